import { expect, it } from '@jest/globals';
import { describeContract } from './describe-contract.js';
import { after, intent, NOW, openChallenge } from './samples.js';
import type { OpenInstallation } from './store-ports.js';

export function describeIntentStoreContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as IntentStore`, open, (contract) => {
    it('gives back what was added, its canonical form byte for byte (promise 4)', async () => {
      const { intents, ids } = contract.ports;
      const own = intent(contract.ports, { canonical: '{"b":1,"a":"\\u0000é","c":1.0}' });
      await intents.add(own);
      expect(await intents.find(own.id)).toEqual(own);
      expect(await intents.find(ids.next())).toBeNull();
      expect(await intents.find('no-uuid')).toBeNull();
    });

    it('voids an intent and every challenge over it that is open or answered (SU-05)', async () => {
      const { intents, challenges } = contract.ports;
      const own = intent(contract.ports);
      const other = intent(contract.ports);
      for (const one of [own, other]) await intents.add(one);
      const over = (intentId: string, status: 'open' | 'answered' | 'spent') =>
        openChallenge(contract.ports, { intentId, status });
      const [opened, answered, spent] = [
        over(own.id, 'open'),
        over(own.id, 'answered'),
        over(own.id, 'spent'),
      ];
      const elsewhere = over(other.id, 'open');
      for (const challenge of [opened, answered, spent, elsewhere]) await challenges.add(challenge);

      await intents.void(own.id, after(5));
      await intents.void(own.id, after(9));
      expect(await intents.find(own.id)).toEqual({ ...own, voidedAt: after(5) });
      expect(await intents.find(other.id)).toEqual(other);
      const statusOf = async ({ id }: { id: string }) => (await challenges.find(id))?.status;
      expect(await statusOf(opened)).toBe('void');
      expect(await statusOf(answered)).toBe('void');
      expect(await statusOf(spent)).toBe('spent');
      expect(await statusOf(elsewhere)).toBe('open');
    });

    it('takes no notice of an intent that is not there', async () => {
      const { intents, ids } = contract.ports;
      await intents.void('no-uuid', NOW);
      const unknown = ids.next();
      await intents.void(unknown, NOW);
      expect(await intents.find(unknown)).toBeNull();
    });
  });
}

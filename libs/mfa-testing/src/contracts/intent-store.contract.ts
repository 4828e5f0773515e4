import { expect, it } from '@jest/globals';
import type { Challenge, Intent } from '@countersign/mfa-core';
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

    it('voids all that was shown over one thing: no answer is taken, and none that was given is spent (STP-03)', async () => {
      const { intents, challenges, ids } = contract.ports;
      const subjectId = ids.next();
      const theirs = [intent(contract.ports, { subjectId }), intent(contract.ports, { subjectId })];
      const others = [
        intent(contract.ports, { subjectId, purpose: 'another.purpose' }),
        intent(contract.ports),
      ];
      for (const one of [...theirs, ...others]) await intents.add(one);
      const add = async ({ id: intentId, hash: intentHash }: Intent, status: Challenge['status']) => {
        const answer = status === 'open' ? {} : { answeredAt: NOW, spendableUntil: after(300) };
        const challenge = openChallenge(contract.ports, { intentId, intentHash, status, ...answer });
        await challenges.add(challenge);
        return challenge;
      };
      const opened = await Promise.all(theirs.map((one) => add(one, 'open')));
      const answered = await Promise.all(theirs.map((one) => add(one, 'answered')));
      const spent = await add(theirs[0]!, 'spent');
      const elsewhere = await Promise.all(others.map((one) => add(one, 'answered')));

      const purpose = 'disbursement.authorize';
      const now = after(5);
      expect(await intents.voidOver({ purpose, subjectId, now })).toBe(2);
      expect(await intents.voidOver({ purpose, subjectId, now: after(9) })).toBe(0);
      for (const one of theirs) expect(await intents.find(one.id)).toEqual({ ...one, voidedAt: now });
      for (const one of others) expect(await intents.find(one.id)).toEqual(one);

      const spend = ({ id: challengeId, personId, owner, intentHash }: Challenge) =>
        challenges.spend({
          challengeId,
          personId,
          sessionId: owner.id,
          intentHash: intentHash ?? '',
          now: NOW,
        });
      for (const { id: challengeId } of opened) {
        const answer = { challengeId, now, spendableUntil: after(300) };
        expect(await challenges.markAnswered(answer)).toBe(false);
        expect((await challenges.find(challengeId))?.status).toBe('void');
      }
      for (const challenge of answered) expect(await spend(challenge)).toBeNull();
      expect((await challenges.find(spent.id))?.status).toBe('spent');
      for (const challenge of elsewhere) expect(await spend(challenge)).toMatchObject({ id: challenge.id });
    });

    it('takes no notice of an intent that is not there', async () => {
      const { intents, ids } = contract.ports;
      await intents.void('no-uuid', NOW);
      const unknown = ids.next();
      await intents.void(unknown, NOW);
      expect(await intents.find(unknown)).toBeNull();
      expect(
        await intents.voidOver({ purpose: 'disbursement.authorize', subjectId: unknown, now: NOW }),
      ).toBe(0);
    });
  });
}

import { expect, it } from '@jest/globals';
import { burst, count } from './burst.js';
import { describeContract } from './describe-contract.js';
import { after, hash, NOW } from './samples.js';
import type { OpenInstallation } from './store-ports.js';

export function describeRecoveryCodeStoreContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as RecoveryCodeStore`, open, (contract) => {
    const issued = async (personId = contract.ports.ids.next(), expiresAt: Date | null = null) => {
      const code = { id: contract.ports.ids.next(), personId, hash: hash(), expiresAt, now: NOW };
      await contract.ports.recoveryCodes.replace(code);
      return code;
    };

    it('is spent by exactly one of fifty at once (RC-03)', async () => {
      const { instances, ports } = contract;
      const code = await issued();
      const spendings = await burst(instances, ({ recoveryCodes }) => recoveryCodes.spend(code));
      expect(count(spendings, Boolean)).toBe(1);
      expect(await ports.recoveryCodes.status(code.personId, NOW)).toBe('none');
    });

    it('kills every older code when a new one is made (RC-05)', async () => {
      const { recoveryCodes } = contract.ports;
      const old = await issued();
      const fresh = await issued(old.personId);
      expect(await recoveryCodes.spend(old)).toBe(false);
      expect(await recoveryCodes.spend(fresh)).toBe(true);
      expect(await recoveryCodes.spend(fresh)).toBe(false);
    });

    it('leaves one live code when many are made at once', async () => {
      const { instances, ports } = contract;
      const personId = ports.ids.next();
      const codes = await burst(instances, async ({ recoveryCodes }) => {
        const code = { id: ports.ids.next(), personId, hash: hash(), expiresAt: null, now: NOW };
        await recoveryCodes.replace(code);
        return code;
      });
      const spendings = [];
      for (const code of codes) spendings.push(await ports.recoveryCodes.spend(code));
      expect(count(spendings, Boolean)).toBe(1);
    });

    it('is spent neither with another hash nor by another person', async () => {
      const { recoveryCodes, ids } = contract.ports;
      const code = await issued();
      expect(await recoveryCodes.spend({ ...code, hash: hash() })).toBe(false);
      expect(await recoveryCodes.spend({ ...code, personId: ids.next() })).toBe(false);
      expect(await recoveryCodes.spend(code)).toBe(true);
    });

    it('says whether there is a live code and whether its owner saved it', async () => {
      const { recoveryCodes, ids } = contract.ports;
      expect(await recoveryCodes.status(ids.next(), NOW)).toBe('none');
      const { personId, ...code } = await issued();
      expect(await recoveryCodes.status(personId, NOW)).toBe('unacknowledged');
      expect(await recoveryCodes.acknowledge({ personId, now: after(5) })).toBe(true);
      expect(await recoveryCodes.acknowledge({ personId, now: after(5) })).toBe(false);
      expect(await recoveryCodes.status(personId, NOW)).toBe('acknowledged');
      await issued(personId);
      expect(await recoveryCodes.status(personId, NOW)).toBe('unacknowledged');
      await recoveryCodes.spend({ personId, hash: code.hash, now: NOW });
      expect(await recoveryCodes.status(personId, NOW)).toBe('unacknowledged');
    });

    it('has nothing to acknowledge where no code is live', async () => {
      const { recoveryCodes } = contract.ports;
      const code = await issued();
      await recoveryCodes.spend(code);
      expect(await recoveryCodes.acknowledge({ personId: code.personId, now: NOW })).toBe(false);
    });

    it('lives until the very moment an issued code ends, and not at it (AR-03)', async () => {
      const { recoveryCodes } = contract.ports;
      const { personId, ...code } = await issued(undefined, after(86_400));
      expect(await recoveryCodes.status(personId, after(86_399.999))).toBe('unacknowledged');
      expect(await recoveryCodes.status(personId, after(86_400))).toBe('none');
      expect(await recoveryCodes.acknowledge({ personId, now: after(86_400) })).toBe(false);
      expect(await recoveryCodes.spend({ personId, hash: code.hash, now: after(86_400) })).toBe(false);
      expect(await recoveryCodes.spend({ personId, hash: code.hash, now: after(86_399.999) })).toBe(true);
    });

    it('gives a saved code no end after an issued one', async () => {
      const { recoveryCodes } = contract.ports;
      const { personId } = await issued(undefined, after(1));
      const saved = await issued(personId);
      expect(await recoveryCodes.spend({ ...saved, now: after(100_000_000) })).toBe(true);
    });
  });
}

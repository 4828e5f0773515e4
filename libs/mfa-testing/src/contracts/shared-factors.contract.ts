import { expect, it } from '@jest/globals';
import { describeContract } from './describe-contract.js';
import { activeFactor, after, hash, NOW, pendingFactor, session } from './samples.js';
import type { OpenInstallation } from './store-ports.js';

export function describeSharedFactorsContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as FactorStore, asked what people share (DC-06)`, open, (contract) => {
    const two = () => [contract.ports.ids.next(), contract.ports.ids.next()] as const;
    const shared = (personId: string, others: readonly string[], now = NOW) =>
      contract.ports.factors.shared({ personId, others, now });
    const deviceOf = (personId: string, id: string, expiresAt = after(60)) =>
      contract.ports.devices.add({ id, personId, hash: hash(), createdAt: NOW, expiresAt });

    it('tells an equal seed and an equal number of active factors, from either side', async () => {
      const [one, other] = two();
      const secret = { secretDigest: hash() };
      const number = { method: 'sms', numberDigest: hash() } as const;
      await activeFactor(contract.ports, { personId: one, ...secret });
      await activeFactor(contract.ports, { personId: other, ...secret });
      expect(await shared(one, [other])).toEqual(['authenticator_secret']);
      await activeFactor(contract.ports, { personId: one, ...number });
      await activeFactor(contract.ports, { personId: other, ...number });
      expect(await shared(one, [other])).toEqual(['authenticator_secret', 'phone_number']);
      expect(await shared(other, [contract.ports.ids.next(), one])).toEqual([
        'authenticator_secret',
        'phone_number',
      ]);
    });

    it('finds nothing in common between people who have nothing, something else, or no digest', async () => {
      const [one, other] = two();
      expect(await shared(one, [other])).toEqual([]);
      for (const personId of [one, other]) {
        await activeFactor(contract.ports, { personId });
        await activeFactor(contract.ports, { personId, method: 'sms', numberDigest: hash() });
        await deviceOf(personId, contract.ports.ids.next());
        await contract.ports.sessions.add(session(contract.ports, { personId }));
      }
      expect(await shared(one, [other])).toEqual([]);
      expect(await shared(one, [])).toEqual([]);
    });

    it('counts no factor that waits to be proven, and none that has ended', async () => {
      const [one, other] = two();
      const { ports } = contract;
      const number = { method: 'sms', numberDigest: hash() } as const;
      const { id: factorId } = await activeFactor(ports, { personId: one, ...number });
      const pending = pendingFactor(ports, { personId: other, ...number });
      await ports.factors.addPending(pending);
      expect(await shared(one, [other])).toEqual([]);
      await ports.factors.activate({ factorId: pending.id, now: NOW });
      expect(await shared(one, [other])).toEqual(['phone_number']);
      await ports.factors.remove({ factorId, now: NOW });
      expect(await shared(one, [other])).toEqual([]);
    });

    it('tells a device known for both, until the very moment one forgets it', async () => {
      const [one, other] = two();
      const id = contract.ports.ids.next();
      await deviceOf(one, id);
      await deviceOf(other, id, after(30));
      expect(await shared(one, [other], after(29.999))).toEqual(['device']);
      expect(await shared(one, [other], after(30))).toEqual([]);
    });

    it('counts the device under a live session, though nobody knows it any more', async () => {
      const [one, other] = two();
      const { ports } = contract;
      const deviceId = ports.ids.next();
      await deviceOf(one, deviceId);
      const live = session(ports, { personId: other, deviceId });
      await ports.sessions.add(live);
      expect(await shared(one, [other])).toEqual(['device']);
      expect(await shared(other, [one])).toEqual(['device']);
      await ports.sessions.end(live.id, 'signed_out', NOW);
      expect(await shared(one, [other])).toEqual([]);
    });
  });
}

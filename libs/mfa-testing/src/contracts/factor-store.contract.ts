import { expect, it } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import { burst, count } from './burst.js';
import { type Contract, describeContract } from './describe-contract.js';
import { activeFactor, after, NOW, pendingFactor } from './samples.js';
import type { OpenInstallation } from './store-ports.js';

export function describeFactorStoreContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as FactorStore`, open, (contract) => {
    describeEnds(contract);

    it('gives back what was added, and nothing for an id that is unknown or no id at all', async () => {
      const { factors, ids } = contract.ports;
      const factor = pendingFactor(contract.ports, { lastTimeStep: 58_000_001 });
      await factors.addPending(factor);
      expect(await factors.find(factor.id)).toEqual(factor);
      expect(await factors.find(ids.next())).toBeNull();
      expect(await factors.find('no-uuid')).toBeNull();
    });

    it('abandons an earlier pending factor of the same method, and touches neither the active nor other people', async () => {
      const { ports } = contract;
      const active = await activeFactor(ports);
      const stranger = pendingFactor(ports);
      const first = pendingFactor(ports, { personId: active.personId });
      const sms = pendingFactor(ports, { personId: active.personId, method: 'sms' });
      const second = pendingFactor(ports, { personId: active.personId, createdAt: after(5) });
      for (const factor of [stranger, first, sms, second]) await ports.factors.addPending(factor);
      expect(await ports.factors.find(first.id)).toEqual({
        ...first,
        status: 'abandoned',
        endedAt: after(5),
      });
      for (const untouched of [stranger, sms, second]) {
        expect(await ports.factors.find(untouched.id)).toEqual(untouched);
      }
      expect((await ports.factors.active(active.personId)).map(({ id }) => id)).toEqual([active.id]);
    });

    it('leaves exactly one pending when many enrollments start at once', async () => {
      const { instances, ports } = contract;
      const personId = ports.ids.next();
      const pending = await burst(instances, async ({ factors }) => {
        const factor = pendingFactor(ports, { personId });
        await factors.addPending(factor);
        return factor;
      });
      const states = await Promise.all(pending.map(({ id }) => ports.factors.find(id)));
      expect(count(states, (factor) => factor?.status === 'pending')).toBe(1);
      expect(count(states, (factor) => factor?.status === 'abandoned')).toBe(pending.length - 1);
    });

    it('spends a time step for exactly one of fifty at once (TO-05)', async () => {
      const { instances, ports } = contract;
      const { id: factorId } = await activeFactor(ports);
      const claim = { factorId, status: 'active', timeStep: 58_000_000 } as const;
      const claims = await burst(instances, ({ factors }) => factors.claimTimeStep(claim));
      expect(count(claims, Boolean)).toBe(1);
    });

    it('accepts no step that was spent, nor any before it, also when neighbours race (TO-04)', async () => {
      const { instances, ports } = contract;
      const { id: factorId } = await activeFactor(ports);
      const steps = [101, 99, 100, 101, 99];
      const claims = await burst(instances, async ({ factors }, index) => {
        const timeStep = steps[index % steps.length]!;
        return { timeStep, claimed: await factors.claimTimeStep({ factorId, status: 'active', timeStep }) };
      });
      const claimed = claims.filter((claim) => claim.claimed).map(({ timeStep }) => timeStep);
      expect(new Set(claimed).size).toBe(claimed.length);
      expect(claimed).toContain(101);
      expect((await ports.factors.find(factorId))?.lastTimeStep).toBe(101);
      for (const timeStep of [99, 100, 101]) {
        expect(await ports.factors.claimTimeStep({ factorId, status: 'active', timeStep })).toBe(false);
      }
      expect(await ports.factors.claimTimeStep({ factorId, status: 'active', timeStep: 102 })).toBe(true);
    });

    it('spends a step only in the status asked for, and remembers it over the activation (TO-06)', async () => {
      const { ports } = contract;
      const factor = pendingFactor(ports);
      await ports.factors.addPending(factor);
      const claim = (status: 'pending' | 'active', timeStep: number) =>
        ports.factors.claimTimeStep({ factorId: factor.id, status, timeStep });
      expect(await claim('active', 7)).toBe(false);
      expect(await claim('pending', 7)).toBe(true);
      await ports.factors.activate({ factorId: factor.id, now: NOW });
      expect(await claim('pending', 8)).toBe(false);
      expect(await claim('active', 7)).toBe(false);
      expect(await claim('active', 8)).toBe(true);
    });

    it('forgets a spent step again when its unit of work fails', async () => {
      const { ports } = contract;
      const { id: factorId } = await activeFactor(ports);
      const claim = { factorId, status: 'active', timeStep: 9 } as const;
      const work = ports.unitOfWork.run(async () => {
        expect(await ports.factors.claimTimeStep(claim)).toBe(true);
        throw new Error('rolled back');
      });
      await expect(work).rejects.toThrow('rolled back');
      expect(await ports.factors.claimTimeStep(claim)).toBe(true);
    });

    it('makes a pending factor the active one and replaces the one before', async () => {
      const { ports } = contract;
      const before = await activeFactor(ports);
      const next = pendingFactor(ports, { personId: before.personId });
      await ports.factors.addPending(next);
      const activated = await ports.factors.activate({ factorId: next.id, now: after(30) });
      expect(activated).toEqual({ replaced: before.id });
      expect(await ports.factors.find(next.id)).toEqual({
        ...next,
        status: 'active',
        pendingUntil: null,
        boundAt: after(30),
      });
      const replaced = await ports.factors.find(before.id);
      expect(replaced).toMatchObject({ status: 'replaced', endedAt: after(30) });
      expect((await ports.factors.active(before.personId)).map(({ id }) => id)).toEqual([next.id]);
    });

    it('keeps active factors of two methods side by side (LC-02)', async () => {
      const { ports } = contract;
      const totp = await activeFactor(ports);
      const sms = await activeFactor(ports, { personId: totp.personId, method: 'sms' });
      const active = await ports.factors.active(totp.personId);
      expect(active.map(({ id }) => id).sort()).toEqual([totp.id, sms.id].sort());
    });

    it('activates once of fifty at once', async () => {
      const { instances, ports } = contract;
      const before = await activeFactor(ports);
      const next = pendingFactor(ports, { personId: before.personId });
      await ports.factors.addPending(next);
      const activations = await burst(instances, ({ factors }) =>
        factors.activate({ factorId: next.id, now: NOW }),
      );
      expect(activations.filter((activation) => activation !== null)).toEqual([{ replaced: before.id }]);
    });

    it('activates until the very moment a pending factor dies, and not at it (TO-07)', async () => {
      const { ports } = contract;
      const inTime = pendingFactor(ports);
      const late = pendingFactor(ports);
      for (const factor of [inTime, late]) await ports.factors.addPending(factor);
      const { factors } = ports;
      expect(await factors.activate({ factorId: late.id, now: after(600) })).toBeNull();
      expect(await factors.activate({ factorId: inTime.id, now: after(599.999) })).toEqual({
        replaced: null,
      });
      expect((await factors.find(late.id))?.status).toBe('pending');
    });

    it('knows whether a person ever proved a factor, also after it is gone', async () => {
      const { ports } = contract;
      const pending = pendingFactor(ports);
      await ports.factors.addPending(pending);
      expect(await ports.factors.everBound(pending.personId)).toBe(false);
      const bound = await activeFactor(ports);
      const factorId = bound.id;
      const { personId } = bound;
      await ports.attempts.reserve({ personId, method: 'totp', factorId, challengeId: null, now: NOW });
      await ports.factors.disableIfExhausted({ factorId, limit: 1, now: NOW });
      expect(await ports.factors.active(personId)).toEqual([]);
      expect(await ports.factors.everBound(personId)).toBe(true);
    });

    it('disables a factor at its hundredth failure in a row, once, and for good (TH-03)', async () => {
      const { instances, ports } = contract;
      const factor = await activeFactor(ports);
      const { personId } = factor;
      const limit = limits.factorFailuresUntilDisabled;
      const disable = (store: typeof ports.factors) =>
        store.disableIfExhausted({ factorId: factor.id, limit, now: after(1) });
      let now = NOW;
      for (let failures = 0; failures < limit; failures += 1) {
        expect(await disable(ports.factors)).toBe(false);
        if (failures % limits.factorFailuresUntilBlock === 0) now = after(limits.blockSeconds, now);
        const reservation = await ports.attempts.reserve({
          ...{ personId, method: 'totp', factorId: factor.id },
          ...{ challengeId: null, now },
        });
        expect(reservation.granted).toBe(true);
      }
      expect((await ports.factors.find(factor.id))?.failuresInRow).toBe(limit);
      const disabled = await burst(instances, ({ factors }) => disable(factors), 10);
      expect(count(disabled, Boolean)).toBe(1);
      expect(await ports.factors.find(factor.id)).toMatchObject({ status: 'disabled', endedAt: after(1) });
    });
  });
}

const phone = { method: 'sms', numberDigest: 'digest', hint: '•••• 23' } as const;

function describeEnds(contract: Contract): void {
  it('keeps what tells phones apart, and every time the record of a factor needs (LC-07)', async () => {
    const { ports } = contract;
    const { id } = await activeFactor(ports, phone);
    const bound = {
      ...{ ...phone, status: 'active', createdAt: NOW, boundAt: NOW, endedAt: null },
      sourceAddress: '2001:db8::7',
    };
    expect(await ports.factors.find(id)).toMatchObject(bound);
    expect(await ports.factors.remove({ factorId: id, now: after(7) })).toBe(true);
    expect(await ports.factors.find(id)).toMatchObject({ ...bound, status: 'removed', endedAt: after(7) });
  });

  it('removes an active factor once of fifty at once, and neither a pending nor an unknown one', async () => {
    const { instances, ports } = contract;
    const { id: factorId } = await activeFactor(ports);
    const removals = await burst(instances, ({ factors }) => factors.remove({ factorId, now: NOW }));
    expect(count(removals, Boolean)).toBe(1);
    const pending = pendingFactor(ports);
    await ports.factors.addPending(pending);
    expect(await ports.factors.remove({ factorId: pending.id, now: NOW })).toBe(false);
    expect(await ports.factors.remove({ factorId: ports.ids.next(), now: NOW })).toBe(false);
  });

  it('is dead at once when it is removed: no step of it is accepted (LC-06)', async () => {
    const { factors } = contract.ports;
    const { id: factorId, personId } = await activeFactor(contract.ports);
    await factors.remove({ factorId, now: NOW });
    expect(await factors.claimTimeStep({ factorId, status: 'active', timeStep: 1 })).toBe(false);
    expect(await factors.active(personId)).toEqual([]);
    expect(await factors.everBound(personId)).toBe(true);
  });

  it('ends every factor of a person for a reset, gives back those that were active, and touches nobody else’s', async () => {
    const { ports } = contract;
    const totp = await activeFactor(ports);
    const { personId } = totp;
    const sms = await activeFactor(ports, { ...phone, personId });
    const pending = pendingFactor(ports, { personId });
    await ports.factors.addPending(pending);
    const other = await activeFactor(ports);
    const ended = await ports.factors.removeAll(personId, after(9));
    expect(ended.map(({ id }) => id).sort()).toEqual([totp.id, sms.id].sort());
    for (const factor of ended) expect(factor).toMatchObject({ status: 'removed', endedAt: after(9) });
    expect(ended).toEqual(
      expect.arrayContaining(await Promise.all([totp, sms].map(({ id }) => ports.factors.find(id)))),
    );
    expect(await ports.factors.find(pending.id)).toMatchObject({ status: 'abandoned', endedAt: after(9) });
    expect((await ports.factors.find(other.id))?.status).toBe('active');
    expect(await ports.factors.removeAll(personId, after(10))).toEqual([]);
  });

  it('names the numbers that are told of a change: the active one and those that ended lately, never an unproven one (LC-04)', async () => {
    const { ports } = contract;
    const old = await activeFactor(ports, phone);
    const { personId } = old;
    await ports.factors.remove({ factorId: old.id, now: after(10) });
    const lately = await activeFactor(ports, { ...phone, personId });
    const active = pendingFactor(ports, { ...phone, personId });
    await ports.factors.addPending(active);
    await ports.factors.activate({ factorId: active.id, now: after(20) });
    await ports.factors.addPending(pendingFactor(ports, { ...phone, personId }));
    await ports.factors.addPending(pendingFactor(ports, { ...phone, personId, createdAt: after(30) }));
    await activeFactor(ports, { personId });
    await activeFactor(ports, phone);
    const ids = async (endedAfter: Date) =>
      (await ports.factors.textFactors(personId, endedAfter)).map(({ id }) => id).sort();
    expect(await ids(after(9.999))).toEqual([old.id, lately.id, active.id].sort());
    expect(await ids(after(10))).toEqual([lately.id, active.id].sort());
    expect(await ids(after(20))).toEqual([active.id]);
  });

  it('holds a factor until the unit of work ends: of two that would each take the last but one, one sees the other’s', async () => {
    const { instances, ports } = contract;
    const totp = await activeFactor(ports);
    const { personId } = totp;
    await activeFactor(ports, { ...phone, personId });
    const removals = await burst(
      instances,
      ({ unitOfWork, factors }, index) =>
        unitOfWork.run(async () => {
          const held = [];
          for (const factor of await factors.active(personId)) {
            if (await factors.hold({ factorId: factor.id, status: 'active' })) held.push(factor);
          }
          const one = held[index % held.length];
          return held.length > 1 && one ? factors.remove({ factorId: one.id, now: NOW }) : false;
        }),
      10,
    );
    expect(count(removals, Boolean)).toBe(1);
    expect(await ports.factors.active(personId)).toHaveLength(1);
  });

  it('holds only what has the status asked for, and only inside a unit of work', async () => {
    const { ports } = contract;
    const { id: active } = await activeFactor(ports);
    const hold = (factorId: string, status: 'pending' | 'active') =>
      ports.unitOfWork.run(() => ports.factors.hold({ factorId, status }));
    expect(await hold(active, 'active')).toBe(true);
    expect(await hold(active, 'pending')).toBe(false);
    expect(await hold(ports.ids.next(), 'active')).toBe(false);
    await expect(ports.factors.hold({ factorId: active, status: 'active' })).rejects.toThrow(/unit of work/);
  });

  it('lets resets, enrollments and removals of one person run at once without standing in one another’s way', async () => {
    const { instances, ports } = contract;
    const { personId } = await activeFactor(ports);
    await activeFactor(ports, { ...phone, personId });
    await burst(
      instances,
      async ({ unitOfWork, factors }, index) => {
        const factor = pendingFactor(ports, { personId, ...(index % 2 === 0 ? phone : {}) });
        await factors.addPending(factor);
        await unitOfWork.run(async () => {
          await factors.claimTimeStep({ factorId: factor.id, status: 'pending', timeStep: 1 });
          await factors.activate({ factorId: factor.id, now: after(50 - index) });
        });
        if (index % 3 === 0) await factors.removeAll(personId, NOW);
        if (index % 3 === 1) {
          await unitOfWork.run(async () => {
            for (const { id } of await factors.active(personId)) {
              await factors.hold({ factorId: id, status: 'active' });
            }
          });
        }
      },
      60,
    );
    await ports.factors.removeAll(personId, NOW);
    expect(await ports.factors.active(personId)).toEqual([]);
  });
}

import { expect, it } from '@jest/globals';
import type { Factor } from '@countersign/mfa-core';
import { burst, count } from './burst.js';
import { describeContract } from './describe-contract.js';
import { activeFactor, after, hash, NOW, pendingFactor } from './samples.js';
import type { OpenInstallation, StorePorts } from './store-ports.js';

const imported = (ports: StorePorts, change: Partial<Factor> = {}) => ({
  ...pendingFactor(ports, { status: 'active', pendingUntil: null, ...change }),
  secretDigest: change.secretDigest ?? hash(),
  boundAt: NOW,
});

export function describeImportedFactorsContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as FactorStore, of secrets from elsewhere`, open, (contract) => {
    it('binds one to somebody who has proven none, and abandons what waits to be proven', async () => {
      const { ports } = contract;
      const pending = pendingFactor(ports);
      const { personId } = pending;
      const sms = pendingFactor(ports, { personId, method: 'sms' });
      for (const one of [pending, sms]) await ports.factors.addPending(one);
      const factor = imported(ports, { personId });
      expect(await ports.factors.addImported(factor)).toBe('added');
      expect(await ports.factors.active(personId)).toEqual([factor]);
      for (const { id } of [pending, sms]) {
        expect(await ports.factors.find(id)).toMatchObject({ status: 'abandoned', endedAt: NOW });
        expect(await ports.factors.activate({ factorId: id, now: NOW })).toBeNull();
      }
    });

    it('replaces no factor, and follows none that has ended', async () => {
      const { ports } = contract;
      const { id: factorId, personId } = await activeFactor(ports);
      expect(await ports.factors.addImported(imported(ports, { personId }))).toBe('not_first');
      await ports.factors.remove({ factorId, now: NOW });
      expect(await ports.factors.addImported(imported(ports, { personId }))).toBe('not_first');
      expect(await ports.factors.active(personId)).toEqual([]);
      const text = await activeFactor(ports, { method: 'sms' });
      expect(await ports.factors.addImported(imported(ports, { personId: text.personId }))).toBe('not_first');
    });

    it('gives one secret to one of fifty people at once, and to nobody when that one has lost it', async () => {
      const { instances, ports } = contract;
      const secretDigest = hash();
      const factors = Array.from({ length: 50 }, () => imported(ports, { secretDigest }));
      const outcomes = await burst(instances, (on, index) => on.factors.addImported(factors[index]!));
      expect(count(outcomes, (outcome) => outcome === 'added')).toBe(1);
      expect(count(outcomes, (outcome) => outcome === 'secret_in_use')).toBe(49);
      const bound = factors[outcomes.indexOf('added')]!;
      await ports.factors.remove({ factorId: bound.id, now: NOW });
      expect(await ports.factors.addImported(imported(ports, { secretDigest }))).toBe('secret_in_use');
    });

    it('binds one of fifty secrets that one person is given at once', async () => {
      const { instances, ports } = contract;
      const personId = ports.ids.next();
      const outcomes = await burst(instances, (on) => on.factors.addImported(imported(ports, { personId })));
      expect(count(outcomes, (outcome) => outcome === 'added')).toBe(1);
      expect(await ports.factors.active(personId)).toHaveLength(1);
    });

    it('leaves one active factor when it races with enrollments that are started and proven', async () => {
      const { instances, ports } = contract;
      const people = await Promise.all(
        Array.from({ length: 10 }, async () => {
          const pending = pendingFactor(ports);
          await ports.factors.addPending(pending);
          return pending;
        }),
      );
      const won = await burst(instances, async (on, index) => {
        const { id: factorId, personId } = people[index % people.length]!;
        const turn = Math.floor(index / people.length) % 3;
        if (turn === 0) return (await on.factors.addImported(imported(ports, { personId }))) === 'added';
        if (turn === 1) return (await on.factors.activate({ factorId, now: NOW })) !== null;
        await on.factors.addPending(pendingFactor(ports, { personId, createdAt: after(1) }));
        return false;
      });
      for (const [index, { personId }] of people.entries()) {
        const mine = won.filter((_, at) => at % people.length === index);
        expect(await ports.factors.active(personId)).toHaveLength(count(mine, Boolean));
        expect(count(mine, Boolean)).toBeLessThanOrEqual(1);
      }
    });

    it('shows every factor in pages, in the order of their ids', async () => {
      const { ports } = contract;
      const before = await ports.factors.count();
      const added = [];
      for (let n = 0; n < 5; n += 1) added.push(await activeFactor(ports));
      expect(await ports.factors.count()).toBe(before + 5);
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const page: Factor[] = await ports.factors.page({ after, limit: 3 });
        seen.push(...page.map(({ id }) => id));
        after = page.at(-1)?.id ?? null;
        if (page.length < 3) break;
      }
      expect(seen).toEqual([...seen].sort());
      expect(seen).toEqual(expect.arrayContaining(added.map(({ id }) => id)));
      expect(new Set(seen).size).toBe(before + 5);
    });

    it('exchanges a sealed secret once of fifty at once, and leaves one that changed meanwhile', async () => {
      const { instances, ports } = contract;
      const { id: factorId, sealedSecret: from } = await activeFactor(ports);
      const exchange = (to: string) => ({ factorId, from, to, secretDigest: 'digest' });
      const exchanges = await burst(instances, (on, index) => on.factors.reseal(exchange(`v1.${index}`)));
      expect(count(exchanges, Boolean)).toBe(1);
      const sealedSecret = `v1.${exchanges.indexOf(true)}`;
      expect(await ports.factors.find(factorId)).toMatchObject({ sealedSecret, secretDigest: 'digest' });
    });
  });
}

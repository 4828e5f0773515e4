import { expect, it } from '@jest/globals';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeContract } from './describe-contract.js';
import { NOW, openChallenge, ticket } from './samples.js';
import type { OpenInstallation } from './store-ports.js';

export function describeUnitOfWorkContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as UnitOfWork`, open, (contract) => {
    it('commits all stores together, and gives what the work gave', async () => {
      const { ports } = contract;
      const one = ticket(ports);
      const other = openChallenge(ports);
      const given = await ports.unitOfWork.run(async () => {
        await ports.tickets.add(one);
        await ports.challenges.add(other);
        return 'given';
      });
      expect(given).toBe('given');
      expect(await ports.tickets.findLive(one.hash, NOW)).toEqual(one);
      expect(await ports.challenges.find(other.id)).toEqual(other);
    });

    it('leaves nothing of a work that threw, and throws what it threw', async () => {
      const { ports } = contract;
      const one = ticket(ports);
      const other = openChallenge(ports);
      const failure = new Error('half way');
      const work = ports.unitOfWork.run(async () => {
        await ports.tickets.add(one);
        await ports.challenges.add(other);
        throw failure;
      });
      await expect(work).rejects.toBe(failure);
      expect(await ports.tickets.findLive(one.hash, NOW)).toBeNull();
      expect(await ports.challenges.find(other.id)).toBeNull();
    });

    it('joins the one around it: what is done inside falls with the outer one', async () => {
      const { ports } = contract;
      const inner = ticket(ports);
      const work = ports.unitOfWork.run(async () => {
        await ports.unitOfWork.run(() => ports.tickets.add(inner));
        expect(await ports.tickets.findLive(inner.hash, NOW)).toEqual(inner);
        throw new Error('after the inner one');
      });
      await expect(work).rejects.toThrow('after the inner one');
      expect(await ports.tickets.findLive(inner.hash, NOW)).toBeNull();
    });

    it('keeps works that run beside one another apart', async () => {
      const { instances, ports } = contract;
      const works = Array.from({ length: 10 }, (_, index) => ({ index, ticket: ticket(ports) }));
      await Promise.allSettled(
        works.map(async ({ index, ticket: own }) => {
          const { unitOfWork, tickets } = instances[index % instances.length]!;
          await unitOfWork.run(async () => {
            await tickets.add(own);
            await sleep(5);
            if (index % 2 === 1) throw new Error('odd ones fail');
          });
        }),
      );
      const kept = await Promise.all(works.map(({ ticket: own }) => ports.tickets.findLive(own.hash, NOW)));
      expect(kept.map((found) => found !== null)).toEqual(works.map(({ index }) => index % 2 === 0));
    });

    it('hides from others what is not committed yet', async () => {
      const { instances } = contract;
      const outside = AsyncLocalStorage.snapshot();
      const [one] = instances;
      const other = instances.at(-1)!;
      const own = ticket(one);
      let seen: Promise<unknown> = Promise.resolve('not asked');
      await one.unitOfWork
        .run(async () => {
          await one.tickets.add(own);
          seen = outside(() => other.tickets.findLive(own.hash, NOW));
          await sleep(20);
          throw new Error('rolled back');
        })
        .catch(() => undefined);
      expect(await seen).toBeNull();
    });
  });
}

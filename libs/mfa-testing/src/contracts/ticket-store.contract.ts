import { expect, it } from '@jest/globals';
import { burst, count } from './burst.js';
import { describeContract } from './describe-contract.js';
import { after, hash, NOW, ticket } from './samples.js';
import type { OpenInstallation } from './store-ports.js';

export function describeTicketStoreContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as TicketStore`, open, (contract) => {
    const added = async (change: Parameters<typeof ticket>[1] = {}) => {
      const own = ticket(contract.ports, change);
      await contract.ports.tickets.add(own);
      return own;
    };

    it('finds a live ticket by its hash, until the very moment it expires and not at it', async () => {
      const { tickets, ids } = contract.ports;
      const own = await added({
        recovered: true,
        factorTime: NOW,
        deviceId: ids.next(),
        sharedDeviceId: ids.next(),
        amr: ['pwd', 'otp'],
        delegate: { clientId: 'fc_1', companyId: ids.next() },
      });
      expect(await tickets.findLive(own.hash, after(599.999))).toEqual(own);
      expect(await tickets.findLive(own.hash, after(600))).toBeNull();
      expect(await tickets.findLive(hash(), NOW)).toBeNull();
    });

    it('is spent by exactly one of fifty at once, and then is gone', async () => {
      const { instances, ports } = contract;
      const own = await added();
      const spendings = await burst(instances, ({ tickets }) => tickets.spend(own.id, NOW));
      expect(count(spendings, Boolean)).toBe(1);
      expect(await ports.tickets.findLive(own.hash, NOW)).toBeNull();
    });

    it('cannot be spent or moved when its time is over', async () => {
      const { tickets } = contract.ports;
      const { id: ticketId } = await added();
      expect(await tickets.spend(ticketId, after(600))).toBe(false);
      const move = { ticketId, from: 'second_factor', to: 'enrollment', amr: [], factorTime: null } as const;
      expect(await tickets.advance({ ...move, now: after(600) })).toBe(false);
    });

    it('moves from one stage to the next for exactly one of fifty at once', async () => {
      const { instances, ports } = contract;
      const delegate = { clientId: 'fc_1', companyId: ports.ids.next() };
      const own = await added({ stage: 'enrollment', delegate });
      const step = {
        ticketId: own.id,
        from: 'enrollment',
        to: 'acknowledgement',
        amr: ['pwd', 'otp', 'mfa'],
        factorTime: after(3),
        now: after(3),
      } as const;
      const moves = await burst(instances, ({ tickets }) => tickets.advance(step));
      expect(count(moves, Boolean)).toBe(1);
      expect(await ports.tickets.findLive(own.hash, NOW)).toEqual({
        ...own,
        ...{ stage: 'acknowledgement', amr: ['pwd', 'otp', 'mfa'], factorTime: after(3) },
      });
    });

    it('moves only from the stage it is in, and never once it is spent', async () => {
      const { tickets } = contract.ports;
      const { id: ticketId } = await added();
      const step = { ticketId, to: 'acknowledgement', amr: ['pwd'], factorTime: null, now: NOW } as const;
      expect(await tickets.advance({ ...step, from: 'enrollment' })).toBe(false);
      await tickets.spend(ticketId, NOW);
      expect(await tickets.advance({ ...step, from: 'second_factor' })).toBe(false);
    });

    it('ends all tickets of a person but the one named, and nobody else’s', async () => {
      const { tickets, ids } = contract.ports;
      const personId = ids.next();
      const [kept, one, two] = [
        await added({ personId }),
        await added({ personId }),
        await added({ personId }),
      ];
      const stranger = await added();
      await tickets.spendAll(personId, kept.id, NOW);
      expect(await tickets.findLive(kept.hash, NOW)).toEqual(kept);
      expect(await tickets.findLive(one.hash, NOW)).toBeNull();
      expect(await tickets.findLive(two.hash, NOW)).toBeNull();
      expect(await tickets.findLive(stranger.hash, NOW)).toEqual(stranger);
      await tickets.spendAll(personId, null, NOW);
      expect(await tickets.findLive(kept.hash, NOW)).toBeNull();
    });
  });
}

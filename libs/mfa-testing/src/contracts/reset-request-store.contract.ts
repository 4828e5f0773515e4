import { expect, it } from '@jest/globals';
import type { ResetRequest } from '@countersign/mfa-core';
import { burst, count } from './burst.js';
import { describeContract } from './describe-contract.js';
import { after, NOW } from './samples.js';
import type { OpenInstallation, StorePorts } from './store-ports.js';

const openRequest = ({ ids }: StorePorts, change: Partial<ResetRequest> = {}): ResetRequest => ({
  id: ids.next(),
  personId: ids.next(),
  requestedBy: ids.next(),
  proof: 'passport seen by Zoë at the Oslo office',
  status: 'open',
  createdAt: NOW,
  expiresAt: after(86_400),
  approvedBy: null,
  approvedAt: null,
  ...change,
});

export function describeResetRequestStoreContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as ResetRequestStore`, open, (contract) => {
    const added = async (change: Partial<ResetRequest> = {}): Promise<ResetRequest> => {
      const request = openRequest(contract.ports, change);
      expect(await contract.ports.resetRequests.add(request)).toBe(true);
      return request;
    };

    it('gives back what was added, and nothing for an id that is unknown or no id at all', async () => {
      const { resetRequests, ids } = contract.ports;
      const request = await added();
      expect(await resetRequests.find(request.id)).toEqual(request);
      for (const id of [ids.next(), 'no-uuid']) {
        expect(await resetRequests.find(id)).toBeNull();
        expect(await resetRequests.approve({ requestId: id, approverId: ids.next(), now: NOW })).toBeNull();
        expect(await resetRequests.withdraw(id, NOW)).toBeNull();
      }
    });

    it('is listed as long as it can be approved, the newest first, and no more of them than asked for', async () => {
      const { resetRequests } = contract.ports;
      const later = (seconds: number) => ({ createdAt: after(seconds), expiresAt: after(86_400 + seconds) });
      const [first, second, third] = [await added(later(1)), await added(later(2)), await added(later(3))];
      await resetRequests.withdraw((await added(later(4))).id, after(5));
      const listed = (now: Date, limit = 100) => resetRequests.listOpen({ now, limit });
      const mine = async (now: Date) =>
        (await listed(now)).filter(({ id }) => [first.id, second.id, third.id].includes(id));
      expect(await mine(after(5))).toEqual([third, second, first]);
      expect(await mine(first.expiresAt)).toEqual([third, second]);
      expect(await listed(after(5), 2)).toEqual([third, second]);
    });

    it('has one open request a person, of fifty at once, and takes another when that has ended', async () => {
      const { instances, ports } = contract;
      const personId = ports.ids.next();
      const requests = Array.from({ length: 50 }, () => openRequest(ports, { personId }));
      const adds = await burst(instances, ({ resetRequests }, index) => resetRequests.add(requests[index]!));
      expect(count(adds, Boolean)).toBe(1);
      const first = requests[adds.indexOf(true)]!;
      await ports.resetRequests.withdraw(first.id, NOW);
      const second = await added({ personId });
      expect(await ports.resetRequests.add(openRequest(ports, { personId }))).toBe(false);
      await added({ personId, createdAt: second.expiresAt, expiresAt: after(1, second.expiresAt) });
      expect((await ports.resetRequests.find(first.id))?.status).toBe('withdrawn');
      expect((await ports.resetRequests.find(second.id))?.status).toBe('expired');
    });

    it('is approved by one of fifty at once, and by no second one (AR-04)', async () => {
      const { instances, ports } = contract;
      const request = await added();
      const approvers = Array.from({ length: 50 }, () => ports.ids.next());
      const approvals = await burst(instances, ({ resetRequests }, index) =>
        resetRequests.approve({ requestId: request.id, approverId: approvers[index]!, now: after(5) }),
      );
      const [approved, ...more] = approvals.filter((approval) => approval !== null);
      expect(more).toEqual([]);
      const { approvedBy } = approved!;
      expect(approvers).toContain(approvedBy);
      const expected = { ...request, status: 'approved', approvedBy, approvedAt: after(5) };
      expect(approved).toEqual(expected);
      expect(await ports.resetRequests.find(request.id)).toEqual(expected);
      expect(await ports.resetRequests.withdraw(request.id, after(6))).toBeNull();
    });

    it('is approved neither by whoever asked for it nor by whom it is about', async () => {
      const { resetRequests } = contract.ports;
      const { id: requestId, personId, requestedBy } = await added();
      for (const approverId of [personId, requestedBy])
        expect(await resetRequests.approve({ requestId, approverId, now: NOW })).toBeNull();
      expect((await resetRequests.find(requestId))?.status).toBe('open');
    });

    it('is approved or withdrawn until the very moment it ends, and not at it', async () => {
      const { resetRequests, ids } = contract.ports;
      const late = await added();
      const approval = { requestId: late.id, approverId: ids.next() };
      expect(await resetRequests.approve({ ...approval, now: late.expiresAt })).toBeNull();
      expect(await resetRequests.withdraw(late.id, late.expiresAt)).toBeNull();
      expect(await resetRequests.approve({ ...approval, now: after(86_399.999) })).not.toBeNull();
    });

    it('is withdrawn once, and then approved by nobody', async () => {
      const { resetRequests, ids } = contract.ports;
      const request = await added();
      expect(await resetRequests.withdraw(request.id, NOW)).toEqual({ ...request, status: 'withdrawn' });
      expect(await resetRequests.withdraw(request.id, NOW)).toBeNull();
      const approval = { requestId: request.id, approverId: ids.next(), now: NOW };
      expect(await resetRequests.approve(approval)).toBeNull();
    });
  });
}

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestAccounts, type TestAccounts } from '../../../test/support/accounts.js';
import type { Proposal } from './proposal.js';
import { ProposalsRepository } from './proposals.repository.js';

let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await createTestAccounts();
});
afterAll(() => accounts.stop());

/** PostgreSQL plans a prepared statement anew until its sixth run on a connection, and for any values from then on. */
const OFTEN = 12;

it('proposals of a company follow one another on one connection, one pending at a time, however many there are', async () => {
  const { ids, clock, unitOfWork, orm } = accounts;
  const proposals = new ProposalsRepository(orm.em);
  const proposal = (companyId: string): Proposal => ({
    ...{ id: ids.next(), companyId, proposedBy: ids.next(), basedOnVersion: 0, status: 'pending' },
    ...{ proposedAt: clock.now(), expiresAt: new Date(clock.now().getTime() + 1_000) },
    rules: { approvals: [], limits: { perPersonPerDay: [], perCompanyPerDay: [] } },
  });
  const companyId = ids.next();
  await unitOfWork.run(async () => {
    for (let turn = 0; turn < OFTEN; turn += 1) {
      const one = proposal(companyId);
      expect(await proposals.add(one)).toBe(true);
      expect(await proposals.add(proposal(companyId))).toBe(false);
      expect(await proposals.decide(one.id, 'withdrawn', ids.next(), clock.now())).toBe(true);
    }
  });
});

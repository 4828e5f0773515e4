import { defineEntity, p } from '@mikro-orm/postgresql';
import { proposalStatuses } from './proposal.js';

const time = () => p.datetime().length(3);

/** The rules in force, one set a company; none before the first change of them. */
export const ApprovalPolicyTable = defineEntity({
  name: 'ApprovalPolicyTable',
  tableName: 'approval_policy',
  properties: {
    companyId: p.uuid().primary(),
    version: p.integer().check('version > 0'),
    /** RFC 8785 canonical JSON. */
    rules: p.text(),
    confirmedAt: time(),
  },
});

/** What somebody would have instead. */
export const ApprovalPolicyProposalTable = defineEntity({
  name: 'ApprovalPolicyProposalTable',
  tableName: 'approval_policy_proposal',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    /** 0: there were no rules. */
    basedOnVersion: p.integer().check('based_on_version >= 0'),
    rules: p.text(),
    status: p.enum(proposalStatuses),
    proposedBy: p.uuid(),
    proposedAt: time(),
    expiresAt: time(),
    /** Never confirmed by the hand that proposed it (DC-05). */
    decidedBy: p
      .uuid()
      .nullable()
      .check("status <> 'confirmed'::text OR decided_by IS NOT NULL AND decided_by <> proposed_by"),
    decidedAt: time().nullable().check("(decided_at IS NULL) = (status = 'pending'::text)"),
  },
  uniques: [
    {
      name: 'approval_policy_proposal_one_pending',
      properties: ['companyId'],
      where: "status = 'pending'::text",
    },
  ],
});

/** What was authorized on a day (UTC), by the company and by each person, currency by currency. */
export const DailyTotalTable = defineEntity({
  name: 'DailyTotalTable',
  tableName: 'daily_total',
  properties: {
    companyId: p.uuid().primary(),
    /** `company`, or the id of a person. */
    scope: p.text().primary(),
    currency: p.text().primary().check("currency ~ '^[A-Z]{3}$'::text"),
    day: p.date().primary(),
    amountMinor: p.bigint('string').check('amount_minor > 0'),
  },
});

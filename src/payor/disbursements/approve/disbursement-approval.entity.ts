import { defineEntity, p } from '@mikro-orm/postgresql';
import { DisbursementTable } from '../disbursement.entity.js';

/** That somebody approved this very content. One a person: two at once count once (DC-02). */
export const DisbursementApprovalTable = defineEntity({
  name: 'DisbursementApprovalTable',
  tableName: 'disbursement_approval',
  properties: {
    disbursement: () => p.manyToOne(DisbursementTable).primary().deleteRule('cascade'),
    personId: p.uuid().primary(),
    /** base64url SHA-256 over all that was approved. */
    contentHash: p.text(),
    challengeId: p.uuid(),
    factorId: p.uuid().nullable(),
    method: p.text(),
    approvedAt: p.datetime().length(3),
    /** That the disbursement was authorized on the strength of it. */
    counted: p.boolean(),
  },
  uniques: [{ name: 'disbursement_approval_challenge', properties: ['challengeId'] }],
});

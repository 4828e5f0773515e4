import { defineEntity, p } from '@mikro-orm/postgresql';

/** Disbursements authorized as one; which ones, and in which order, their receipts say. One batch a challenge. */
export const DisbursementBatchTable = defineEntity({
  name: 'DisbursementBatchTable',
  tableName: 'disbursement_batch',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    challengeId: p.uuid(),
    intentHash: p.text(),
    authorizedBy: p.uuid(),
    authorizedAt: p.datetime().length(3),
  },
  uniques: [{ name: 'disbursement_batch_challenge', properties: ['challengeId'] }],
});

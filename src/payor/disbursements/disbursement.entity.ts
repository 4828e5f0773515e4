import { defineEntity, p } from '@mikro-orm/postgresql';
import { drawdownStatuses, paymentStatuses } from '../../between-sides/authorized-payments.port.js';
import { DisbursementBatchTable } from '../batches/batch.entity.js';
import { BeneficiaryAccountTable } from '../beneficiaries/beneficiary-account.entity.js';
import { FundingAccountTable } from '../funding-accounts/funding-account.entity.js';
import { InvoiceTable } from '../invoices/invoice.entity.js';
import { disbursementStatuses } from './disbursement.js';

const time = () => p.datetime().length(3);

export const DisbursementTable = defineEntity({
  name: 'DisbursementTable',
  tableName: 'disbursement',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    status: p.enum(disbursementStatuses),
    /** Grows with each change of its content. */
    version: p.integer(),
    currency: p.text().check("currency ~ '^[A-Z]{3}$'::text"),
    fundingAccount: () => p.manyToOne(FundingAccountTable),
    createdBy: p.uuid(),
    lastEditedBy: p.uuid(),
    createdAt: time(),
    submittedBy: p.uuid().nullable(),
    submittedAt: time().nullable(),
    /** Never the hand that made it or changed it last (DC-01). */
    authorizedBy: p
      .uuid()
      .nullable()
      .check('authorized_by <> created_by AND authorized_by <> last_edited_by'),
    authorizedAt: time().nullable(),
    /** How many approvals were asked for when it was authorized. */
    approvalsRequired: p.integer().nullable().check('approvals_required >= 0'),
    cancelledBy: p.uuid().nullable(),
    cancelledAt: time().nullable(),
    cancelReason: p.text().nullable(),
    /** As finance systems reported. */
    drawdown: p.enum(drawdownStatuses).default('none'),
    drawdownChangedAt: time().nullable(),
  },
  indexes: [{ name: 'disbursement_company', properties: ['companyId', 'id'] }],
});

export const DisbursementPaymentTable = defineEntity({
  name: 'DisbursementPaymentTable',
  tableName: 'disbursement_payment',
  properties: {
    disbursement: () => p.manyToOne(DisbursementTable).primary().deleteRule('cascade'),
    position: p.integer().primary(),
    invoice: () => p.manyToOne(InvoiceTable).index('disbursement_payment_invoice'),
    beneficiaryAccount: () => p.manyToOne(BeneficiaryAccountTable).index('disbursement_payment_account'),
    amountMinor: p.bigint('string').check('amount_minor > 0'),
    note: p.text().nullable(),
    /** As finance systems reported. */
    status: p.enum(paymentStatuses).default('awaiting'),
    statusChangedAt: time().nullable(),
    statusReason: p.text().nullable(),
  },
  uniques: [{ name: 'disbursement_payment_once', properties: ['disbursement', 'invoice'] }],
});

/** One receipt a disbursement; one act a challenge, be it over one disbursement or a batch. */
export const ReceiptTable = defineEntity({
  name: 'ReceiptTable',
  tableName: 'receipt',
  properties: {
    id: p.uuid().primary(),
    disbursement: () => p.manyToOne(DisbursementTable),
    challengeId: p.uuid(),
    intentHash: p.text(),
    /** The key that signed it: in our key set for as long as the receipt is here. */
    kid: p.text().index('receipt_kid'),
    jws: p.text(),
    batch: () => p.manyToOne(DisbursementBatchTable).nullable().deleteRule('no action'),
    /** From 1. */
    batchPosition: p.integer().nullable(),
    createdAt: time(),
    companyId: p.uuid(),
    /** The place of the act in the chain of the company: what the feed is read by. */
    feedPosition: p.bigint('string'),
    spentAt: time().nullable(),
    /** The finance system. */
    spentBy: p.text().nullable(),
  },
  uniques: [
    { name: 'receipt_disbursement', properties: ['disbursement'] },
    { name: 'receipt_challenge', properties: ['challengeId'], where: 'batch_id is null' },
    { name: 'receipt_batch_position', properties: ['batch', 'batchPosition'] },
    { name: 'receipt_feed', properties: ['companyId', 'feedPosition'] },
  ],
  checks: [
    { name: 'receipt_batch_check', expression: '(batch_id IS NULL) = (batch_position IS NULL)' },
    { name: 'receipt_spent_check', expression: '(spent_at IS NULL) = (spent_by IS NULL)' },
  ],
});

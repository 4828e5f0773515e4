import { writeMoney } from '../../wire/money.js';
import { totalOf, type Disbursement } from './disbursement.js';
import type { DisbursementReply } from './disbursement.dto.js';

export function presentDisbursement(disbursement: Disbursement): DisbursementReply {
  const { currency, fundingAccount, payments } = disbursement;
  return {
    id: disbursement.id,
    companyId: disbursement.companyId,
    status: disbursement.status,
    version: disbursement.version,
    total: writeMoney({ minor: totalOf(disbursement), currency }),
    fundingAccount: {
      id: fundingAccount.id,
      nickname: fundingAccount.nickname,
      lastFour: fundingAccount.lastFour,
    },
    payments: payments.map(({ invoice, payee, account, amountMinor, note, status }) => ({
      invoiceId: invoice.id,
      invoiceNumber: invoice.number,
      payee,
      account: {
        id: account.id,
        holder: account.holderName,
        bankName: account.bankName,
        lastFour: account.lastFour,
        status: account.status,
      },
      amount: writeMoney({ minor: amountMinor, currency }),
      note,
      status,
    })),
    createdBy: disbursement.createdBy,
    lastEditedBy: disbursement.lastEditedBy,
    createdAt: disbursement.createdAt.toISOString(),
    submittedAt: disbursement.submittedAt?.toISOString() ?? null,
    authorizedBy: disbursement.authorizedBy,
    authorizedAt: disbursement.authorizedAt?.toISOString() ?? null,
    cancelledAt: disbursement.cancelledAt?.toISOString() ?? null,
    cancelReason: disbursement.cancelReason,
    approvalsRequired: disbursement.approvalsRequired,
    approvals: disbursement.approvals.map(({ personId, name, at, counts }) => ({
      personId,
      name,
      at: at.toISOString(),
      counts,
    })),
  };
}

import type { Json } from '@countersign/mfa-core';
import type { IntentContent } from '@countersign/mfa-nest';
import { writeMoney } from '../../../wire/money.js';
import { totalOf, type DisbursementContent } from '../disbursement.js';

/**
 * What authorizing a disbursement means, whole: whatever would make it another payment, and whatever a person is shown of
 * it, is in `content`, so its change voids the approval (SU-04, SU-05, SU-07); `display` is the same to read (SU-08).
 */
export function intentContentOf(disbursement: DisbursementContent): IntentContent {
  const { id, companyId, companyName, currency, version, fundingAccount } = disbursement;
  const total = writeMoney({ minor: totalOf(disbursement), currency });
  const payments = disbursement.payments.map(({ invoice, payee, account, amountMinor, note }) => ({
    invoice: { id: invoice.id, number: invoice.number },
    payee: { id: payee.id, name: payee.name },
    account: {
      id: account.id,
      version: account.version,
      holder: account.holderName,
      bank: account.bankName,
      lastFour: account.lastFour,
    },
    amount: writeMoney({ minor: amountMinor, currency }),
    note,
  }));
  return {
    subjectId: id,
    companyId,
    content: {
      disbursement: { id, version },
      company: companyName,
      total: { ...total },
      fundingAccount: {
        id: fundingAccount.id,
        nickname: fundingAccount.nickname,
        bank: fundingAccount.bankName,
        lastFour: fundingAccount.lastFour,
      },
      payments: payments.map((payment) => ({ ...payment, amount: { ...payment.amount } })),
    },
    display: {
      company: companyName,
      amount: total.amount,
      currency: total.currency,
      from: `${fundingAccount.nickname}, ${fundingAccount.bankName} …${fundingAccount.lastFour}`,
      payees: [...new Set(payments.map(({ payee }) => payee.name))],
      accounts: [
        ...new Set(payments.map(({ account }) => `${account.holder}, ${account.bank} …${account.lastFour}`)),
      ],
      payments: payments.map(({ invoice, payee, account, amount, note }) => ({
        payee: payee.name,
        account: `${account.holder}, ${account.bank} …${account.lastFour}`,
        invoice: invoice.number,
        amount: amount.amount,
        currency: amount.currency,
        note,
      })),
    },
  };
}

/**
 * The part of a batch that is this disbursement: the intent holds its hash, and its receipt discloses it (SU-07). Without
 * a purpose, it is no intent and cannot pass for one.
 */
export function disclosureOf(disbursement: DisbursementContent): { readonly [key: string]: Json } {
  const { content, companyId, subjectId } = intentContentOf(disbursement);
  return { ...content, companyId, subjectId };
}

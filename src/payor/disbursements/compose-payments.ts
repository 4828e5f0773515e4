import { Injectable } from '@nestjs/common';
import { Problem, type FieldError } from '@countersign/mfa-nest';
import { BeneficiaryAccountsRepository } from '../beneficiaries/beneficiary-accounts.repository.js';
import {
  FundingAccountsRepository,
  type FundingAccount,
} from '../funding-accounts/funding-accounts.repository.js';
import { ineligibility } from '../invoices/ineligibility.js';
import { InvoicesRepository, type Invoice } from '../invoices/invoices.repository.js';
import { readMoney, writeMoney, type MoneyText } from '../../wire/money.js';
import { payorProblems } from '../payor.problems.js';
import type { NewPayment } from './disbursements.repository.js';

export interface WantedPayment {
  invoiceId: string;
  /** Left out: all that is due. */
  amount?: MoneyText | undefined;
  note?: string | undefined;
}

export interface Composition {
  currency: string;
  fundingAccountId: string;
  payments: NewPayment[];
}

/** Makes payments of what was asked for, or says field by field what stands against it (DSB-01). */
@Injectable()
export class ComposePayments {
  constructor(
    private readonly invoices: InvoicesRepository,
    private readonly accounts: BeneficiaryAccountsRepository,
    private readonly fundingAccounts: FundingAccountsRepository,
  ) {}

  /**
   * Inside a unit of work: the invoices stay locked until it ends, so nothing is promised twice; and the payees' accounts,
   * so that whoever changes one hears of every disbursement that was submitted over it (STP-03).
   * @throws Problem `disbursement-not-acceptable`
   */
  async execute(input: {
    companyId: string;
    /** The one that is changed: what it holds itself is not in its own way. */
    disbursementId: string | null;
    currency: string | null;
    fundingAccountId: string | null;
    payments: readonly WantedPayment[];
  }): Promise<Composition> {
    const { companyId } = input;
    const ids = input.payments.map(({ invoiceId }) => invoiceId);
    const found = await this.invoices.lock(companyId, [...new Set(ids)], input.disbursementId);
    const invoices = new Map(found.map((invoice) => [invoice.id, invoice]));
    const accounts = await this.accounts.holdApprovedOf(
      companyId,
      found.map(({ payeeCompanyId }) => payeeCompanyId),
    );
    const currency = input.currency ?? found.find(({ id }) => id === ids[0])?.currency ?? '';

    const errors: FieldError[] = [];
    const payments: NewPayment[] = [];
    for (const [index, wanted] of input.payments.entries()) {
      const invoice = invoices.get(wanted.invoiceId);
      const accountId = invoice && accounts.get(invoice.payeeCompanyId);
      const outcome = judge(wanted, invoice, accountId, currency, ids.indexOf(wanted.invoiceId) < index);
      if ('payment' in outcome) payments.push(outcome.payment);
      else
        errors.push(
          ...outcome.errors.map(([field, detail]) => ({ pointer: `/payments/${index}/${field}`, detail })),
        );
    }
    const funding = await this.fundingAccount(companyId, input.fundingAccountId, currency);
    if (typeof funding === 'string') errors.push({ pointer: '/fundingAccountId', detail: funding });
    if (typeof funding === 'string' || errors.length > 0)
      throw new Problem(payorProblems.notAcceptable, { errors });
    return { currency, fundingAccountId: funding.id, payments };
  }

  private async fundingAccount(
    companyId: string,
    wantedId: string | null,
    currency: string,
  ): Promise<FundingAccount | string> {
    const accounts = await this.fundingAccounts.ofCompanies([companyId]);
    const account = accounts.find(({ id, isDefault }) => (wantedId === null ? isDefault : id === wantedId));
    if (!account)
      return wantedId === null ? 'the company has no default funding account' : 'is no funding account';
    if (account.status !== 'verified') return 'the funding account is not verified';
    return account.currency === currency ? account : `the funding account is not in ${currency}`;
  }
}

type Verdict = { payment: NewPayment } | { errors: readonly (readonly [field: string, detail: string])[] };

function judge(
  wanted: WantedPayment,
  invoice: Invoice | undefined,
  accountId: string | undefined,
  currency: string,
  repeated: boolean,
): Verdict {
  if (!invoice) return { errors: [['invoiceId', 'is no invoice of this company']] };
  if (repeated) return { errors: [['invoiceId', 'is in the list twice']] };
  const reasons = ineligibility(invoice, accountId !== undefined);
  if (accountId === undefined || reasons.length > 0)
    return { errors: reasons.map((why) => ['invoiceId', why]) };
  if (invoice.currency !== currency)
    return { errors: [['invoiceId', `is not in ${currency}: one currency a disbursement`]] };

  const amountMinor = wanted.amount ? readMoney(wanted.amount)?.minor : invoice.dueMinor;
  if (wanted.amount && wanted.amount.currency !== currency)
    return { errors: [['amount/currency', `is not ${currency}`]] };
  if (amountMinor === undefined)
    return {
      errors: [['amount/amount', `is no amount of ${currency}: digits, a point, and at most its decimals`]],
    };
  if (amountMinor <= 0n) return { errors: [['amount/amount', 'must be more than zero']] };
  if (amountMinor > invoice.dueMinor) {
    const due = writeMoney({ minor: invoice.dueMinor, currency }).amount;
    return { errors: [['amount/amount', `is more than the ${due} that is due`]] };
  }
  return { payment: { invoiceId: invoice.id, accountId, amountMinor, note: wanted.note ?? null } };
}

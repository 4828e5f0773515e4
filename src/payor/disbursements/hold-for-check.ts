import { Injectable } from '@nestjs/common';
import { Problem, type FieldError, type UserPrincipal } from '@countersign/mfa-nest';
import { InvoicesRepository } from '../invoices/invoices.repository.js';
import { payorProblems } from '../payor.problems.js';
import { disbursers } from '../rights.js';
import { unapprovedAccounts } from './authorize/unapproved-accounts.js';
import type { Disbursement } from './disbursement.js';
import { DisbursementsRepository } from './disbursements.repository.js';
import { FindDisbursement } from './find-disbursement.js';
import { requireOtherHands } from './hands-on.js';
import { HoldDisbursement } from './hold-disbursement.js';

/** Takes hold of what somebody wants to check, with everything behind it, and judges whether they may at all. */
@Injectable()
export class HoldForCheck {
  constructor(
    private readonly hold: HoldDisbursement,
    private readonly disbursements: DisbursementsRepository,
    private readonly invoices: InvoicesRepository,
    private readonly find: FindDisbursement,
  ) {}

  /**
   * Inside a unit of work. Every row it reads is locked until that ends, so that what is shown is one moment's truth. The
   * disbursement comes first, then invoices and accounts in the order of their ids.
   *
   * That an account is not approved stops the prompt. At the act a changed account first makes this another intent than
   * the one that was signed (STP-03); AuthorizeDisbursement sees to one that is not approved for another reason.
   * @throws Problem `two-person-rule`, `disbursement-not-acceptable`, and what HoldDisbursement throws
   */
  async execute(id: string, user: UserPrincipal, mode: 'prompt' | 'act'): Promise<Disbursement> {
    const held = await this.hold.execute(id, user, { roles: disbursers, statuses: ['submitted'] });
    const promised = await this.disbursements.payments([id]);
    const invoices = await this.invoices.lock(
      held.companyId,
      promised.map(({ invoice }) => invoice.id),
      id,
    );
    await this.disbursements.lockAccounts([id]);
    const disbursement = await this.find.one(id, [held.companyId]);
    requireOtherHands(disbursement, user.personId);
    requirePayable(
      disbursement,
      new Map(invoices.map((invoice) => [invoice.id, invoice.dueMinor])),
      mode === 'prompt' ? unapprovedAccounts(disbursement) : [],
    );
    return disbursement;
  }
}

/** `due`: by invoice, what is neither paid nor promised by another disbursement. */
function requirePayable(
  { fundingAccount, payments }: Disbursement,
  due: ReadonlyMap<string, bigint>,
  ofAccounts: readonly FieldError[],
): void {
  const errors: FieldError[] = payments.flatMap(({ invoice, amountMinor }, index) => [
    ...(invoice.status === 'approved'
      ? []
      : [{ pointer: `/payments/${index}/invoiceId`, detail: 'is no longer approved' }]),
    ...(amountMinor <= (due.get(invoice.id) ?? 0n)
      ? []
      : [{ pointer: `/payments/${index}/amount`, detail: 'is more than what is due by now' }]),
  ]);
  errors.push(...ofAccounts);
  if (fundingAccount.status !== 'verified')
    errors.push({ pointer: '/fundingAccountId', detail: 'the funding account is not verified' });
  if (errors.length > 0) throw new Problem(payorProblems.notAcceptable, { errors });
}

import { IndependentFactors } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import type { Role } from '../../src/accounts/roles.js';
import { ApprovalPoliciesRepository } from '../../src/payor/approval-policy/approval-policies.repository.js';
import { DailyLimits } from '../../src/payor/approval-policy/limits/daily-limits.js';
import { DailyTotalsRepository } from '../../src/payor/approval-policy/limits/daily-totals.repository.js';
import { BeneficiaryAccountsRepository } from '../../src/payor/beneficiaries/beneficiary-accounts.repository.js';
import { ApprovalIntent } from '../../src/payor/disbursements/approve/approval-intent.js';
import { ApprovalsRepository } from '../../src/payor/disbursements/approve/approvals.repository.js';
import { ApproveDisbursement } from '../../src/payor/disbursements/approve/approve-disbursement.js';
import { CountApprovals } from '../../src/payor/disbursements/approve/count-approvals.js';
import { HoldApprovable } from '../../src/payor/disbursements/approve/hold-approvable.js';
import { RequireApprovals } from '../../src/payor/disbursements/approve/require-approvals.js';
import { WeighApprovals } from '../../src/payor/disbursements/approve/weigh-approvals.js';
import { AuthorizeDisbursement } from '../../src/payor/disbursements/authorize/authorize-disbursement.js';
import { DisbursementIntent } from '../../src/payor/disbursements/authorize/disbursement-intent.js';
import { HoldAuthorizable } from '../../src/payor/disbursements/authorize/hold-authorizable.js';
import { CancelDisbursement } from '../../src/payor/disbursements/cancel/cancel-disbursement.js';
import { ChangeDisbursement } from '../../src/payor/disbursements/change/change-disbursement.js';
import { ComposePayments } from '../../src/payor/disbursements/compose-payments.js';
import { CreateDisbursement } from '../../src/payor/disbursements/create/create-disbursement.js';
import { DisbursementLog } from '../../src/payor/disbursements/disbursement-log.js';
import { DisbursementsRepository } from '../../src/payor/disbursements/disbursements.repository.js';
import { FindDisbursement } from '../../src/payor/disbursements/find-disbursement.js';
import { HoldForCheck } from '../../src/payor/disbursements/hold-for-check.js';
import { HoldDisbursement } from '../../src/payor/disbursements/hold-disbursement.js';
import { ReadDisbursements } from '../../src/payor/disbursements/read/read-disbursements.js';
import { SubmitDisbursement } from '../../src/payor/disbursements/submit/submit-disbursement.js';
import { FundingAccountsRepository } from '../../src/payor/funding-accounts/funding-accounts.repository.js';
import { InvoicesRepository, type Invoice } from '../../src/payor/invoices/invoices.repository.js';
import { UnpaidInvoicesRepository } from '../../src/payor/invoices/unpaid-invoices.repository.js';
import { ListInvoices } from '../../src/payor/invoices/list-invoices.js';
import { DisbursementsSwitch } from '../../src/payor/settings/disbursements-switch.js';
import { DisbursementsSwitchRepository } from '../../src/payor/settings/disbursements-switch.repository.js';
import { createTestAccounts, type TestAccounts } from './accounts.js';

export type PayorScene = Awaited<ReturnType<typeof createPayorScene>>;

/** The payor's use cases on a database of their own, and hands to set a stage for them. */
export async function createPayorScene() {
  const accounts = await createTestAccounts();
  const cases = wire(accounts);
  return { ...accounts, ...cases, ...hands(accounts, cases) };
}

function wire({ orm, directory, unitOfWork, ids, clock, audit, factors }: TestAccounts) {
  const invoices = new InvoicesRepository(orm.em);
  const beneficiaries = new BeneficiaryAccountsRepository(orm.em);
  const fundingAccounts = new FundingAccountsRepository(orm.em);
  const disbursements = new DisbursementsRepository(orm.em);
  const compose = new ComposePayments(invoices, beneficiaries, fundingAccounts);
  const policies = new ApprovalPoliciesRepository(orm.em);
  const approvals = new ApprovalsRepository(orm.em);
  const weigh = new WeighApprovals(approvals, policies, directory);
  const find = new FindDisbursement(disbursements, directory, weigh);
  const hold = new HoldDisbursement(disbursements, directory);
  const log = new DisbursementLog(audit, clock);
  const holdForCheck = new HoldForCheck(hold, disbursements, invoices, find);
  const independent = new IndependentFactors({ clock, factors });
  const count = new CountApprovals(policies, approvals, directory);
  const require = new RequireApprovals(count, independent);
  const holdApprovable = new HoldApprovable(holdForCheck, count, independent);
  const dailyLimits = new DailyLimits(new DailyTotalsRepository(orm.em), clock);
  const holdAuthorizable = new HoldAuthorizable(holdForCheck, count, require, dailyLimits);
  const disbursementsSwitch = new DisbursementsSwitch(new DisbursementsSwitchRepository(orm.em));
  const receipts = {
    issue: async (input: { challengeId: string }) => ({
      receiptId: ids.next(),
      kid: 'key-1',
      jws: `jws ${input.challengeId}`,
    }),
  };
  return {
    invoices,
    holdAuthorizable,
    beneficiaries,
    fundingAccounts,
    listInvoices: new ListInvoices(new UnpaidInvoicesRepository(orm.em), beneficiaries, directory),
    read: new ReadDisbursements(disbursements, find),
    create: new CreateDisbursement(
      ...([
        compose,
        disbursements,
        find,
        directory,
        log,
        unitOfWork,
        ids,
        clock,
        disbursementsSwitch,
      ] as const),
    ),
    change: new ChangeDisbursement(hold, compose, disbursements, approvals, find, log, unitOfWork),
    submit: new SubmitDisbursement(
      ...([hold, compose, disbursements, find, log, unitOfWork, clock, disbursementsSwitch] as const),
    ),
    cancel: new CancelDisbursement(hold, disbursements, find, log, unitOfWork, clock),
    intent: new DisbursementIntent(holdAuthorizable, unitOfWork),
    policies,
    dailyLimits,
    disbursements,
    approvalIntent: new ApprovalIntent(holdApprovable, unitOfWork),
    approve: new ApproveDisbursement(holdApprovable, approvals, find, log, clock),
    authorize: new AuthorizeDisbursement(
      disbursements,
      find,
      require,
      approvals,
      dailyLimits,
      log,
      receipts,
      clock,
    ),
  };
}

function hands(accounts: TestAccounts, cases: ReturnType<typeof wire>) {
  const { ids, clock, register } = accounts;
  let made = 0;
  return {
    /** A payor with a verified default account in dollars. */
    async payor(): Promise<string> {
      const companyId = await register.createCompany({ name: `Payor ${++made}`, side: 'payor' });
      await cases.fundingAccounts.add({
        ...{ id: ids.next(), companyId, nickname: 'Operating', bankName: 'First Bank', lastFour: '4321' },
        ...{ currency: 'USD', status: 'verified', isDefault: true },
      });
      return companyId;
    },

    /** A payee whose account this payor has approved. */
    async payee(companyId: string, status: 'approved' | 'needs_review' = 'approved'): Promise<string> {
      const payeeCompanyId = await register.createCompany({ name: `Payee ${++made}`, side: 'payee' });
      await cases.beneficiaries.add({
        ...{ id: ids.next(), companyId, payeeCompanyId, holderName: 'Holder', bankName: 'Second Bank' },
        ...{ lastFour: '8765', status, version: 1, changedAt: clock.now() },
      });
      return payeeCompanyId;
    },

    async invoice(
      companyId: string,
      payeeCompanyId: string,
      differing: Partial<Omit<Invoice, 'dueMinor'>> = {},
    ): Promise<string> {
      const id = ids.next();
      await cases.invoices.add({
        ...{ id, companyId, payeeCompanyId, number: `INV-${++made}`, currency: 'USD', amountMinor: 100_000n },
        ...{ status: 'approved', lastApprovedBy: ids.next(), approvedAt: clock.now() },
        ...differing,
      });
      return id;
    },

    /** Somebody signed in with this role in each of these companies. */
    async person(role: Role, ...companyIds: string[]): Promise<UserPrincipal> {
      const name = `Person ${++made}`;
      const personId = await register.createPerson({ name, email: `person-${made}@payor.example` });
      for (const companyId of companyIds) await register.addMembership({ personId, companyId, role });
      const grants = companyIds.map((companyId) => ({ role, companyId }));
      const origin = { address: null, userAgent: null, requestId: null };
      const now = clock.now();
      return {
        ...{ kind: 'user', personId, sessionId: ids.next(), grants, amr: ['pwd', 'otp'], origin },
        ...{ authTime: now, factorTime: now, delegate: null },
      };
    },
  };
}

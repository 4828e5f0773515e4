import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { HoldRight } from '../../hold-right.js';
import { payorProblems } from '../../payor.problems.js';
import { approvers } from '../../rights.js';
import { nameOf, type BeneficiaryAccount } from '../beneficiary-account.js';
import { BeneficiaryAccountsRepository } from '../beneficiary-accounts.repository.js';

/** From here on a payee is paid to this account (BNK-02). There is no rejecting, and no taking back. */
@Injectable()
export class ApproveBeneficiaryAccount {
  constructor(
    private readonly accounts: BeneficiaryAccountsRepository,
    private readonly right: HoldRight,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * `version` is the one that was looked at. Whoever approves it authorizes no payment to it.
   * @throws Problem `not-found` to other companies (ER-05), `access-refused`, `version-conflict`; MfaError `cooling_off`:
   * whoever came back by a recovery adds no payee for a time (RC-09)
   */
  execute(user: UserPrincipal, id: string, version: number): Promise<BeneficiaryAccount> {
    return this.unitOfWork.run(async () => {
      const { personId, sessionId, origin } = user;
      const account = await this.accounts.find(id);
      if (!account) throw new Problem(commonProblems.notFound);
      await this.right.in(user, account.companyId, approvers);
      await this.right.cooledOff(user);
      const now = this.clock.now();
      if (!(await this.accounts.approve(id, version, personId, now)))
        throw new Problem(payorProblems.versionConflict);
      const approved = { status: 'approved' as const, approvedBy: personId, approvedAt: now };
      await this.audit.append({
        stream: `company:${account.companyId}`,
        at: now,
        act: 'beneficiary_account.approved',
        outcome: 'success',
        actor: { kind: 'person', id: personId },
        object: { kind: 'beneficiary_account', id },
        origin,
        details: {
          version,
          payee: account.payeeCompanyId,
          before: `${nameOf(account)}, needs review`,
          after: `${nameOf(account)}, approved`,
          session: sessionId,
        },
      });
      return { ...account, ...approved };
    });
  }
}

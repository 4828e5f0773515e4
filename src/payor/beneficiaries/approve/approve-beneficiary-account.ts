import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, CoolingOffStore, MfaError, UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { payorProblems } from '../../payor.problems.js';
import { approvers, companiesOf, holdsOne } from '../../rights.js';
import {
  BeneficiaryAccountsRepository,
  type BeneficiaryAccount,
} from '../beneficiary-accounts.repository.js';

/** From here on a payee is paid to this account (BNK-02). There is no rejecting, and no taking back. */
@Injectable()
export class ApproveBeneficiaryAccount {
  constructor(
    private readonly accounts: BeneficiaryAccountsRepository,
    private readonly directory: PersonDirectory,
    @Inject(CoolingOffStore) private readonly coolingOff: CoolingOffStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * `version` is the one that was looked at.
   * @throws Problem `not-found` to other companies (ER-05), `access-refused`, `version-conflict`; MfaError `cooling_off`:
   * whoever came back by a recovery adds no payee for a time (RC-09)
   */
  execute(user: UserPrincipal, id: string, version: number): Promise<BeneficiaryAccount> {
    return this.unitOfWork.run(async () => {
      const { personId, sessionId, origin } = user;
      const now = this.clock.now();
      const account = await this.accounts.find(id);
      if (!account || !companiesOf(user, approvers).includes(account.companyId))
        throw new Problem(commonProblems.notFound);
      const roles = await this.directory.lockRoles(personId, account.companyId);
      if (!holdsOne(roles, approvers)) throw new Problem(commonProblems.accessRefused);
      const until = await this.coolingOff.until(personId, now);
      if (until) throw new MfaError('cooling_off', { retryAt: until });
      if (!(await this.accounts.approve(id, version, personId, now)))
        throw new Problem(payorProblems.versionConflict);
      await this.audit.append({
        stream: `company:${account.companyId}`,
        at: now,
        act: 'beneficiary_account.approved',
        outcome: 'success',
        actor: { kind: 'person', id: personId },
        object: { kind: 'beneficiary_account', id },
        origin,
        details: { version, payee: account.payeeCompanyId, session: sessionId },
      });
      return { ...account, status: 'approved' as const, version, approvedBy: personId, approvedAt: now };
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { HoldRight } from '../../hold-right.js';
import { payeeAdminProblems } from '../../payee-admin.problems.js';
import { companiesOf } from '../../rights.js';
import { PaymentAgreementsRepository, type PaymentAgreement } from '../payment-agreements.repository.js';

/** Once and for good: who agreed to which text, and when (BNK-04). */
@Injectable()
export class AcceptPaymentAgreement {
  constructor(
    private readonly right: HoldRight,
    private readonly agreements: PaymentAgreementsRepository,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found`, also to other companies (ER-05); `access-refused`; `payment-agreement-accepted` */
  execute(user: UserPrincipal, id: string): Promise<PaymentAgreement> {
    return this.unitOfWork.run(async () => {
      const { personId: acceptedBy, sessionId, origin } = user;
      const offered = await this.agreements.find(id);
      if (!offered || !companiesOf(user).includes(offered.companyId))
        throw new Problem(commonProblems.notFound);
      await this.right.in(user, offered.companyId);
      const acceptedAt = this.clock.now();
      if (!(await this.agreements.accept(id, acceptedBy, acceptedAt)))
        throw new Problem(payeeAdminProblems.agreementAccepted);
      const { companyId, payorCompanyId, commitment, textHash } = offered;
      await this.audit.append({
        stream: `company:${companyId}`,
        at: acceptedAt,
        act: 'payment_agreement.accepted',
        outcome: 'success',
        actor: { kind: 'person', id: acceptedBy },
        object: { kind: 'payment_agreement', id },
        origin,
        details: { payor: payorCompanyId, commitment, textHash, session: sessionId },
      });
      return { ...offered, acceptedBy, acceptedAt };
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Notifier, UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem } from '@countersign/mfa-nest';
import { AccountRegister, PersonDirectory } from '../../accounts/accounts.module.js';
import { HoldSupport } from '../hold-support.js';
import { supportAgent, type SupportActor } from '../support-actor.js';
import { OperatorCompanyRepository } from './operator-company.repository.js';

/** Takes the role from another support agent, at once: who left, or was never to be one. Nobody takes it from themselves. */
@Injectable()
export class RemoveSupportAgent {
  constructor(
    private readonly hold: HoldSupport,
    private readonly operators: OperatorCompanyRepository,
    private readonly directory: PersonDirectory,
    private readonly register: AccountRegister,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `access-refused` for oneself, `not-found` for who is no agent, and what HoldSupport throws */
  execute(
    actor: SupportActor,
    { email, authorization }: { email: string; authorization: string },
  ): Promise<{ personId: string }> {
    return this.unitOfWork.run(async () => {
      // Of two who remove each other at once, the second is no agent any more.
      const companyId = await this.operators.lock();
      await this.hold.execute(actor);
      const { personId, grants } = await this.hold.person(email);
      if (personId === actor.personId) throw new Problem(commonProblems.accessRefused);
      if (companyId === null || !grants.some(({ role }) => role === supportAgent))
        throw new Problem(commonProblems.notFound);
      const told = await this.directory.holdersOf(supportAgent, [companyId]);
      await this.register.removeMembership({ personId, companyId, role: supportAgent });
      const { address, userAgent } = actor.origin;
      for (const one of told)
        await this.notifier.notify({
          personId: one.personId,
          kind: 'support_agent_removed',
          at: this.clock.now(),
          details: { email, address, userAgent },
        });
      await this.audit.append({
        stream: `company:${companyId}`,
        at: this.clock.now(),
        act: 'support_agent.removed',
        outcome: 'success',
        actor: { kind: 'person', id: actor.personId },
        object: { kind: 'membership', id: personId },
        origin: actor.origin,
        details: { role: supportAgent, before: supportAgent, after: null, authorization },
      });
      return { personId };
    });
  }
}

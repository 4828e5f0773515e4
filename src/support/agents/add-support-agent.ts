import { Inject, Injectable } from '@nestjs/common';
import {
  AuditTrail,
  Clock,
  CoolingOffStore,
  limits,
  Notifier,
  secondsAfter,
  UnitOfWork,
} from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import {
  AccountRegister,
  AddressTaken,
  PersonDirectory,
  RequestPasswordReset,
} from '../../accounts/accounts.module.js';
import { HoldSupport } from '../hold-support.js';
import { supportProblems } from '../support.problems.js';
import { supportAgent, type SupportActor } from '../support-actor.js';
import { OperatorCompanyRepository } from './operator-company.repository.js';

/** With two there can be resets: from then on only an agent makes another. */
const AGENTS_TO_BEGIN_WITH = 2;

/**
 * Makes a support agent, who sets a password by a link and then enrolls. There is none by default (AR-07). Whom an agent
 * makes decides nothing for a day, and all others are told: nobody makes themselves a second operator unseen (AR-04).
 */
@Injectable()
export class AddSupportAgent {
  constructor(
    private readonly hold: HoldSupport,
    private readonly operators: OperatorCompanyRepository,
    private readonly directory: PersonDirectory,
    private readonly register: AccountRegister,
    private readonly passwordReset: RequestPasswordReset,
    @Inject(CoolingOffStore) private readonly coolingOff: CoolingOffStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * `actor` null: whoever runs the machine, for the first agents alone. The company of the operator is made with the first.
   * @throws Problem `support-agent-required`, `support-address-taken`, and what HoldSupport throws
   */
  execute(
    actor: SupportActor | null,
    wanted: { companyName: string; name: string; email: string; authorization: string },
  ): Promise<{ personId: string; companyId: string }> {
    const { name, email, companyName, authorization } = wanted;
    const at = this.clock.now();
    const origin = actor?.origin ?? {
      address: null,
      userAgent: 'a command of the operator',
      requestId: null,
    };
    return this.unitOfWork.run(async () => {
      const companyId =
        (await this.operators.lock()) ??
        (await this.register.createCompany({ name: companyName, side: 'operator' }));
      const others = await this.directory.holdersOf(supportAgent, [companyId]);
      if (actor) await this.hold.execute(actor);
      else if (others.length >= AGENTS_TO_BEGIN_WITH) throw new Problem(supportProblems.agentRequired);
      const personId = await this.register.createPerson({ name, email }).catch((error: unknown) => {
        throw error instanceof AddressTaken ? new Problem(supportProblems.addressTaken) : error;
      });
      await this.register.addMembership({ personId, companyId, role: supportAgent });
      if (actor) await this.coolingOff.start(personId, secondsAfter(at, limits.coolingOffSeconds));
      for (const other of others)
        await this.notifier.notify({
          personId: other.personId,
          kind: 'support_agent_added',
          at,
          details: { email, address: origin.address, userAgent: origin.userAgent },
        });
      await this.passwordReset.invite({ email, origin });
      await this.audit.append({
        stream: `company:${companyId}`,
        at,
        act: 'support_agent.added',
        outcome: 'success',
        actor: actor ? { kind: 'person', id: actor.personId } : { kind: 'system', id: null },
        object: { kind: 'membership', id: personId },
        origin,
        details: { role: supportAgent, before: null, after: supportAgent, authorization },
      });
      return { personId, companyId };
    });
  }
}

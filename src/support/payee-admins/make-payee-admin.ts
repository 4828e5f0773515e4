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
import { AccountRegister, PersonDirectory, RequestPasswordReset } from '../../accounts/accounts.module.js';
import { AdmitPerson } from '../admit-person.js';
import type { SupportActor } from '../support-actor.js';
import { supportProblems } from '../support.problems.js';

const role = 'payee_admin';

interface Wanted {
  companyId: string;
  email: string;
  name?: string | undefined;
  /** Who gave their word, and how that was checked. */
  authorization: string;
  /** How it was proven who the new one is (AR-02). */
  proof: string;
}

/**
 * Adds a payee admin on words that are kept: the way back for one who is alone and locked out (RST-03). Beside others the new
 * one changes no bank account for a day, in which those others, who are told, can cry out; to reset somebody they need not wait.
 */
@Injectable()
export class MakePayeeAdmin {
  constructor(
    private readonly admitPerson: AdmitPerson,
    private readonly directory: PersonDirectory,
    private readonly register: AccountRegister,
    private readonly passwordReset: RequestPasswordReset,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(CoolingOffStore) private readonly coolingOff: CoolingOffStore,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Somebody who signs in here already keeps their account, and gets the role beside what they have.
   * @throws Problem `support-not-a-payee`, and what AdmitPerson throws
   */
  execute(actor: SupportActor, wanted: Wanted): Promise<{ personId: string }> {
    const { companyId, email } = wanted;
    return this.unitOfWork.run(async () => {
      if ((await this.directory.sideOf(companyId)) !== 'payee') throw new Problem(supportProblems.notAPayee);
      const { personId, isNew, before } = await this.admitPerson.execute(actor, wanted, [role]);
      if (before.includes(role)) return { personId };
      const others = await this.directory.holdersOf(role, [companyId]);
      await this.register.addMembership({ personId, companyId, role });
      if (others.length > 0)
        await this.coolingOff.start(personId, secondsAfter(this.clock.now(), limits.coolingOffSeconds));
      await this.tell(actor, wanted, personId, [personId, ...others.map((other) => other.personId)]);
      if (isNew) await this.passwordReset.invite({ email, origin: actor.origin });
      return { personId };
    });
  }

  /** The person, and everybody who was a payee admin before. */
  private async tell(
    { personId: agentId, sessionId, origin }: SupportActor,
    { companyId, email, authorization, proof }: Wanted,
    personId: string,
    told: readonly string[],
  ): Promise<void> {
    const at = this.clock.now();
    const { address, userAgent } = origin;
    for (const one of told)
      await this.notifier.notify({
        ...{ personId: one, kind: 'payee_admin_added', at },
        details: { email, address, userAgent },
      });
    await this.audit.append({
      stream: `company:${companyId}`,
      at,
      act: 'payee_admin.added',
      outcome: 'success',
      actor: { kind: 'person', id: agentId },
      object: { kind: 'person', id: personId },
      origin,
      details: { authorization, proof, session: sessionId },
    });
  }
}

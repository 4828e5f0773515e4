import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Notifier, UnitOfWork } from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import {
  AccountRegister,
  PersonDirectory,
  RequestPasswordReset,
  type Role,
} from '../../accounts/accounts.module.js';
import { AdmitPerson } from '../admit-person.js';
import type { SupportActor } from '../support-actor.js';
import { supportProblems } from '../support.problems.js';

/** The two permissions that the policy of a company asks for together (POL-02). */
const roles = ['company_admin', 'directory_admin'] as const;

/** Makes somebody an admin of a company on a word that is kept: the first of them nobody inside it can make. */
@Injectable()
export class MakeCompanyAdmin {
  constructor(
    private readonly admitPerson: AdmitPerson,
    private readonly directory: PersonDirectory,
    private readonly register: AccountRegister,
    private readonly passwordReset: RequestPasswordReset,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Somebody who signs in here already keeps their account, and gets the roles beside what they have.
   * @throws Problem `support-company-unknown`, and what AdmitPerson throws
   */
  execute(
    actor: SupportActor,
    wanted: { companyId: string; email: string; name?: string | undefined; authorization: string },
  ): Promise<{ personId: string }> {
    const { companyId, email, authorization } = wanted;
    return this.unitOfWork.run(async () => {
      const side = await this.directory.sideOf(companyId);
      if (side === null || side === 'operator') throw new Problem(supportProblems.companyUnknown);
      const { personId, isNew, before } = await this.admitPerson.execute(actor, wanted, roles);
      if (roles.every((role) => before.includes(role))) return { personId };
      for (const role of roles) await this.register.addMembership({ personId, companyId, role });
      await this.tell(actor, { companyId, personId, before, authorization });
      if (isNew) await this.passwordReset.invite({ email, origin: actor.origin });
      return { personId };
    });
  }

  /** The person, and everybody who was an admin before. */
  private async tell(
    actor: SupportActor,
    changed: { companyId: string; personId: string; before: readonly Role[]; authorization: string },
  ): Promise<void> {
    const { companyId, personId, before, authorization } = changed;
    const at = this.clock.now();
    const names = await this.directory.personNames([personId]);
    const company = (await this.directory.companyNames([companyId])).get(companyId) ?? null;
    const admins = await this.directory.holdersOf(roles[0], [companyId]);
    const { address, userAgent } = actor.origin;
    for (const told of new Set([personId, ...admins.map((admin) => admin.personId)]))
      await this.notifier.notify({
        personId: told,
        kind: 'directory_role_changed',
        at,
        details: {
          ...{ company, from: 'support', role: roles[0], change: 'add', address, userAgent },
          whom: told === personId ? null : (names.get(personId) ?? null),
        },
      });
    await this.audit.append({
      stream: `company:${companyId}`,
      at,
      act: 'directory.role_changed',
      outcome: 'success',
      actor: { kind: 'person', id: actor.personId },
      object: { kind: 'membership', id: personId },
      origin: actor.origin,
      details: {
        ...{ before: before.join(' ') || null, after: [...new Set([...roles, ...before])].join(' ') },
        ...{ authorization, session: actor.sessionId },
      },
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { EndAllSessions, FactorStore, UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { MembersRepository, PersonDirectory, type Member } from '../../../accounts/accounts.module.js';
import { directoryAdmins } from '../../rights.js';
import { DirectoryLog } from '../directory-log.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { directoryProblems } from '../directory.problems.js';
import { HoldMember } from './hold-member.js';

/** Whose part is decided elsewhere: by payments admins, by payee admins, by support. */
const elsewhere: readonly string[] = [
  'payments_admin',
  'payments_disburser',
  'beneficiary_approver',
  'payee_admin',
  'support_agent',
];

/** Puts somebody's part in one company to sleep, or wakes it: then a second factor comes first, where the company asks for one (POL-05). */
@Injectable()
export class ChangeActivity {
  constructor(
    private readonly hold: HoldMember,
    private readonly members: MembersRepository,
    private readonly directory: PersonDirectory,
    private readonly invitations: InvitationsRepository,
    private readonly endAllSessions: EndAllSessions,
    private readonly log: DirectoryLog,
    @Inject(FactorStore) private readonly factors: FactorStore,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Where it stands like this already nothing changes, and nobody is told.
   * @throws Problem `directory-payment-user`, `directory-last-admin`, and what HoldMember throws
   */
  execute(
    user: UserPrincipal,
    asked: { companyId?: string | undefined; personId: string; active: boolean; reason: string },
  ): Promise<void> {
    const { active, reason, personId } = asked;
    return this.unitOfWork.run(async () => {
      const held = await this.hold.execute(user, { ...asked, roles: directoryAdmins });
      const { companyId, member } = held;
      if (member.roles.some((role) => elsewhere.includes(role)))
        throw new Problem(directoryProblems.paymentUser);
      if (!active) {
        await this.hold.requireAnother(companyId, personId, member.roles);
        // It would stand open for ever: whoever sleeps cannot accept it.
        await this.invitations.take(companyId, personId);
      }
      const enrollFirst = active && (await this.factors.active(personId)).length === 0;
      if (!(await this.members.setActive(companyId, personId, { active, enrollFirst }))) return;
      if (!active) await this.endWhereNothingIsLeft(personId);
      await this.tell(user, companyId, member, active, reason);
    });
  }

  /** Whoever has a part in another company goes on there: what they have here vanishes from their session at once. */
  private async endWhereNothingIsLeft(personId: string): Promise<void> {
    const subject = await this.directory.find(personId);
    if (subject && subject.grants.length > 0) return;
    await this.endAllSessions.execute({ personId, reason: 'person_disabled' });
  }

  private async tell(
    user: UserPrincipal,
    companyId: string,
    { personId, roles }: Member,
    active: boolean,
    reason: string,
  ): Promise<void> {
    const words = roles.join(' ');
    const [act, kind] = active
      ? (['directory.member_reactivated', 'directory_reactivated'] as const)
      : (['directory.member_deactivated', 'directory_deactivated'] as const);
    await this.log.write(user, {
      ...{ companyId, act, objectId: personId },
      details: {
        before: active ? `asleep: ${words}` : words,
        after: active ? words : `asleep: ${words}`,
        reason,
      },
    });
    await this.log.tell(user, { companyId, kind, about: personId, people: [personId] });
  }
}

import { Injectable } from '@nestjs/common';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { PAGE_SIZE, pageOf, readCursor } from '../../../wire/cursor.js';
import { companyMeant } from '../../company-meant.js';
import { payorRoles, teamAdmins } from '../../rights.js';
import { inOrder } from '../team-role.js';
import type { TeamPage } from '../team.dto.js';

/** With one, nobody can approve what that one proposes, and nobody is left when they lose their phone. */
const ADVISED_ADMINS = 2;

/** Who holds what on the payor's side of one company. */
@Injectable()
export class ReadTeam {
  constructor(private readonly directory: PersonDirectory) {}

  /** @throws Problem `company-required`, `invalid-request` for a cursor that is none */
  async page(
    user: UserPrincipal,
    { companyId: wanted, after }: { companyId?: string | undefined; after?: string | undefined },
  ): Promise<TeamPage> {
    const companyId = companyMeant(user, wanted, teamAdmins);
    const page = { after: readCursor(after), limit: PAGE_SIZE + 1 };
    const members = await this.directory.teamOf(companyId, payorRoles, page);
    const { items, next } = pageOf(
      members.map((member) => ({ ...member, id: member.personId })),
      PAGE_SIZE,
    );
    return {
      items: items.map(({ id, ...member }) => ({
        ...member,
        personId: id,
        companyId,
        roles: inOrder(member.roles),
      })),
      next,
      advice: await this.advice(companyId),
    };
  }

  private async advice(companyId: string): Promise<string | null> {
    const admins = await this.directory.holdersOf('payments_admin', [companyId]);
    if (admins.length >= ADVISED_ADMINS) return null;
    return 'At least two payments admins are advised: a change of the approval rules takes two people, and one may lose their phone. Support makes a second one.';
  }
}

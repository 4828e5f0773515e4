import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Notifier } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import type { Role } from '../../accounts/roles.js';
import type { TeamRole } from './team-role.js';

/** One role given to somebody or taken from them; all their roles in that company before and after. */
export interface TeamChange {
  change: 'role_added' | 'role_removed';
  companyId: string;
  personId: string;
  role: TeamRole;
  before: readonly Role[];
  after: readonly Role[];
}

/** Who may do what stands in the chain of the company, and is told to the person and to all its payments admins. */
@Injectable()
export class TeamLog {
  constructor(
    private readonly directory: PersonDirectory,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In the transaction of the change, after it. */
  async write(by: UserPrincipal, changed: TeamChange): Promise<void> {
    const { change, companyId, personId, role, before, after } = changed;
    await this.tell(by, changed);
    await this.audit.append({
      stream: `company:${companyId}`,
      at: this.clock.now(),
      act: `team.${change}`,
      outcome: 'success',
      actor: { kind: 'person', id: by.personId },
      object: { kind: 'membership', id: personId },
      origin: by.origin,
      details: { role, before: wordsOf(before), after: wordsOf(after), session: by.sessionId },
    });
  }

  private async tell(by: UserPrincipal, { change, companyId, personId, role }: TeamChange): Promise<void> {
    const admins = await this.directory.holdersOf('payments_admin', [companyId]);
    const names = await this.directory.personNames([by.personId, personId]);
    const company = (await this.directory.companyNames([companyId])).get(companyId) ?? null;
    const { address, userAgent } = by.origin;
    const details = { role, company, by: names.get(by.personId) ?? null, address, userAgent };
    for (const told of new Set([personId, ...admins.map((admin) => admin.personId)]))
      await this.notifier.notify({
        personId: told,
        kind: `team_${change}`,
        at: this.clock.now(),
        details: { ...details, whom: told === personId ? null : (names.get(personId) ?? null) },
      });
  }
}

const wordsOf = (held: readonly Role[]): string | null => held.join(' ') || null;

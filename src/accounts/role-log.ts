import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Notifier, type Origin } from '@countersign/mfa-core';
import { PersonDirectory } from './person-directory.js';
import type { Role } from './roles.js';

/** One role given to somebody or taken from them; all their roles in that company before and after. */
export interface RoleChange {
  change: 'role_added' | 'role_removed';
  companyId: string;
  personId: string;
  role: Role;
  before: readonly Role[];
  after: readonly Role[];
  /** On whose word, where it was not the company's own. */
  authorization?: string;
}

/** Who decided it. */
export interface RoleChanger {
  personId: string;
  sessionId: string;
  origin: Origin;
}

/** Who may do what stands in the chain of the company, and is told to the person and to all its payments admins. */
@Injectable()
export class RoleLog {
  constructor(
    private readonly directory: PersonDirectory,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In the transaction of the change, after it. `by` is how the decider is called: a colleague by name, support as such. */
  async write(changer: RoleChanger, by: string | null, changed: RoleChange): Promise<void> {
    const { change, companyId, personId, role, before, after, authorization } = changed;
    await this.tell(changer, by, changed);
    await this.audit.append({
      stream: `company:${companyId}`,
      at: this.clock.now(),
      act: `team.${change}`,
      outcome: 'success',
      actor: { kind: 'person', id: changer.personId },
      object: { kind: 'membership', id: personId },
      origin: changer.origin,
      details: {
        ...{ role, before: wordsOf(before), after: wordsOf(after), session: changer.sessionId },
        ...(authorization === undefined ? {} : { authorization }),
      },
    });
  }

  private async tell(
    { origin: { address, userAgent } }: RoleChanger,
    by: string | null,
    { change, companyId, personId, role }: RoleChange,
  ): Promise<void> {
    const admins = await this.directory.holdersOf('payments_admin', [companyId]);
    const names = await this.directory.personNames([personId]);
    const company = (await this.directory.companyNames([companyId])).get(companyId) ?? null;
    const details = { role, company, by, address, userAgent };
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

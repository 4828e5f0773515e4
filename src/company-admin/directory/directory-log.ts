import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Notifier, type NoticeKind } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';

/** Who decides: on a session of theirs. */
export type DirectoryActor = Pick<UserPrincipal, 'personId' | 'sessionId' | 'origin'>;

/** What admins do with the directory stands in the chain of the company, and is told to whom it is about. */
@Injectable()
export class DirectoryLog {
  constructor(
    private readonly directory: PersonDirectory,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In the unit of work of the act, after it. */
  async write(
    actor: DirectoryActor,
    written: {
      companyId: string;
      act: string;
      objectId: string;
      details: Readonly<Record<string, string | number | null>>;
    },
  ): Promise<void> {
    const { companyId, act, objectId, details } = written;
    await this.audit.append({
      stream: `company:${companyId}`,
      at: this.clock.now(),
      act,
      outcome: 'success',
      actor: { kind: 'person', id: actor.personId },
      object: { kind: 'membership', id: objectId },
      origin: actor.origin,
      details: { ...details, session: actor.sessionId },
    });
  }

  /** To these people; `whom` names the one it is about to the others. */
  async tell(
    actor: DirectoryActor,
    told: { companyId: string; kind: NoticeKind; about: string; people: readonly string[] },
    more: Readonly<Record<string, string | null>> = {},
  ): Promise<void> {
    const { companyId, kind, about, people } = told;
    const names = await this.directory.personNames([actor.personId, about]);
    const company = (await this.directory.companyNames([companyId])).get(companyId) ?? null;
    const { address, userAgent } = actor.origin;
    const details = { ...more, company, by: names.get(actor.personId) ?? null, address, userAgent };
    for (const personId of new Set(people))
      await this.notifier.notify({
        personId,
        kind,
        at: this.clock.now(),
        details: { ...details, whom: personId === about ? null : (names.get(about) ?? null) },
      });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import {
  Clock,
  SessionStore,
  SubjectDirectory,
  endOf,
  type Session,
  type Subject,
} from '@countersign/mfa-core';
import { FinanceClients } from '../../between-sides/finance-clients.port.js';
import { payorRoles } from '../../payor/rights.js';
import { DelegatedSignInsRepository } from './delegated-sign-ins.repository.js';

/** A session that was opened for a client, and the roles its person holds in that client's company. */
export interface LiveDelegation {
  session: Session;
  roles: readonly string[];
}

/** The sessions that stand behind grants, as the database has them now. */
@Injectable()
export class DelegatedSessions {
  constructor(
    private readonly signIns: DelegatedSignInsRepository,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(SubjectDirectory) private readonly subjects: SubjectDirectory,
    @Inject(FinanceClients) private readonly clients: FinanceClients,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Null once the session is over, for whatever reason (SE-07), its person is disabled or has no role in the company any
   * more, or the client was disabled or may act for nobody any more: no token comes out of the grant then.
   */
  async live(grantId: string | undefined): Promise<LiveDelegation | null> {
    const sessionId = grantId === undefined ? null : await this.signIns.sessionIdOf(grantId);
    const session = sessionId === null ? null : await this.sessions.find(sessionId);
    if (!session?.delegate || endOf(session, this.clock.now())) return null;
    const { clientId, companyId } = session.delegate;
    const subject = await this.subjects.find(session.personId);
    const client = await this.clients.find(clientId);
    if (!subject?.active || !client?.active || client.companyId !== companyId) return null;
    if (client.redirectUris.length === 0) return null;
    const roles = rolesIn(subject, companyId);
    return mayAct(roles) ? { session, roles } : null;
  }

  /** The same, for this person and client alone: whatever else a browser's cookie leads to is no session here. */
  async liveFor(input: {
    grantId: string | undefined;
    personId: string | undefined;
    clientId: string | undefined;
  }): Promise<Session | null> {
    const session = (await this.live(input.grantId))?.session;
    if (!session?.delegate || session.personId !== input.personId) return null;
    return session.delegate.clientId === input.clientId ? session : null;
  }
}

/** What a person is in one company, and in no other. */
export const rolesIn = ({ grants }: Pick<Subject, 'grants'>, companyId: string): string[] => [
  ...new Set(grants.filter((grant) => grant.companyId === companyId).map(({ role }) => role)),
];

/** Whether there is anything a client could do for someone in these roles. */
export const mayAct = (roles: readonly string[]): boolean => payorRoles.some((role) => roles.includes(role));

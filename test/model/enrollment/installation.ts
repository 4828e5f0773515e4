import {
  noStanding,
  AcknowledgeRecoveryCode,
  AnswerChallenge,
  BeginSignIn,
  ConfirmEnrollment,
  CreateChallenge,
  FindTicket,
  MfaError,
  Policies,
  RemoveMethod,
  RenewRecoveryCode,
  ResetFactors,
  StartAuthenticatorEnrollment,
  StartSmsEnrollment,
  UnlockFactors,
  isFresh,
  limits,
  requireLive,
  secondsAfter,
  textLimits,
  type MfaPorts,
  type Requester,
  type Session,
} from '@countersign/mfa-core';
import { FakeClock, createInMemoryPorts, textPolicy } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { createTestDatabase } from '../../support/database.js';
import { openOrm } from '../../support/orm.js';
import { createPostgresStores } from '../../support/postgres-stores.js';
import type { Credential } from './life.js';

export type Installation = Awaited<ReturnType<typeof createInstallation>>;

/** How often somebody may be texted is another model's affair: here nobody is ever held up by it. */
const noTextLimits = {
  windows: [],
  budget: { ...textLimits.budget, microsPerDay: 2_000_000_000 },
  conversion: { ...textLimits.conversion, afterTexts: 2_000_000_000 },
};

/** The rules of MFA over a real database, with what leaves the house kept in hand. */
export async function createInstallation() {
  const database = await createTestDatabase();
  const orm = await openOrm(database.url);
  const memory = createInMemoryPorts();
  const stores = createPostgresStores(orm.em, { textLimits: noTextLimits });
  const clock = new FakeClock();
  const codes = new Map<string, string>();
  const issued = new Map<string, string>();
  const ports: MfaPorts & { subjects: typeof memory.subjects } = {
    ...memory,
    ...stores,
    clock,
    totp: new OtplibTotpVerifier(),
    texts: {
      enqueue: async ({ to, code }) => void codes.set(to, code ?? ''),
      outcome: async () => 'taken',
    },
    notifier: {
      notify: async ({ personId, kind, details }) => {
        if (kind === 'enrollment_code_issued') issued.set(personId, String(details['code']));
      },
    },
  };
  const policies = new Policies([textPolicy]);

  const person = async (): Promise<string> => {
    const personId = ports.ids.next();
    const grants = [{ role: 'payee', companyId: ports.ids.next() }];
    await ports.subjects.put({
      personId,
      accountName: 'pat@example.com',
      active: true,
      ...noStanding,
      grants,
    });
    return personId;
  };
  const stranger = await person();

  return {
    ports,
    clock,
    beginSignIn: new BeginSignIn(ports, policies),
    startApp: new StartAuthenticatorEnrollment(ports, policies),
    startPhone: new StartSmsEnrollment(ports, policies),
    confirm: new ConfirmEnrollment(ports, policies),
    acknowledge: new AcknowledgeRecoveryCode(ports, policies),
    createChallenge: new CreateChallenge(ports, policies),
    answer: new AnswerChallenge(ports, policies),
    remove: new RemoveMethod(ports, policies),
    renew: new RenewRecoveryCode(ports, policies),
    resetFactors: new ResetFactors(ports, policies),
    unlock: new UnlockFactors(ports),
    /** The newest code in a text to that number. */
    codeTo: (phoneNumber: string): string => codes.get(phoneNumber) ?? '',
    /** The newest code that was mailed to somebody after a reset. */
    codeIssuedTo: (personId: string): string => issued.get(personId) ?? '',

    person,

    /** As the guard lets them in (mfa.guard.ts): by half-login, or by a live session and perhaps a fresh factor. */
    async admit(credential: Credential, fresh: 'fresh' | 'any'): Promise<Requester> {
      if (credential.kind === 'ticket') {
        const ticket = await new FindTicket(ports).execute(credential.bearer);
        return { kind: 'ticket', ticket };
      }
      const now = clock.now();
      const session = await ports.sessions.find(credential.session.id);
      const live = session && { session, active: true, ...noStanding };
      requireLive(live, credential.generation, now);
      if (!session) throw new MfaError('session_ended');
      if (fresh === 'fresh' && !isFresh(session, limits.stepUpMaxAgeSeconds, now))
        throw new MfaError('step_up_required');
      await ports.sessions.touch(session.id, now, false);
      return { kind: 'session', session };
    },

    /** Somebody else, signed in a moment ago. */
    async stranger(): Promise<Session> {
      const now = clock.now();
      const session: Session = {
        ...{ id: ports.ids.next(), personId: stranger, generation: 1, amr: ['pwd', 'otp'] },
        ...{
          authTime: now,
          factorTime: now,
          rememberedFactorTime: null,
          createdAt: now,
          lastActivityAt: now,
          areaActiveAt: null,
        },
        ...{ idleSeconds: 900, expiresAt: secondsAfter(now, 900), endedAt: null, endReason: null },
        ...{ deviceId: null, address: null, userAgent: null, delegate: null },
      };
      await ports.sessions.add(session);
      return session;
    },

    /** What the database holds of somebody at this moment, in one glance. */
    async glance(personId: string) {
      const row = await stores.sql.row<Glance>(GLANCE, [personId, clock.now()]);
      if (!row) throw new Error('a query without an answer');
      return row;
    },

    async stop(): Promise<void> {
      await orm.close();
      await database.drop();
    },
  };
}

export interface Glance {
  active: string[];
  sessions: string[];
  tickets: number;
  recovery: boolean;
  blocked: boolean;
  cooling_off: boolean;
  entries: Record<string, number>;
}

const GLANCE = `SELECT
  ARRAY(SELECT method || ' ' || id FROM mfa_factor WHERE person_id = $1 AND status = 'active' ORDER BY 1) AS active,
  ARRAY(SELECT id || ' ' || generation FROM mfa_session WHERE person_id = $1 AND ended_at IS NULL AND expires_at > $2
    AND last_activity_at + make_interval(secs => idle_seconds) > $2 ORDER BY 1) AS sessions,
  (SELECT count(*)::int FROM mfa_ticket WHERE person_id = $1 AND spent_at IS NULL AND expires_at > $2) AS tickets,
  EXISTS (SELECT FROM mfa_recovery_code WHERE person_id = $1 AND spent_at IS NULL
    AND (expires_at IS NULL OR expires_at > $2)) AS recovery,
  EXISTS (SELECT FROM mfa_attempt_account WHERE person_id = $1 AND blocked_until > $2) AS blocked,
  EXISTS (SELECT FROM mfa_cooling_off WHERE person_id = $1 AND until > $2) AS cooling_off,
  (SELECT coalesce(jsonb_object_agg(act, n), '{}') FROM
    (SELECT act, count(*)::int AS n FROM audit_entry WHERE stream = 'person:' || $1 GROUP BY act) acts) AS entries`;

import { limits, secondsAfter, type FactorMethod, type Method } from '@countersign/mfa-core';
import type { VirtualAuthenticator } from '@countersign/mfa-testing';
import { TryBudget } from './try-budget.js';

/** What a person or whoever plays them has in hand. */
export type Credential = TicketOfLife | TokenOfLife;

export interface TicketOfLife {
  kind: 'ticket';
  bearer: string;
  stage: 'second_factor' | 'enrollment' | 'acknowledgement';
  until: Date;
  spent: boolean;
  factorTime: Date | null;
}

export interface TokenOfLife {
  kind: 'token';
  session: SessionOfLife;
  generation: number;
}

export interface SessionOfLife {
  id: string;
  generation: number;
  factorTime: Date | null;
  lastActivityAt: Date;
  createdAt: Date;
  until: Date;
  ended: boolean;
}

/** A factor as its owner knows it: by the app, or by the phone. */
export interface FactorOfLife {
  id: string;
  method: FactorMethod;
  app: VirtualAuthenticator | null;
  phoneNumber: string | null;
  usedStep: number | null;
  pendingUntil: Date;
}

/** A code in a text: for one target, once, for a while. */
export interface SentCode {
  code: string;
  until: Date;
}

export interface ChallengeOfLife {
  id: string;
  owner: TicketOfLife | SessionOfLife;
  method: Method;
  factor: FactorOfLife | null;
  open: boolean;
  until: Date;
  tries: number;
}

interface RecoveryOfLife {
  code: string;
  acknowledged: boolean;
  until: Date | null;
}

const IDLE_SECONDS = 900;
const ABSOLUTE_SECONDS = 28_800;

/**
 * All there is to know of one person's second factors, small enough to be read in one sitting: what the promises of
 * security.md say, without a database, a hash or a race.
 */
export class Life {
  readonly budget: TryBudget;
  readonly active = new Map<FactorMethod, FactorOfLife>();
  readonly pending = new Map<FactorMethod, FactorOfLife>();
  readonly sent = new Map<string, SentCode>();
  /** Every code that went out, the newest last. */
  readonly texts: { targetId: string; code: string }[] = [];
  readonly credentials: Credential[] = [];
  readonly challenges: ChallengeOfLife[] = [];
  readonly enrollments: FactorOfLife[] = [];
  /** Former codes too, the newest last. */
  readonly recoveryCodes: string[] = [];
  recovery: RecoveryOfLife | null = null;
  everBound = false;
  coolingOffUntil: Date | null = null;
  /** What must stand in the person's chain. */
  readonly entries = new Map<string, number>();

  constructor(readonly now: () => Date) {
    this.budget = new TryBudget(now);
  }

  get sessions(): SessionOfLife[] {
    const tokens = this.credentials.filter((one) => one.kind === 'token');
    return [...new Set(tokens.map(({ session }) => session))];
  }

  get tickets(): TicketOfLife[] {
    return this.credentials.filter((one) => one.kind === 'ticket');
  }

  isLive(session: SessionOfLife): boolean {
    const now = this.now();
    const idleFrom = secondsAfter(session.lastActivityAt, IDLE_SECONDS);
    return !session.ended && now < session.until && now < idleFrom;
  }

  isOpen = (ticket: TicketOfLife): boolean => !ticket.spent && this.now() < ticket.until;

  hasRecoveryCode(): boolean {
    return this.recovery !== null && (this.recovery.until === null || this.now() < this.recovery.until);
  }

  isCoolingOff = (): boolean => this.coolingOffUntil !== null && this.now() < this.coolingOffUntil;

  wrote(act: string): void {
    this.entries.set(act, (this.entries.get(act) ?? 0) + 1);
  }

  issueTicket(bearer: string, stage: TicketOfLife['stage']): void {
    const until = secondsAfter(this.now(), limits.ticketSeconds);
    this.credentials.push({ kind: 'ticket', bearer, stage, until, spent: false, factorTime: null });
  }

  /** The newest ten live at once (SE-08). */
  beginSession(id: string, factorTime: Date | null): void {
    const now = this.now();
    const live = this.sessions.filter((session) => this.isLive(session)).reverse();
    for (const session of live.slice(limits.sessionsPerPerson - 1)) session.ended = true;
    const session: SessionOfLife = {
      ...{ id, generation: 1, factorTime, lastActivityAt: now, createdAt: now, ended: false },
      until: secondsAfter(now, ABSOLUTE_SECONDS),
    };
    this.credentials.push({ kind: 'token', session, generation: 1 });
    this.wrote('session.started');
  }

  stepUp(session: SessionOfLife): void {
    session.generation += 1;
    session.factorTime = this.now();
    session.lastActivityAt = this.now();
    this.credentials.push({ kind: 'token', session, generation: session.generation });
  }

  startEnrollment(factor: Omit<FactorOfLife, 'usedStep' | 'pendingUntil'>, code: string | null): void {
    const pendingUntil = secondsAfter(this.now(), limits.pendingEnrollmentSeconds);
    const pending = { ...factor, usedStep: null, pendingUntil };
    this.pending.set(factor.method, pending);
    this.enrollments.push(pending);
    if (code !== null) this.send(factor.id, code);
    this.wrote('enrollment.started');
  }

  send(targetId: string, code: string): void {
    this.texts.push({ targetId, code });
    this.sent.set(targetId, { code, until: secondsAfter(this.now(), limits.sentCodeSeconds) });
  }

  /** Promise 7: whatever was there before dies, but for the hand that did it; a change cools money off. */
  bind(factor: FactorOfLife, by: Credential, recoveryCode: string): void {
    this.pending.delete(factor.method);
    this.active.set(factor.method, factor);
    this.endAllBut(by);
    if (this.everBound) this.coolOff();
    this.everBound = true;
    if (by.kind === 'ticket') Object.assign(by, { stage: 'acknowledgement', factorTime: this.now() });
    this.issueRecoveryCode(recoveryCode, null);
    this.wrote('factor.bound');
  }

  removeMethod(method: FactorMethod, by: TokenOfLife, recoveryCode: string): void {
    this.active.delete(method);
    this.endAllBut(by);
    this.coolOff();
    this.issueRecoveryCode(recoveryCode, null);
    this.wrote('factor.removed');
  }

  reset(recoveryCode: string): void {
    this.active.clear();
    this.pending.clear();
    this.endAllBut(null);
    this.coolOff();
    this.recovery = {
      code: recoveryCode,
      acknowledged: false,
      until: secondsAfter(this.now(), limits.issuedRecoveryCodeSeconds),
    };
    this.recoveryCodes.push(recoveryCode);
    this.wrote('factors.reset');
  }

  issueRecoveryCode(code: string, until: Date | null): void {
    this.recovery = { code, acknowledged: false, until };
    this.recoveryCodes.push(code);
    this.wrote('recovery_code.issued');
  }

  /** By the recovery code, which is spent by it: to enrollment and nowhere else (RC-08). */
  recover(bearer: string): void {
    this.recovery = null;
    this.coolOff();
    this.wrote('recovery.started');
    this.issueTicket(bearer, 'enrollment');
  }

  private coolOff(): void {
    this.coolingOffUntil = secondsAfter(this.now(), limits.coolingOffSeconds);
  }

  private endAllBut(by: Credential | null): void {
    const kept = by?.kind === 'token' ? by.session : by;
    for (const session of this.sessions) if (session !== kept) session.ended = true;
    for (const ticket of this.tickets) if (ticket !== kept) ticket.spent = true;
  }
}

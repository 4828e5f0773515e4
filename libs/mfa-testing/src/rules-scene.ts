import {
  AcknowledgeRecoveryCode,
  AnswerChallenge,
  BeginSignIn,
  ConfirmEnrollment,
  CreateChallenge,
  FindTicket,
  Policies,
  StartAuthenticatorEnrollment,
  type MfaPolicy,
  type MfaPorts,
  type Origin,
  type Requester,
  type Session,
  type TotpVerifier,
} from '@countersign/mfa-core';
import { createInMemoryPorts, type InMemoryPorts } from './in-memory/create-in-memory-ports.js';
import { VirtualAuthenticator } from './virtual-authenticator.js';

const STEP_SECONDS = 30;

export const somewhere: Origin = { address: '192.0.2.1', userAgent: 'a browser', requestId: null };

export const strictPolicy: MfaPolicy = {
  side: 'payor',
  roles: ['treasurer'],
  secondFactor: 'always',
  enrollableMethods: ['totp'],
  signInMethods: ['totp', 'recovery_code'],
  stepUpMethods: ['totp'],
  session: { idleSeconds: 900, absoluteSeconds: 28_800 },
};

export const lenientPolicy: MfaPolicy = {
  ...strictPolicy,
  roles: ['clerk'],
  secondFactor: 'when_enrolled',
  session: { idleSeconds: null, absoluteSeconds: 86_400 },
};

/** The rules of MFA over one memory, with people in front of them: for tests that tell a story. */
export class RulesScene {
  readonly ports: InMemoryPorts & MfaPorts;
  readonly policies = new Policies([strictPolicy, lenientPolicy]);
  readonly beginSignIn: BeginSignIn;
  readonly createChallenge: CreateChallenge;
  readonly answerChallenge: AnswerChallenge;
  readonly startEnrollment: StartAuthenticatorEnrollment;
  readonly confirmEnrollment: ConfirmEnrollment;
  readonly acknowledge: AcknowledgeRecoveryCode;

  constructor(totp: TotpVerifier) {
    this.ports = { ...createInMemoryPorts(), totp };
    const { ports, policies } = this;
    this.beginSignIn = new BeginSignIn(ports, policies);
    this.createChallenge = new CreateChallenge(ports, policies);
    this.answerChallenge = new AnswerChallenge(ports, policies);
    this.startEnrollment = new StartAuthenticatorEnrollment(ports, policies);
    this.confirmEnrollment = new ConfirmEnrollment(ports, policies);
    this.acknowledge = new AcknowledgeRecoveryCode(ports, policies);
  }

  async person(role = 'treasurer'): Promise<string> {
    const personId = this.ports.ids.next();
    const grants = [{ role, companyId: this.ports.ids.next() }];
    await this.ports.subjects.put({ personId, accountName: 'pat@example.com', active: true, grants });
    return personId;
  }

  /** The half-login a right password earns. */
  async ticketOf(personId: string): Promise<Requester & { kind: 'ticket' }> {
    const step = await this.beginSignIn.execute({ personId, deviceId: null, origin: somewhere });
    if (step.status === 'signed_in') throw new Error('signed in without a half-login');
    return { kind: 'ticket', ticket: await new FindTicket(this.ports).execute(step.ticket) };
  }

  /** Binds an app from there, up to the recovery code. */
  async bind(requester: Requester): Promise<{ app: VirtualAuthenticator; recoveryCode: string }> {
    const setUp = await this.startEnrollment.execute({ requester, side: 'payor', origin: somewhere });
    const app = VirtualAuthenticator.fromUri(setUp.otpauthUri);
    const { recoveryCode } = await this.confirmEnrollment.execute({
      requester,
      side: 'payor',
      method: 'totp',
      enrollmentId: setUp.enrollmentId,
      code: this.nextCode(app),
      origin: somewhere,
    });
    return { app, recoveryCode };
  }

  /** A person with an app and a session. */
  async enrolled(
    role = 'treasurer',
  ): Promise<{ personId: string; app: VirtualAuthenticator; recoveryCode: string; session: Session }> {
    const personId = await this.person(role);
    const { ticket } = await this.ticketOf(personId);
    const bound = await this.bind({ kind: 'ticket', ticket });
    const advanced = await this.ports.tickets.findLive(ticket.hash, this.ports.clock.now());
    if (!advanced) throw new Error('the half-login is gone');
    const requester = { kind: 'ticket', ticket: advanced } as const;
    const issued = await this.acknowledge.execute({ requester, side: 'payor', origin: somewhere });
    if (!issued) throw new Error('not signed in');
    return { personId, ...bound, session: issued.session };
  }

  async challenge(
    requester: Requester,
    method: 'totp' | 'recovery_code' = 'totp',
    intentId: string | null = null,
  ) {
    const { challenge } = await this.createChallenge.execute({
      requester,
      method,
      intentId,
      origin: somewhere,
    });
    return challenge.id;
  }

  answer(requester: Requester, challengeId: string, code: string) {
    return this.answerChallenge.execute({ requester, challengeId, code, origin: somewhere });
  }

  /** Waits until the app shows a code that was not shown before. */
  nextCode(app: VirtualAuthenticator): string {
    this.ports.clock.advanceSeconds(STEP_SECONDS);
    return app.code(this.ports.clock.now());
  }

  wrongCode(app: VirtualAuthenticator): string {
    const near = [-1, 0, 1].map((offset) => app.code(this.ports.clock.now(), offset));
    for (let n = 0; ; n += 1) {
      const code = String(n).padStart(6, '0');
      if (!near.includes(code)) return code;
    }
  }
}

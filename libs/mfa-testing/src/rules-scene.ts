import {
  AcknowledgeRecoveryCode,
  AnswerChallenge,
  BeginSignIn,
  ConfirmEnrollment,
  CreateChallenge,
  FindTicket,
  limits,
  Policies,
  ResendChallenge,
  ResendEnrollmentCode,
  StartAuthenticatorEnrollment,
  StartSmsEnrollment,
  type Method,
  type MfaPolicy,
  type MfaPorts,
  type Origin,
  type Requester,
  type Session,
  type Side,
  type SmsSetUp,
  type Ticket,
  type TotpVerifier,
} from '@countersign/mfa-core';
import { createInMemoryPorts, type InMemoryPorts } from './in-memory/create-in-memory-ports.js';
import { VirtualAuthenticator } from './virtual-authenticator.js';

const STEP_SECONDS = 30;
const PHONE = '+14155550123';

export const somewhere: Origin = { address: '192.0.2.1', userAgent: 'a browser', requestId: null };

export const strictPolicy: MfaPolicy = {
  side: 'payor',
  roles: ['treasurer'],
  secondFactor: 'always',
  payments: true,
  enrollment: 'open',
  enrollableMethods: ['totp'],
  signInMethods: ['totp', 'recovery_code'],
  stepUpMethods: ['totp'],
  smsCountries: [],
  session: { idleSeconds: 900, absoluteSeconds: 28_800, areaIdleSeconds: 900 },
};

export const lenientPolicy: MfaPolicy = {
  ...strictPolicy,
  roles: ['clerk'],
  secondFactor: 'when_enrolled',
  session: { idleSeconds: null, absoluteSeconds: 86_400, areaIdleSeconds: null },
};

export const textPolicy: MfaPolicy = {
  ...strictPolicy,
  side: 'payee-admin',
  roles: ['payee'],
  enrollableMethods: ['totp', 'sms'],
  signInMethods: ['totp', 'sms', 'recovery_code'],
  stepUpMethods: ['totp', 'sms'],
  smsCountries: ['US'],
  session: { ...strictPolicy.session, areaIdleSeconds: null },
};

/** The rules of MFA over one memory, with people in front of them: for tests that tell a story. */
export class RulesScene {
  readonly ports: InMemoryPorts & MfaPorts;
  readonly policies = new Policies([strictPolicy, lenientPolicy, textPolicy]);
  readonly beginSignIn: BeginSignIn;
  readonly createChallenge: CreateChallenge;
  readonly resendChallenge: ResendChallenge;
  readonly answerChallenge: AnswerChallenge;
  readonly startEnrollment: StartAuthenticatorEnrollment;
  readonly startSmsEnrollment: StartSmsEnrollment;
  readonly resendEnrollmentCode: ResendEnrollmentCode;
  readonly confirmEnrollment: ConfirmEnrollment;
  readonly acknowledge: AcknowledgeRecoveryCode;

  constructor(totp: TotpVerifier) {
    this.ports = { ...createInMemoryPorts(), totp };
    const { ports, policies } = this;
    this.beginSignIn = new BeginSignIn(ports, policies);
    this.createChallenge = new CreateChallenge(ports, policies);
    this.resendChallenge = new ResendChallenge(ports);
    this.answerChallenge = new AnswerChallenge(ports, policies);
    this.startEnrollment = new StartAuthenticatorEnrollment(ports, policies);
    this.startSmsEnrollment = new StartSmsEnrollment(ports, policies);
    this.resendEnrollmentCode = new ResendEnrollmentCode(ports, policies);
    this.confirmEnrollment = new ConfirmEnrollment(ports, policies);
    this.acknowledge = new AcknowledgeRecoveryCode(ports, policies);
  }

  async person(role = 'treasurer'): Promise<string> {
    const personId = this.ports.ids.next();
    const grants = [{ role, companyId: this.ports.ids.next() }];
    await this.ports.subjects.put({
      personId,
      accountName: 'pat@example.com',
      active: true,
      grants,
      companyRules: [],
      federated: false,
    });
    return personId;
  }

  /** The half-login a right password earns. */
  async ticketOf(personId: string): Promise<Requester & { kind: 'ticket' }> {
    const step = await this.beginSignIn.execute({
      personId,
      deviceId: null,
      sharedDeviceId: null,
      origin: somewhere,
    });
    if (step.status === 'signed_in') throw new Error('signed in without a half-login');
    return { kind: 'ticket', ticket: await new FindTicket(this.ports).execute(step.ticket) };
  }

  /** Binds an app from there, up to the recovery code. */
  async bind(
    requester: Requester,
    side: Side = 'payor',
  ): Promise<{ app: VirtualAuthenticator; recoveryCode: string }> {
    const setUp = await this.startEnrollment.execute({ requester, side, origin: somewhere });
    const app = VirtualAuthenticator.fromUri(setUp.otpauthUri);
    const { recoveryCode } = await this.confirmEnrollment.execute({
      requester,
      side,
      method: 'totp',
      enrollmentId: setUp.enrollmentId,
      code: this.nextCode(app),
      origin: somewhere,
    });
    return { app, recoveryCode };
  }

  /** Sends a code to a new number. */
  startPhone(requester: Requester, phoneNumber = PHONE): Promise<SmsSetUp> {
    return this.startSmsEnrollment.execute({
      ...{ requester, side: 'payee-admin', country: 'US', phoneNumber },
      ...{ riskAcknowledged: true, origin: somewhere },
    });
  }

  /** Binds a phone from there, up to the recovery code. */
  async bindPhone(
    requester: Requester,
    phoneNumber = PHONE,
  ): Promise<{ phone: string; recoveryCode: string }> {
    const { enrollmentId } = await this.startPhone(requester, phoneNumber);
    const { recoveryCode } = await this.confirmEnrollment.execute({
      ...{ requester, side: 'payee-admin', method: 'sms', enrollmentId },
      ...{ code: this.lastCode(phoneNumber), origin: somewhere },
    });
    return { phone: phoneNumber, recoveryCode };
  }

  /** A person with an app and a session. */
  async enrolled(
    role = 'treasurer',
  ): Promise<{ personId: string; app: VirtualAuthenticator; recoveryCode: string; session: Session }> {
    const personId = await this.person(role);
    const side = role === 'payee' ? 'payee-admin' : 'payor';
    const { ticket } = await this.ticketOf(personId);
    const bound = await this.bind({ kind: 'ticket', ticket }, side);
    return { personId, ...bound, session: await this.signedIn(ticket, side) };
  }

  /** A payee with a phone and a session, past the pause in which the number gets no other text. */
  async enrolledByText(
    phoneNumber = PHONE,
  ): Promise<{ personId: string; phone: string; recoveryCode: string; session: Session }> {
    const personId = await this.person('payee');
    const { ticket } = await this.ticketOf(personId);
    const bound = await this.bindPhone({ kind: 'ticket', ticket }, phoneNumber);
    const session = await this.signedIn(ticket, 'payee-admin');
    this.ports.clock.advanceSeconds(limits.resendPauseSeconds);
    return { personId, ...bound, session };
  }

  /** Says the recovery code is saved, which ends the enrollment of a half-login. */
  private async signedIn({ hash }: Ticket, side: Side): Promise<Session> {
    const advanced = await this.ports.tickets.findLive(hash, this.ports.clock.now());
    if (!advanced) throw new Error('the half-login is gone');
    const requester = { kind: 'ticket', ticket: advanced } as const;
    const issued = await this.acknowledge.execute({ requester, side, origin: somewhere });
    if (!issued) throw new Error('not signed in');
    return issued.session;
  }

  async challenge(requester: Requester, method: Method = 'totp', intentId: string | null = null) {
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

  /** The newest code sent to a number (E.164), or to any. */
  lastCode(phoneNumber?: string): string {
    const { code } = this.ports.texts.last(phoneNumber);
    if (code === null) throw new Error('the newest text carries no code');
    return code;
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

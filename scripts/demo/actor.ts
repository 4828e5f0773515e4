import { randomUUID } from 'node:crypto';
import { AuthenticatorApp } from '../authenticator-app.js';
import type { Inbox } from './inbox.js';
import type { Kept, KeptAuthenticators } from './kept-authenticators.js';
import { Phone } from './phone.js';
import { textOf, type Call, type Portal, type Reply } from './portal.js';
import type { StoryClock } from './story-clock.js';
import { PlainError, startOver, StoryError } from './story-error.js';

/** As `.data/demo.json` has it. */
export interface DemoUser {
  email: string;
  password: string;
  role: string;
  company: string;
}

export type Method = 'totp' | 'sms' | 'recovery_code';

/** What comes after a right password. */
export interface SignInStep {
  status: string;
  ticket: string;
  methods: readonly Method[];
}

/** What people act in. */
export interface Surroundings {
  portal: Portal;
  kept: KeptAuthenticators;
  inbox: Inbox;
  clock: StoryClock;
}

/** The side of roles that are not the payor's. */
const SIDES: Readonly<Record<string, string>> = {
  payee_admin: 'payee-admin',
  company_admin: 'standard',
  member: 'standard',
};

/** A demo person: knows a password, holds an authenticator app or a phone, and has a session. */
export class Actor {
  readonly name: string;
  /** Where their methods are: `/v1/{side}/mfa`. */
  readonly mfa: string;
  phone: Phone | undefined;
  lastCode = '';
  /** What the browser keeps, so that it is known again. */
  deviceToken: string | undefined;
  private accessToken = '';

  constructor(
    readonly user: DemoUser,
    private readonly around: Surroundings,
  ) {
    const [first = user.email] = user.email.split(/[@.+_-]/);
    this.name = first.charAt(0).toUpperCase() + first.slice(1);
    this.mfa = `/v1/${SIDES[user.role] ?? 'payor'}/mfa`;
    const { phoneNumber } = this.kept;
    if (phoneNumber !== undefined) this.phone = this.phoneWith(phoneNumber);
  }

  get kept(): Kept {
    return this.around.kept.of(this.user.email);
  }

  keep(changed: Kept): void {
    this.around.kept.keep(this.user.email, changed);
  }

  phoneWith(number: string): Phone {
    return new Phone(number, this.name, this.around.inbox, this.around.clock);
  }

  /** A call on the person's own session, unless `bearer` names a ticket. */
  call(method: string, path: string, call: Call): Promise<Reply> {
    return this.around.portal.call(this.name, method, path, { bearer: this.accessToken, ...call });
  }

  /** A call that does something, which must be safe to repeat: with a key of its own. */
  write(path: string, { body = {}, headers, ...call }: Call): Promise<Reply> {
    return this.call('POST', path, {
      body,
      headers: { 'Idempotency-Key': randomUUID(), ...headers },
      ...call,
    });
  }

  /** With what the device keeps of earlier sign-ins, where it is this person's own. */
  async givePassword(): Promise<SignInStep> {
    const { email, password } = this.user;
    const { deviceToken } = this;
    const reply = await this.around.portal.call(this.name, 'POST', '/v1/sign-in', {
      body: { email, password, ...(deviceToken === undefined ? {} : { deviceToken }) },
      expect: 200,
      show: ['status', 'methods', 'enrollment'],
    });
    const offered = (reply.body['methods'] ?? []) as { method: Method }[];
    return {
      status: textOf(reply, 'status'),
      ticket: this.ticketOrSession(reply),
      methods: offered.map(({ method }) => method),
    };
  }

  /** One of these methods that this person has at hand. */
  atHand(methods: readonly Method[]): Method {
    const { otpauthUri, recoveryCode } = this.kept;
    if (methods.includes('totp') && otpauthUri !== undefined) return 'totp';
    if (methods.includes('sms') && this.phone) return 'sms';
    if (methods.includes('recovery_code') && recoveryCode !== undefined) return 'recovery_code';
    throw new PlainError(
      `${this.name} has set up a second factor, but this demo does not have it: it was set up elsewhere.\n${startOver}`,
    );
  }

  /** Asks for a method; `intentId` binds the answer to exactly what the server has shown. */
  async challenge(
    method: Method,
    { intentId, ticket }: { intentId?: string; ticket?: string } = {},
  ): Promise<string> {
    if (method === 'sms') await this.heldPhone.ready(`${this.name} may ask for another`);
    const reply = await this.call('POST', '/v1/challenges', {
      ...withTicket(ticket),
      body: { method, ...(intentId === undefined ? {} : { intentId }) },
      expect: 201,
      show: ['purpose', 'sentTo', 'expiresAt'],
    });
    if (method === 'sms') this.heldPhone.asked(reply);
    return textOf(reply, 'id');
  }

  answer(challengeId: string, code: string, ticket?: string, wishes: object = {}): Promise<Reply> {
    const path = `/v1/challenges/${challengeId}/answer`;
    const call = {
      ...withTicket(ticket),
      body: { code, ...wishes },
      expect: 200,
      show: ['status', 'expiresAt'],
    };
    return this.call('POST', path, call);
  }

  /** A fresh factor on the session that is running; the tokens before are dead. */
  async stepUp(method: Method): Promise<string> {
    const challengeId = await this.challenge(method);
    this.keepSession(await this.answer(challengeId, await this.codeBy(method)));
    return challengeId;
  }

  async codeBy(method: Method): Promise<string> {
    if (method === 'recovery_code') return this.kept.recoveryCode ?? '';
    this.lastCode = method === 'sms' ? await this.heldPhone.code() : await this.nextCode();
    return this.lastCode;
  }

  /** The next code of the app that was not used yet: each step's works once, and the server accepts it a step early. */
  private async nextCode(): Promise<string> {
    const { otpauthUri = '', lastTimeStep = 0 } = this.kept;
    const { clock } = this.around;
    const app = new AuthenticatorApp(otpauthUri);
    const timeStep = Math.max(app.timeStep(clock.now()), lastTimeStep + 1);
    const waitMs = app.msUntil(timeStep - 1, clock.now());
    if (waitMs > 0) await clock.wait(waitMs, `Every code works once. ${this.name}'s app shows the next one`);
    this.keep({ lastTimeStep: timeStep });
    return app.codeOf(timeStep);
  }

  /** The first code of an app that has just scanned a QR picture, and the step it belongs to. */
  firstCode(otpauthUri: string): { code: string; timeStep: number } {
    const app = new AuthenticatorApp(otpauthUri);
    const timeStep = app.timeStep(this.around.clock.now());
    return { code: app.codeOf(timeStep), timeStep };
  }

  keepSession(reply: Reply): void {
    const session = (reply.body['session'] ?? {}) as { accessToken?: string; deviceToken?: string | null };
    if (session.accessToken === undefined) throw new StoryError('a sign-in without a session');
    this.accessToken = session.accessToken;
    this.deviceToken = session.deviceToken ?? this.deviceToken;
  }

  /** Half a sign-in; or the whole of one where no factor is asked for, which is kept. */
  private ticketOrSession(reply: Reply): string {
    if (reply.body['status'] !== 'signed_in') return textOf(reply, 'ticket');
    this.keepSession(reply);
    return '';
  }

  async signOut(): Promise<void> {
    await this.call('DELETE', '/v1/sessions/current', { expect: 204 });
  }

  private get heldPhone(): Phone {
    if (!this.phone) throw new StoryError(`${this.name} has no phone here`);
    return this.phone;
  }
}

/** For a call that half a sign-in is enough for. */
export const withTicket = (ticket: string | undefined): Pick<Call, 'bearer'> =>
  ticket === undefined ? {} : { bearer: ticket };

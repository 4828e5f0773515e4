import { randomUUID } from 'node:crypto';
import { AuthenticatorApp } from '../authenticator-app.js';
import type { KeptAuthenticators } from './kept-authenticators.js';
import { tell, waitVisibly } from './narrator.js';
import { textOf, type Call, type Portal, type Reply } from './portal.js';
import { PlainError, startOver, StoryError } from './story-error.js';

/** As `.data/demo.json` has it. */
export interface DemoUser {
  email: string;
  password: string;
  role: string;
  company: string;
}

/** A demo person: signs in, holds an authenticator app, and has a session. */
export class Actor {
  readonly name: string;
  lastCode = '';
  private accessToken = '';

  constructor(
    private readonly portal: Portal,
    private readonly user: DemoUser,
    private readonly kept: KeptAuthenticators,
  ) {
    const [first = user.email] = user.email.split(/[@.+_-]/);
    this.name = first.charAt(0).toUpperCase() + first.slice(1);
  }

  /** A call on the person's own session. */
  call(method: string, path: string, call: Call): Promise<Reply> {
    return this.portal.call(this.name, method, path, { bearer: this.accessToken, ...call });
  }

  /** A call that does something, which must be safe to repeat: with a key of its own. */
  write(path: string, { body = {}, headers, ...call }: Call): Promise<Reply> {
    return this.call('POST', path, {
      body,
      headers: { 'Idempotency-Key': randomUUID(), ...headers },
      ...call,
    });
  }

  /** Password first; then whatever the service asks for next. */
  async signIn(): Promise<void> {
    const { email, password, role, company } = this.user;
    tell(
      `${this.name}, ${role.replaceAll('_', ' ')} at ${company}, signs in. A password alone opens nothing:`,
    );
    const reply = await this.portal.call(this.name, 'POST', '/v1/sign-in', {
      body: { email, password },
      expect: 200,
      show: ['status', 'methods', 'enrollment'],
    });
    const ticket = textOf(reply, 'ticket');
    if (reply.body['status'] === 'enrollment_required') return this.enroll(ticket);
    const { otpauthUri, recoveryCode } = this.kept.of(email);
    if (otpauthUri !== undefined) return this.giveFactor(ticket);
    if (recoveryCode !== undefined) return this.recover(ticket, recoveryCode);
    throw new PlainError(
      `${this.name} has an authenticator app, but this demo does not have it: it was set up elsewhere.\n${startOver}`,
    );
  }

  async signOut(): Promise<void> {
    await this.call('DELETE', '/v1/sessions/current', { expect: 204 });
  }

  /** A challenge over what the server has shown; `intentId` binds it to exactly that. */
  async challenge(intentId: string): Promise<string> {
    const reply = await this.call('POST', '/v1/challenges', {
      body: { method: 'totp', intentId },
      expect: 201,
      show: ['purpose', 'expiresAt'],
    });
    return textOf(reply, 'id');
  }

  /** Answers with the next code of the app that was not used yet. */
  async answer(challengeId: string): Promise<void> {
    const code = await this.nextCode();
    const path = `/v1/challenges/${challengeId}/answer`;
    await this.call('POST', path, { body: { code }, expect: 200, show: ['status', 'expiresAt'] });
  }

  /** Each step's code works once, so the next one may have to be waited for; the server accepts it a step early. */
  async nextCode(): Promise<string> {
    const { email } = this.user;
    const { otpauthUri = '', lastTimeStep = 0 } = this.kept.of(email);
    const app = new AuthenticatorApp(otpauthUri);
    const timeStep = Math.max(app.timeStep(), lastTimeStep + 1);
    const waitMs = app.msUntil(timeStep - 1);
    if (waitMs > 0) await waitVisibly(waitMs, `Every code works once. ${this.name}'s app shows the next one`);
    this.kept.keep(email, { lastTimeStep: timeStep });
    this.lastCode = app.codeOf(timeStep);
    return this.lastCode;
  }

  private async enroll(ticket: string): Promise<void> {
    tell(
      `${this.name} must set up an authenticator app first; this ticket opens nothing else. The app scans the QR code:`,
    );
    const setUp = await this.half(ticket, 'POST', '/v1/payor/mfa/authenticator-app', {
      expect: 201,
      show: ['otpauthUri', 'expiresAt'],
    });
    this.kept.forget(this.user.email);
    this.kept.keep(this.user.email, { otpauthUri: textOf(setUp, 'otpauthUri') });

    tell(
      'The secret counts for nothing until a code proves that the app has it. Then the recovery code is shown, once:',
    );
    const path = `/v1/payor/mfa/authenticator-app/${textOf(setUp, 'enrollmentId')}/confirm`;
    const code = await this.nextCode();
    const confirmed = await this.half(ticket, 'POST', path, {
      body: { code },
      expect: 200,
      show: ['recoveryCode'],
    });
    this.kept.keep(this.user.email, { recoveryCode: textOf(confirmed, 'recoveryCode') });

    tell(`${this.name} says "I have saved it", and is in:`);
    const done = await this.half(ticket, 'POST', '/v1/payor/mfa/recovery-code/acknowledge', {
      expect: 200,
      show: ['status'],
    });
    this.keepSession(done);
  }

  private async giveFactor(ticket: string): Promise<void> {
    tell(`${this.name} looks at the app:`);
    this.keepSession(await this.answerToTicket(ticket, 'totp', await this.nextCode(), 'signed_in'));
  }

  private async recover(ticket: string, recoveryCode: string): Promise<void> {
    tell(
      `${this.name} has lost the app and takes the recovery code out of the drawer. It leads to a new app, not in:`,
    );
    const reply = await this.answerToTicket(ticket, 'recovery_code', recoveryCode, 'enrollment_required');
    await this.enroll(textOf(reply, 'ticket'));
  }

  private async answerToTicket(ticket: string, method: string, code: string, status: string): Promise<Reply> {
    const challenge = await this.half(ticket, 'POST', '/v1/challenges', { body: { method }, expect: 201 });
    const path = `/v1/challenges/${textOf(challenge, 'id')}/answer`;
    const reply = await this.half(ticket, 'POST', path, { body: { code }, expect: 200, show: ['status'] });
    if (reply.body['status'] !== status) throw new StoryError(`the story has "${status}" here`);
    return reply;
  }

  private half(ticket: string, method: string, path: string, call: Call): Promise<Reply> {
    return this.portal.call(this.name, method, path, { bearer: ticket, ...call });
  }

  private keepSession(reply: Reply): void {
    const { accessToken } = (reply.body['session'] ?? {}) as { accessToken?: string };
    if (accessToken === undefined) throw new StoryError('a sign-in without a session');
    this.accessToken = accessToken;
  }
}

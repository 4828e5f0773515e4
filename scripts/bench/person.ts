import { setTimeout as sleep } from 'node:timers/promises';
import { AuthenticatorApp } from '../authenticator-app.js';
import { textOf, type Api, type Body } from './api.js';

/** An answer that has not been sent yet. */
export interface Prepared {
  person: Person;
  challengeId: string;
  bearer: string;
}

/** A payor's person with an authenticator app. */
export class Person {
  accessToken = '';
  private app: AuthenticatorApp | undefined;
  private lastTimeStep = 0;
  private deviceToken: string | undefined;

  constructor(
    private readonly api: Api,
    readonly email: string,
    private readonly password: string,
    /** Which of the companies. */
    readonly company: number,
  ) {}

  async enroll(): Promise<void> {
    const bearer = await this.ticket();
    const setUp = await this.api.post('/v1/payor/mfa/authenticator-app', 201, { bearer });
    this.app = new AuthenticatorApp(textOf(setUp, 'otpauthUri'));
    const path = `/v1/payor/mfa/authenticator-app/${textOf(setUp, 'enrollmentId')}/confirm`;
    await this.api.post(path, 200, { bearer, body: { code: this.nextCode() } });
    this.keep(await this.api.post('/v1/payor/mfa/recovery-code/acknowledge', 200, { bearer }));
  }

  /** Password and challenge; the answer is left to be measured. */
  async prepareSignIn(): Promise<Prepared> {
    const bearer = await this.ticket();
    return { person: this, bearer, challengeId: await this.challenge(bearer) };
  }

  async challenge(bearer: string, extra: object = {}): Promise<string> {
    return textOf(
      await this.api.post('/v1/challenges', 201, { bearer, body: { method: 'totp', ...extra } }),
      'id',
    );
  }

  answer({ challengeId, bearer }: Prepared): Promise<Body> {
    return this.api.post(`/v1/challenges/${challengeId}/answer`, 200, {
      bearer,
      body: { code: this.nextCode() },
    });
  }

  keep(body: Body): void {
    const session = body['session'] as Body;
    this.accessToken = textOf(session, 'accessToken');
    if (session['deviceToken'] !== undefined) this.deviceToken = textOf(session, 'deviceToken');
  }

  /** Until the app has a code that was not used: each works once, and is accepted one step early. */
  async untilCodeIsThere(): Promise<void> {
    if (!this.app) throw new Error(`${this.email} has no authenticator app`);
    const waitMs = this.app.msUntil(this.lastTimeStep);
    if (waitMs > 0) await sleep(waitMs);
  }

  private nextCode(): string {
    if (!this.app) throw new Error(`${this.email} has no authenticator app`);
    this.lastTimeStep = Math.max(this.app.timeStep(), this.lastTimeStep + 1);
    return this.app.codeOf(this.lastTimeStep);
  }

  private async ticket(): Promise<string> {
    const { email, password, deviceToken } = this;
    return textOf(
      await this.api.post('/v1/sign-in', 200, { body: { email, password, deviceToken } }),
      'ticket',
    );
  }
}

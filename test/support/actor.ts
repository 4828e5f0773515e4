import { randomUUID } from 'node:crypto';
import { codeIn } from './code-in.js';
import { VirtualAuthenticator, type FakeClock } from '@countersign/mfa-testing';
import { call, type Call, type Reply } from './client.js';

const STEP_SECONDS = 30;
/** Between two texts to one number. */
const TEXT_PAUSE_SECONDS = 30;

/** A person in front of the portal: knows a password, holds an authenticator app, and keeps what the service gave. */
export class Actor {
  authenticator: VirtualAuthenticator | undefined;
  /** E.164 of the phone they hold. */
  phone = '';
  recoveryCode = '';
  accessToken = '';
  refreshToken = '';
  deviceToken: string | undefined;

  constructor(
    readonly email: string,
    public password: string,
    readonly role: string,
    private readonly urls: readonly string[],
    private readonly clock: FakeClock,
  ) {}

  /** The path segment of their self-service. */
  get side(): 'payor' | 'payee-admin' | 'standard' | 'support' {
    if (this.role === 'support_agent') return 'support';
    if (['company_admin', 'directory_admin', 'member'].includes(this.role)) return 'standard';
    return this.role === 'payee_admin' ? 'payee-admin' : 'payor';
  }

  /** Calls with the access token, on the instance named. */
  api(method: string, path: string, options: Call = {}, instance = 0): Promise<Reply> {
    return this.raw(method, path, { bearer: this.accessToken, ...options }, instance);
  }

  /** Calls with nothing but what is given. */
  raw(method: string, path: string, options: Call = {}, instance = 0): Promise<Reply> {
    return call(this.urls[instance % this.urls.length] ?? '', method, path, options);
  }

  write(
    method: string,
    path: string,
    body: object,
    headers: Record<string, string> = {},
    instance = 0,
  ): Promise<Reply> {
    return this.api(
      method,
      path,
      { body, headers: { 'Idempotency-Key': randomUUID(), ...headers } },
      instance,
    );
  }

  /** The code of this moment; the one of a step that was not shown before when the clock is moved on first. */
  code(stepOffset = 0): string {
    if (!this.authenticator) throw new Error(`${this.email} has no authenticator app yet`);
    return this.authenticator.code(this.clock.now(), stepOffset);
  }

  /** Waits for the app to show its next code. */
  nextCode(): string {
    this.clock.advanceSeconds(STEP_SECONDS);
    return this.code();
  }

  /** A code that is no code of any step near now. */
  wrongCode(): string {
    const near = [-2, -1, 0, 1, 2].map((offset) => this.code(offset));
    for (let n = 0; ; n += 1) {
      const code = String(n).padStart(6, '0');
      if (!near.includes(code)) return code;
    }
  }

  givePassword(instance = 0): Promise<Reply> {
    const { email, password, deviceToken } = this;
    return this.raw(
      'POST',
      '/v1/sign-in',
      { body: { email, password, ...(deviceToken ? { deviceToken } : {}) } },
      instance,
    );
  }

  async ticket(instance = 0): Promise<string> {
    const reply = await this.givePassword(instance);
    if (!reply.body.ticket) throw new Error(`no ticket: ${JSON.stringify(reply.body)}`);
    return reply.body.ticket;
  }

  /** First contact: password, app, recovery code, and in. */
  async enroll(): Promise<void> {
    await this.enrollWith(await this.ticket());
  }

  /** By ticket; or by session, where the new app takes the place of the one before. */
  async enrollWith(ticket: string): Promise<void> {
    const setUp = await this.startEnrollment(ticket);
    this.authenticator = VirtualAuthenticator.fromUri(setUp.body.otpauthUri);
    const path = `/v1/${this.side}/mfa/authenticator-app/${setUp.body.enrollmentId}/confirm`;
    const confirmed = await this.raw('POST', path, { bearer: ticket, body: { code: this.nextCode() } });
    this.recoveryCode = required(confirmed, 'recoveryCode');
    const done = await this.raw('POST', `/v1/${this.side}/mfa/recovery-code/acknowledge`, { bearer: ticket });
    if (ticket !== this.accessToken) this.keep(done);
  }

  startEnrollment(bearer: string): Promise<Reply> {
    return this.raw('POST', `/v1/${this.side}/mfa/authenticator-app`, { bearer });
  }

  async signIn(instance = 0): Promise<void> {
    const reply = await this.givePassword(instance);
    if (reply.body.status === 'enrollment_required') return this.enrollWith(reply.body.ticket);
    if (reply.body.status === 'signed_in') {
      this.keep(reply);
      return;
    }
    const challengeId = await this.challenge(reply.body.ticket, {}, instance);
    this.keep(await this.answer(challengeId, this.nextCode(), reply.body.ticket, instance));
  }

  /** Asks for a code to a number, as soon as one may be sent. */
  startSms(phone: string, bearer = this.accessToken): Promise<Reply> {
    this.clock.advanceSeconds(TEXT_PAUSE_SECONDS);
    const body = { country: 'US', phoneNumber: phone, riskAcknowledged: true };
    return this.raw('POST', `/v1/${this.side}/mfa/sms`, { bearer, body });
  }

  /** Enrolls a number, or puts it in the place of the one before, by ticket or session; a ticket is signed in by it. */
  async enrollSms(phone: string, bearer = this.accessToken): Promise<void> {
    const started = await this.startSms(phone, bearer);
    this.phone = phone;
    const path = `/v1/${this.side}/mfa/sms/${required(started, 'enrollmentId')}/confirm`;
    const confirmed = await this.raw('POST', path, { bearer, body: { code: await this.textedCode() } });
    this.recoveryCode = required(confirmed, 'recoveryCode');
    const done = await this.raw('POST', `/v1/${this.side}/mfa/recovery-code/acknowledge`, { bearer });
    if (bearer !== this.accessToken) this.keep(done);
  }

  /** The code in the newest text to their phone, out of the local inbox. */
  async textedCode(phone = this.phone): Promise<string> {
    const { body } = await this.raw('GET', `/dev/inbox?to=${encodeURIComponent(phone)}`);
    const texts = body.items as { text: string }[];
    const code = texts.flatMap(({ text }) => codeIn(text) ?? [])[0];
    if (code === undefined) throw new Error(`no code was sent to ${phone}: ${JSON.stringify(texts)}`);
    return code;
  }

  /** A challenge by text, answered with the code that arrives. */
  async answerBySms(bearer: string, extra: object = {}): Promise<Reply> {
    this.clock.advanceSeconds(TEXT_PAUSE_SECONDS);
    const challengeId = await this.challenge(bearer, { method: 'sms', ...extra });
    return this.answer(challengeId, await this.textedCode(), bearer);
  }

  async signInBySms(): Promise<void> {
    this.keep(await this.answerBySms(await this.ticket()));
  }

  async stepUpBySms(): Promise<void> {
    this.keep(await this.answerBySms(this.accessToken));
  }

  async challenge(bearer: string, extra: object = {}, instance = 0): Promise<string> {
    const reply = await this.raw(
      'POST',
      '/v1/challenges',
      { bearer, body: { method: 'totp', ...extra } },
      instance,
    );
    return required(reply, 'id');
  }

  answer(challengeId: string, code: string, bearer = this.accessToken, instance = 0): Promise<Reply> {
    return this.raw('POST', `/v1/challenges/${challengeId}/answer`, { bearer, body: { code } }, instance);
  }

  async stepUp(instance = 0): Promise<void> {
    const challengeId = await this.challenge(this.accessToken, {}, instance);
    this.keep(await this.answer(challengeId, this.nextCode(), this.accessToken, instance));
  }

  /** A new access token for a session that goes on, as a client asks for every few minutes. */
  async refresh(instance = 0): Promise<void> {
    const body = { refreshToken: this.refreshToken };
    const reply = await this.raw('POST', '/v1/sessions/refresh', { body }, instance);
    this.keep({ ...reply, body: { session: reply.status === 200 ? reply.body : undefined } });
  }

  /** Asks for the act, answers over the intent shown, and gives the challenge that now buys it. */
  async countersign(path: string, instance = 0, body: object = {}): Promise<string> {
    const prompt = await this.write('POST', path, body, {}, instance);
    const challengeId = await this.challenge(
      this.accessToken,
      { intentId: required(prompt.body, 'intent').id },
      instance,
    );
    const answered = await this.answer(challengeId, this.nextCode(), this.accessToken, instance);
    required(answered, 'status');
    return challengeId;
  }

  keep(reply: Reply): void {
    const session = required(reply, 'session');
    this.accessToken = session.accessToken;
    this.refreshToken = session.refreshToken;
    this.deviceToken = session.deviceToken ?? this.deviceToken;
  }
}

function required(from: any, name: string): any {
  const value = from.body?.[name] ?? from[name];
  if (value === undefined || (name === 'status' && from.status >= 400))
    throw new Error(
      `${name} is missing in ${JSON.stringify({ status: from.status, body: from.body ?? from })}`,
    );
  return value;
}

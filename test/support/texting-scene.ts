import { fakeTwilioAccount, startFakeTwilio, type FakeTwilio } from './fake-twilio.js';
import { codeIn } from './code-in.js';
import type { Actor } from './actor.js';
import { startPortal, type Portal } from './portal.js';
import type { Call, Reply } from './client.js';

/** The settings with which texts go through the vendor's own SDK to that server. */
export const throughTwilio = (vendor: { url: string }): NodeJS.ProcessEnv => ({
  // Where the vendor reports to; a plain http address would be told to nobody.
  PUBLIC_URL: 'https://portal.example.com',
  SMS_SENDERS: 'twilio',
  NUMBER_INTELLIGENCE: 'twilio',
  TWILIO_ACCOUNT_SID: fakeTwilioAccount.accountSid,
  TWILIO_AUTH_TOKEN: fakeTwilioAccount.authToken,
  TWILIO_MESSAGING_SERVICE_SID: fakeTwilioAccount.messagingServiceSid,
  TWILIO_BASE_URL: vendor.url,
});

/** The portal with a vendor on loopback, two payee admins and what each phone shows. */
export class TextingScene {
  private constructor(
    readonly vendor: FakeTwilio,
    readonly portal: Portal,
  ) {}

  static async start(): Promise<TextingScene> {
    const vendor = await startFakeTwilio();
    const env = { ...throughTwilio(vendor), TRUSTED_PROXIES: '127.0.0.1' };
    return new TextingScene(vendor, await startPortal({ instances: 2, env }));
  }

  /** The codes a phone has shown, the oldest first. */
  codesOn(phone: string): string[] {
    return this.vendor.taken.filter(({ to }) => to === phone).flatMap(({ body }) => codeIn(body) ?? []);
  }

  lastCodeOn(phone: string): string {
    const code = this.codesOn(phone).at(-1);
    if (code === undefined) throw new Error(`no code was sent to ${phone}`);
    return code;
  }

  /** Some code that this phone was not shown. */
  wrongCodeFor(phone: string): string {
    const shown = this.codesOn(phone);
    return ['000000', '000001'].find((code) => !shown.includes(code)) ?? '000002';
  }

  startPhone(person: Actor, phone: string, bearer: string, options: Call = {}, instance = 0): Promise<Reply> {
    const body = { country: 'US', phoneNumber: phone, riskAcknowledged: true };
    return person.raw('POST', '/v1/payee-admin/mfa/sms', { bearer, body, ...options }, instance);
  }

  /** First contact by text; leaves the number free for another text. */
  async enrolled(index: number, phone: string): Promise<Actor> {
    const person = this.portal.person('payee_admin', index);
    person.phone = phone;
    const bearer = await person.ticket();
    const started = await this.startPhone(person, phone, bearer);
    const path = `/v1/payee-admin/mfa/sms/${started.body.enrollmentId}/confirm`;
    const body = { code: this.lastCodeOn(phone) };
    const confirmed = await person.raw('POST', path, { bearer, body });
    person.recoveryCode = confirmed.body.recoveryCode;
    person.keep(await person.raw('POST', '/v1/payee-admin/mfa/recovery-code/acknowledge', { bearer }));
    this.portal.clock.advanceSeconds(60);
    return person;
  }

  /** As time goes by, all windows of the limits are empty again. */
  nextDay(): void {
    this.portal.clock.advanceSeconds(90_000);
  }

  askByText(person: Actor, bearer: string, instance = 0, address = '192.0.2.1'): Promise<Reply> {
    const headers = { 'X-Forwarded-For': address };
    return person.raw('POST', '/v1/challenges', { bearer, body: { method: 'sms' }, headers }, instance);
  }

  async stop(): Promise<void> {
    await this.portal.stop();
    await this.vendor.stop();
  }
}

import { VirtualAuthenticator } from '@countersign/mfa-testing';
import type { Actor } from './actor.js';
import { Browser, type Page } from './browser.js';
import type { Portal } from './portal.js';
import { scanQrSvg } from './scan-qr.js';

/** Where the portal of the tests is seen, unless a test has it elsewhere (PUBLIC_URL). */
const PUBLIC_URL = 'http://localhost:3000';

/** A person before the pages, in a browser without scripts: reads, scans, types, sends. */
export class PageVisitor {
  readonly browser: Browser;
  readonly publicUrl: string;

  constructor(
    portal: Portal,
    readonly actor: Actor,
    { instance = 0, publicUrl = PUBLIC_URL }: { instance?: number; publicUrl?: string } = {},
  ) {
    this.publicUrl = publicUrl;
    this.browser = new Browser(publicUrl, () => portal.urls[instance] ?? '');
  }

  get text(): string {
    return this.browser.text;
  }

  get path(): string {
    return this.browser.page?.url.pathname ?? '';
  }

  open(path: string): Promise<Page> {
    return this.browser.open(path);
  }

  /** The form that the page sends to itself. */
  send(fields: Record<string, string> = {}): Promise<Page> {
    return this.browser.submit(this.path, fields);
  }

  /** What a button elsewhere on a page of this visit would send. */
  press(path: string, fields: Record<string, string> = {}): Promise<Page> {
    const { hidden } = this.browser.form('/sign-out');
    return this.browser.post(
      path,
      { ...hidden, ...fields },
      { 'sec-fetch-site': 'same-origin', origin: this.publicUrl },
    );
  }

  givePassword(password = this.actor.password): Promise<Page> {
    return this.browser.submit('/sign-in', { email: this.actor.email, password });
  }

  /** Signs in from the first page on, and sets up what is asked for. */
  async signIn(then = '/'): Promise<Page> {
    await this.open(`/sign-in?then=${encodeURIComponent(then)}`);
    const opened = this.#page;
    // Signed in already.
    if (opened.url.pathname !== '/sign-in') return opened;
    const next = await this.givePassword();
    if (next.url.pathname === '/sign-in/required') return this.enrollApp();
    return next.url.pathname === '/sign-in/code' ? this.giveCode() : next;
  }

  /** From the page that says that it is required. */
  async enrollApp(): Promise<Page> {
    await this.open('/enroll/app');
    await this.browser.submit('/enroll/app');
    this.scan();
    await this.browser.submit('/enroll/app/confirm', { code: this.actor.nextCode() });
    this.actor.recoveryCode = this.shownSecret('recovery-code');
    return this.browser.submit('/enroll/recovery-code', { saved: 'yes' });
  }

  /** As a phone reads the picture of the page. */
  scan(): void {
    const picture = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(this.browser.page?.html ?? '')?.[1];
    if (picture === undefined) throw new Error(`no QR picture on: ${this.text}`);
    const uri = scanQrSvg(Buffer.from(picture, 'base64').toString('utf8'));
    this.actor.authenticator = VirtualAuthenticator.fromUri(uri);
  }

  shownSecret(id: string): string {
    const shown = new RegExp(`id="${id}">([^<]+)<`).exec(this.browser.page?.html ?? '')?.[1];
    if (shown === undefined) throw new Error(`no ${id} on: ${this.text}`);
    return shown.trim();
  }

  giveCode(code = this.actor.nextCode()): Promise<Page> {
    return this.browser.submit(this.path, { code });
  }

  get #page(): Page {
    const { page } = this.browser;
    if (!page) throw new Error('nothing was opened yet');
    return page;
  }
}

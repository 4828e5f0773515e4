import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { call, type Call, type Reply } from '../../support/client.js';
import { companyOf } from '../../support/erp-scene.js';
import { registerFinanceClient, type TestFinanceClient } from '../../support/finance-clients.js';
import { assertionOf, ASSERTION_TYPE, postForm } from '../../support/oauth.js';
import type { Portal } from '../../support/portal.js';
import type { Actor } from '../../support/actor.js';
import { follow } from './as-a-person.js';
import { allowTrouble } from './trouble.js';

/** What the system keeps while a browser is with us (RFC 7636). */
interface Pending {
  verifier: string;
  state: string;
}

/**
 * A finance system with a site of its own, of another origin than ours: a page with a link to us, and the page where people come
 * back. A real one, as a browser follows a redirect wherever it leads.
 */
export class ErpSite {
  /** Where the link leads. */
  link = '';

  private constructor(
    private readonly server: Server,
    readonly portal: Portal,
    readonly client: TestFinanceClient,
    readonly origin: string,
  ) {}

  /** Of the company in which this person pays. */
  static async open(portal: Portal, payor: Actor, name: string): Promise<ErpSite> {
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(request.url === '/payments' ? site.#start() : drawn('Back in the ERP', ''));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const redirectUris = [`${origin}/back`];
    const companyId = await companyOf(portal, payor);
    const client = await registerFinanceClient(portal.database, { companyId, name, redirectUris });
    const site = new ErpSite(server, portal, client, origin);
    return site;
  }

  visit(page: Page): ErpVisit {
    allowTrouble(page, new RegExp(`asks elsewhere: GET ${this.origin}/`));
    return new ErpVisit(page, this);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  #start(): string {
    const href = this.link.replaceAll('&', '&amp;');
    return drawn('Payments in the ERP', `<a href="${href}">Go on to Countersign</a>`);
  }
}

const drawn = (title: string, more: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><link rel="icon" href="data:,"></head>
   <main><h1>${title}</h1>${more}</main></html>`;

/** One person with their browser there, and the tokens that the system has of them. */
export class ErpVisit {
  #accessToken = '';
  #refreshToken = '';

  constructor(
    readonly page: Page,
    private readonly site: ErpSite,
  ) {}

  /** From the page of the system to us, by its link. */
  async leave(parameters: Record<string, string> = {}): Promise<Pending> {
    const pending = { verifier: randomBytes(32).toString('base64url'), state: randomUUID() };
    const { client, origin, portal } = this.site;
    const query = new URLSearchParams({
      ...{
        response_type: 'code',
        client_id: client.clientId,
        redirect_uri: `${origin}/back`,
        scope: 'payor',
      },
      code_challenge: createHash('sha256').update(pending.verifier).digest('base64url'),
      ...{ code_challenge_method: 'S256', state: pending.state },
      ...parameters,
    });
    this.site.link = `${portal.publicUrl}/oauth2/authorize?${query.toString()}`;
    await this.page.goto(`${origin}/payments`);
    await follow(this.page, 'Go on to Countersign');
    return pending;
  }

  /** What the person came back with. */
  get brought(): URLSearchParams {
    const { origin, pathname, searchParams, href } = new URL(this.page.url());
    if (origin !== this.site.origin || pathname !== '/back') throw new Error(`not back, but at ${href}`);
    return searchParams;
  }

  async redeem({ verifier, state }: Pending): Promise<void> {
    if (this.brought.get('state') !== state) throw new Error('brought to another');
    await this.#ask({
      ...{ grant_type: 'authorization_code', code: this.brought.get('code') ?? '' },
      ...{ redirect_uri: `${this.site.origin}/back`, code_verifier: verifier },
    });
  }

  refresh(): Promise<void> {
    return this.#ask({ grant_type: 'refresh_token', refresh_token: this.#refreshToken });
  }

  api(method: string, path: string, options: Call = {}): Promise<Reply> {
    return call(this.site.portal.urls[0] ?? '', method, path, { bearer: this.#accessToken, ...options });
  }

  write(path: string, body: object, headers: Record<string, string> = {}): Promise<Reply> {
    return this.api('POST', path, { body, headers: { 'Idempotency-Key': randomUUID(), ...headers } });
  }

  async #ask(form: Record<string, string>): Promise<void> {
    const { portal, client } = this.site;
    const { status, text, body } = await postForm(`${portal.publicUrl}/oauth2/token`, {
      ...{ client_assertion_type: ASSERTION_TYPE, ...form },
      client_assertion: await assertionOf(client, { aud: portal.publicUrl }),
    });
    if (status !== 200) throw new Error(`no tokens: ${text}`);
    this.#accessToken = String(body['access_token']);
    this.#refreshToken = String(body['refresh_token']);
  }
}

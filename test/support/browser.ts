import { request as send, type IncomingHttpHeaders } from 'node:http';

const MOST_REDIRECTS = 10;

export interface Page {
  /** Where the browser ended. */
  url: URL;
  status: number;
  headers: IncomingHttpHeaders;
  html: string;
}

interface Cookie {
  value: string;
  path: string;
}

/**
 * A browser without scripts: keeps cookies by their path, follows redirects as far as the service, fills in forms, and says
 * with each request where it comes from, as browsers do.
 */
export class Browser {
  readonly #cookies = new Map<string, Cookie>();
  page: Page | undefined;
  /** Every `Set-Cookie` that came, in its order. */
  readonly setCookies: string[] = [];
  /** Every header that asks a browser to forget (W3C Clear Site Data). */
  readonly clearings: string[] = [];

  /** At `publicUrl` the service is seen; where it really listens is asked anew each time. */
  constructor(
    private readonly publicUrl: string,
    private readonly serviceUrl: () => string,
  ) {}

  /** Goes to an address, and on to wherever it leads; stops where a foreign place would be asked. */
  open(url: string | URL, headers: Record<string, string> = {}): Promise<Page> {
    return this.#go('GET', new URL(url, this.publicUrl), { 'sec-fetch-site': 'none', ...headers });
  }

  /** Sends the form of the page whose address ends so, with these fields and the hidden ones. */
  submit(
    action: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Page> {
    const form = this.form(action);
    const said = { 'sec-fetch-site': 'same-origin', origin: this.publicUrl, ...headers };
    return this.post(new URL(form.action, this.#here()), { ...form.hidden, ...fields }, said);
  }

  post(url: string | URL, fields: Record<string, string>, headers: Record<string, string>): Promise<Page> {
    const body = new URLSearchParams(fields).toString();
    const type = 'application/x-www-form-urlencoded';
    return this.#go('POST', new URL(url, this.publicUrl), { 'content-type': type, ...headers }, body);
  }

  form(action: string): { action: string; hidden: Record<string, string> } {
    const forms = (this.page?.html ?? '').match(/<form\b[\s\S]*?<\/form>/g) ?? [];
    const found = forms.find((form) => attribute(form, 'action')?.endsWith(action));
    if (found === undefined) throw new Error(`no form for ${action} on: ${this.text}`);
    const hidden = (found.match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? []).map((input) => [
      attribute(input, 'name') ?? '',
      attribute(input, 'value') ?? '',
    ]);
    return {
      action: attribute(found, 'action') ?? '',
      hidden: Object.fromEntries(hidden) as Record<string, string>,
    };
  }

  /** What a person reads. */
  get text(): string {
    const body = (this.page?.html ?? '').replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]*>/g, ' ');
    return unescaped(body).replace(/\s+/g, ' ').trim();
  }

  get title(): string {
    return unescaped(/<h1>(.*?)<\/h1>/.exec(this.page?.html ?? '')?.[1] ?? '');
  }

  /** The whole of it, as a thief would take it. */
  cookieHeader(path: string): string {
    return [...this.#cookies]
      .filter(([, cookie]) => path === cookie.path || path.startsWith(cookie.path.replace(/\/?$/, '/')))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  forgetCookies(): void {
    this.#cookies.clear();
  }

  #here(): URL {
    return this.page?.url ?? new URL(this.publicUrl);
  }

  async #go(method: 'GET' | 'POST', url: URL, headers: Record<string, string>, body?: string): Promise<Page> {
    for (let next = { method, url, headers, body }, hops = 0; ; hops += 1) {
      if (hops > MOST_REDIRECTS) throw new Error(`redirected again and again: ${next.url.pathname}`);
      const page = await this.#ask(next.method, next.url, next.headers, next.body);
      const { location } = page.headers;
      if (page.status < 300 || page.status > 399 || location === undefined) return (this.page = page);
      const target = new URL(location, next.url);
      if (!this.#isOurs(target)) return (this.page = { ...page, url: target });
      const { 'sec-fetch-site': site = 'none' } = next.headers;
      next = { method: 'GET', url: target, headers: { 'sec-fetch-site': site }, body: undefined };
    }
  }

  #isOurs({ origin }: URL): boolean {
    return origin === this.publicUrl || origin === new URL(this.serviceUrl()).origin;
  }

  #ask(method: string, url: URL, headers: Record<string, string>, body?: string): Promise<Page> {
    const target = new URL(url.pathname + url.search, this.serviceUrl());
    const cookie = this.cookieHeader(url.pathname);
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    const all = {
      host: new URL(this.publicUrl).host,
      accept,
      ...(cookie === '' ? {} : { cookie }),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const asked = send(target, { method, headers: all, timeout: 15_000 }, (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('error', reject);
        reply.on('end', () => {
          for (const line of reply.headers['set-cookie'] ?? []) this.#keep(line);
          this.setCookies.push(...(reply.headers['set-cookie'] ?? []));
          this.clearings.push(...[reply.headers['clear-site-data'] ?? []].flat());
          const html = Buffer.concat(chunks).toString('utf8');
          resolve({ url, status: reply.statusCode ?? 0, headers: reply.headers, html });
        });
      });
      asked.on('error', reject);
      asked.on('timeout', () => asked.destroy(new Error(`no answer from ${url.pathname}`)));
      asked.end(body);
    });
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    const of = (wanted: string): string | undefined =>
      attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
    const over = of('expires') !== undefined && new Date(of('expires') ?? '') < new Date();
    if (over || value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, { value, path: of('path') ?? '/' });
  }
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
};

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';

export type Body = Readonly<Record<string, unknown>>;

interface Call {
  bearer?: string;
  body?: object;
  headers?: Readonly<Record<string, string>>;
}

/** As many connections as the widest round is wide, kept open. */
const CONNECTIONS = 64;

/** The API as a load generator sees it: little work of its own, and every unforeseen answer ends the benchmark. */
export class Api {
  private readonly pool: Pool;

  constructor(url: string) {
    this.pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
  }

  async call(method: 'GET' | 'POST', path: string, expected: number, call: Call = {}): Promise<Body> {
    const { statusCode, body } = await this.pool.request({
      method,
      path,
      headers: {
        ...(call.body ? { 'content-type': 'application/json' } : {}),
        ...(call.bearer ? { authorization: `Bearer ${call.bearer}` } : {}),
        ...call.headers,
      },
      ...(call.body ? { body: JSON.stringify(call.body) } : {}),
    });
    const text = await body.text();
    if (statusCode !== expected) throw new Error(`${method} ${path} answered ${statusCode}: ${text}`);
    return (text === '' ? {} : JSON.parse(text)) as Body;
  }

  post(path: string, expected: number, call: Call = {}): Promise<Body> {
    return this.call('POST', path, expected, call);
  }

  /** A write that is safe to repeat. */
  write(path: string, expected: number, { headers, ...call }: Call): Promise<Body> {
    return this.post(path, expected, { ...call, headers: { 'idempotency-key': randomUUID(), ...headers } });
  }

  /** As OAuth endpoints take it. */
  async form(path: string, fields: Readonly<Record<string, string>>): Promise<Body> {
    const { statusCode, body } = await this.pool.request({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`POST ${path} answered ${statusCode}: ${text}`);
    return JSON.parse(text) as Body;
  }

  /** The same GET over and over, with as little of our own around it as there can be. */
  async get(path: string, headers: Readonly<Record<string, string>>): Promise<void> {
    const { statusCode, body } = await this.pool.request({ method: 'GET', path, headers });
    await body.dump();
    if (statusCode !== 200) throw new Error(`GET ${path} answered ${statusCode}`);
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}

export function textOf(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new Error(`an answer without "${name}"`);
  return value;
}

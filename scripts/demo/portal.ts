import { STATUS_CODES } from 'node:http';
import { field, reply as tellReply, request as tellRequest } from './narrator.js';
import { PlainError, startOver, StoryError } from './story-error.js';

export interface Reply {
  status: number;
  headers: Headers;
  body: Readonly<Record<string, unknown>>;
}

export interface Call {
  body?: object;
  /** Sent as a file of comma separated values, instead of a body. */
  csv?: string;
  /** Sent as a form, instead of a body. */
  form?: Readonly<Record<string, string>>;
  bearer?: string;
  headers?: Readonly<Record<string, string>>;
  /** The status the story tells of, or those it has a line for; any other ends it. */
  expect: number | readonly number[];
  /** If it is a refusal: the last part of the problem's `type`. */
  problem?: string;
  /** Members of the reply worth reading. */
  show?: readonly string[];
}

const REPLY_WITHIN_MS = 15_000;
/** Nobody should get used to passwords on a screen. Codes are worth nothing once they are used. */
const HIDDEN = new Set(['password', 'deviceToken']);

/** The service as seen from outside: every call goes over HTTP and is told. */
export class Portal {
  constructor(readonly url: string) {}

  async call(who: string, method: string, path: string, call: Call): Promise<Reply> {
    const headers = Object.entries(call.headers ?? {});
    const shown = [
      bodyAsTold(call.body ?? call.form),
      ...headers.map(([name, value]) => `${name}: ${value}`),
    ];
    tellRequest(who, method, path, shown.filter((text) => text !== '').join('  '));
    const reply = await this.send(method, path, call);
    tellReply(reply.status, STATUS_CODES[reply.status] ?? '');
    tellFields(reply, call.show ?? []);
    judge(reply, call);
    return reply;
  }

  /** Untold. */
  async send(method: string, path: string, call: Omit<Call, 'expect'>): Promise<Reply> {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: {
        ...(call.body ? { 'Content-Type': 'application/json' } : {}),
        ...(call.csv === undefined ? {} : { 'Content-Type': 'text/csv' }),
        ...(call.bearer ? { Authorization: `Bearer ${call.bearer}` } : {}),
        ...call.headers,
      },
      ...(call.body ? { body: JSON.stringify(call.body) } : {}),
      ...(call.csv === undefined ? {} : { body: call.csv }),
      ...(call.form ? { body: new URLSearchParams(call.form) } : {}),
      signal: AbortSignal.timeout(REPLY_WITHIN_MS),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const body = (isJson && text !== '' ? JSON.parse(text) : {}) as Reply['body'];
    return { status: response.status, headers: response.headers, body };
  }
}

/** A member of a reply that the story cannot go on without. */
export function textOf({ status, body }: Reply, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new StoryError(`a reply ${status} without "${name}"`);
  return value;
}

function bodyAsTold(body: object | undefined): string {
  if (!body || Object.keys(body).length === 0) return '';
  return JSON.stringify(body, (name, value: unknown) => (HIDDEN.has(name) ? '…' : value));
}

function tellFields({ status, headers, body }: Reply, show: readonly string[]): void {
  if (status >= 400) {
    field('problem', `${String(body['type'])}  "${String(body['title'])}"`);
    if (typeof body['detail'] === 'string') field('detail', body['detail']);
    for (const { pointer, detail } of (body['errors'] ?? []) as { pointer: string; detail: string }[])
      field(pointer, detail);
    const challenge = headers.get('www-authenticate');
    if (challenge !== null && challenge !== 'Bearer') field('WWW-Authenticate', challenge);
    const seconds = headers.get('retry-after');
    if (seconds !== null) field('Retry-After', `${seconds} s`);
    return;
  }
  for (const name of show) {
    const value = body[name];
    if (value !== undefined) field(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
}

function judge({ status, headers, body }: Reply, { expect, problem }: Call): void {
  const type = String(body['type']);
  const expected = [expect].flat();
  if (status === 429 && !expected.includes(429))
    throw new PlainError(
      `The limits hold for the demo, too: "${String(body['title'])}". Try again in ${headers.get('retry-after') ?? 'some'} seconds.`,
    );
  if (type.endsWith('/problems/cooling-off') && problem !== 'cooling-off')
    throw new PlainError(
      `After a recovery, this account countersigns nothing until ${String(body['until'])}. That is as it should be.\n${startOver}`,
    );
  if (!expected.includes(status))
    throw new StoryError(
      `the story has ${expected.join(' or ')} here, the service answered ${status}: ${JSON.stringify(body)}`,
    );
  if (status >= 400 && problem !== undefined && !type.endsWith(`/problems/${problem}`))
    throw new StoryError(`the story has the problem ${problem} here, the service answered ${type}`);
}

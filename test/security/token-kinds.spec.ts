import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessTable, type AccessRow } from '@countersign/mfa-nest';
import { startPortal, type Portal } from '../support/portal.js';
import { ReachedModule, stopBeforeHandler } from '../support/reached.js';
import { everyTokenKind, type Bearer, type TokenKind } from '../support/token-kinds.js';

type Verdict = 'through' | 401 | 403;

/**
 * Promise 2, TK-06 and MC-05 as one product: every kind of token at every route of the access table, and only the diagonal
 * passes. What is expected is read from the row, so a route of tomorrow is judged without a change here.
 */
describe('every kind of token at every route', () => {
  let portal: Portal;
  let rows: readonly AccessRow[];
  let kinds: TokenKind[];

  beforeAll(async () => {
    portal = await startPortal({ overrides: { modules: [ReachedModule] } });
    kinds = await everyTokenKind(portal);
    rows = accessTable(portal.apps[0]!);
  }, 120_000);
  afterAll(() => portal.stop());

  const fire = async ({ method, path }: AccessRow, token: string | undefined) => {
    const response = await fetch(`${portal.urls[0] ?? ''}${path.replace(/:\w+/g, () => randomUUID())}`, {
      method,
      redirect: 'manual',
      headers: {
        ...stopBeforeHandler,
        'idempotency-key': randomUUID(),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
    });
    return { status: response.status, text: await response.text() };
  };

  it('only the diagonal passes', async () => {
    const handled = rows.filter(({ access }) => access !== 'authorization_server');
    const wrong: unknown[] = [];
    const passed = new Set<string>();
    for (const row of handled)
      for (const { name, token, bearer } of kinds) {
        const { status, text } = await fire(row, token);
        const verdict = isRefusal(status, text) ? status : 'through';
        const expected = verdictOf(row, bearer);
        if (verdict !== expected) wrong.push([row.method, row.path, name, verdict, expected, text]);
        if (verdict === 'through' && row.access !== 'public') passed.add(name);
      }
    expect(wrong).toEqual([]);
    expect(handled.length).toBeGreaterThan(80);
    // Everything that is good for something was let through somewhere, and nothing else was.
    const good = kinds.filter(({ bearer }) => bearer.is !== 'nobody' && !('bound' in bearer));
    expect([...passed].sort()).toEqual(good.map(({ name }) => name).sort());
  }, 180_000);

  it('what authenticates by itself answers each as it answers nobody', async () => {
    const apart = rows.filter(({ access }) => access === 'authorization_server');
    expect(apart.length).toBeGreaterThan(0);
    for (const row of apart) {
      const without = await fire(row, undefined);
      for (const { name, token } of kinds) {
        const answer = await fire(row, token);
        expect([row.path, name, answer.status]).toEqual([row.path, name, without.status]);
        expect(answer.text).not.toContain('access_token"');
      }
    }
  });
});

/** What the guard refuses with; an act may refuse for reasons of its own. */
const refusals = [
  'sign-in-required',
  'invalid-token',
  'ticket-refused',
  'session-ended',
  'access-refused',
  'step-up-required',
  'payments-area-closed',
  'insufficient-scope',
  'machine-token-refused',
  'machine-token-required',
  'delegate-refused',
];

function isRefusal(status: number, text: string): boolean {
  // A public page has words of its own for whoever comes without its cookie.
  if ((status !== 401 && status !== 403) || !text.startsWith('{')) return false;
  const { type = '' } = JSON.parse(text) as { type?: string };
  return refusals.some((slug) => type === `/problems/${slug}`);
}

/** What the row says of such a token. */
function verdictOf(row: AccessRow, bearer: Bearer): Verdict {
  if (row.access === 'public') return 'through';
  switch (bearer.is) {
    case 'nobody':
      return 401;
    case 'ticket':
      return row.access.startsWith('ticket') ? 'through' : 401;
    case 'machine':
      if (bearer.bound && row.access === 'machine') return 401;
      return row.scope !== null && bearer.scopes.includes(row.scope) ? 'through' : 403;
    case 'person':
      return verdictOfPerson(row, bearer);
  }
}

function verdictOfPerson(row: AccessRow, bearer: Extract<Bearer, { is: 'person' }>): Verdict {
  if (row.access === 'machine') return 403;
  if (row.access === 'ticket') return 401;
  if (bearer.delegated && !row.delegated) return 403;
  if (row.roles.length > 0 && !row.roles.includes(bearer.role)) return 403;
  // Who has never had a factor, and needs none, shows a fresh password for what is theirs alone.
  return row.access === 'step_up' && row.roles.length > 0 && !bearer.factor ? 401 : 'through';
}

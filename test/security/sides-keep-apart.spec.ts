import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { accessTable, type AccessRow } from '@countersign/mfa-nest';
import type { Actor } from '../support/actor.js';
import type { Reply } from '../support/client.js';
import { startPortal, type Portal } from '../support/portal.js';

/** What each route of self-service takes, so that nothing but the side refuses the call. */
const bodies: readonly (readonly [path: RegExp, body: object])[] = [
  [/\/confirm$/, { code: '123456' }],
  [/\/mfa\/sms$/, { country: 'US', phoneNumber: '+14155550123', riskAcknowledged: true }],
];

/** A session of one side opens nothing of the other, whatever its strength. */
describe('the sides keep apart', () => {
  let portal: Portal;
  let rows: readonly AccessRow[];

  beforeAll(async () => {
    portal = await startPortal();
    rows = accessTable(portal.apps[0]!);
  });
  afterAll(() => portal.stop());

  const routesOf = (side: string): readonly AccessRow[] =>
    rows.filter(({ path, access }) => path.startsWith(`/v1/${side}/`) && access !== 'public');
  const fire = (who: Actor, { method, path }: AccessRow): Promise<Reply> =>
    who.api(method, path.replace(/:\w+/g, randomUUID()), {
      headers: { 'Idempotency-Key': randomUUID() },
      ...(method === 'GET' || method === 'DELETE'
        ? {}
        : { body: bodies.find(([shape]) => shape.test(path))?.[1] ?? {} }),
    });

  it.each([
    ['payee_admin', 'payor'],
    ['payments_admin', 'payee-admin'],
    ['payments_disburser', 'payee-admin'],
    ['beneficiary_approver', 'payee-admin'],
  ])('a %s with a fresh factor opens no route of the side %s', async (role, side) => {
    const person = portal.person(role);
    await person.signIn();
    const routes = routesOf(side);
    expect(routes.length).toBeGreaterThan(10);
    for (const row of routes) {
      const { status, body } = await fire(person, row);
      expect([row.method, row.path, status, body.type]).toEqual([
        row.method,
        row.path,
        403,
        '/problems/access-refused',
      ]);
    }
    expect((await person.api('GET', '/v1/sessions')).status).toBe(200);
  });

  it('every route of either side names its roles, but for what people do with their own methods', () => {
    for (const side of ['payor', 'payee-admin'])
      for (const { path, roles } of routesOf(side))
        expect([path, roles.length > 0]).toEqual([path, !path.startsWith(`/v1/${side}/mfa`)]);
  });

  it('a half-login of one side enrolls nothing on the other', async () => {
    const payee = portal.person('payee_admin', 1);
    const payor = portal.person('payments_disburser', 1);
    for (const [person, side] of [
      [payee, 'payor'],
      [payor, 'payee-admin'],
    ] as const) {
      const bearer = await person.ticket();
      for (const method of ['authenticator-app', 'sms']) {
        const body = { country: 'US', phoneNumber: '+14155550123', riskAcknowledged: true };
        const path = `/v1/${side}/mfa/${method}`;
        const reply = await person.raw('POST', path, {
          bearer,
          ...(method === 'sms' ? { body } : {}),
        });
        expect([path, [403, 404].includes(reply.status)]).toEqual([path, true]);
      }
    }
  });
});

import { Controller, Delete, Get, Post } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { noStanding } from '@countersign/mfa-core';
import type { Session } from '@countersign/mfa-core';
import { EdgeApp, type Answer, type RegisteredClient } from '../../../../test/support/edge-app.js';
import {
  CurrentUser,
  Delegated,
  PaymentsArea,
  SignOut,
  SignedIn,
  StepUp,
  TicketOnly,
  TicketOrSession,
  TicketOrStepUp,
  type UserPrincipal,
} from '../index.js';

@Controller('payments')
@PaymentsArea()
@Delegated()
class PaymentsController {
  @Get()
  @SignedIn()
  list(@CurrentUser() { grants, delegate, amr }: UserPrincipal) {
    return { grants, delegate, amr };
  }

  @Get('treasurers')
  @SignedIn('treasurer')
  treasurers() {
    return {};
  }

  @Post()
  @StepUp({ maxAgeSeconds: 300, roles: ['treasurer'] })
  pay() {
    return {};
  }
}

@Controller()
class OthersController {
  @Get('signed-in')
  @SignedIn()
  signedIn() {
    return {};
  }

  @Get('step-up')
  @StepUp({ maxAgeSeconds: 300 })
  stepUp() {
    return {};
  }

  @Get('ticket')
  @TicketOnly()
  ticket() {
    return {};
  }

  @Get('ticket-or-session')
  @TicketOrSession()
  either() {
    return {};
  }

  @Get('ticket-or-step-up')
  @TicketOrStepUp({ maxAgeSeconds: 300 })
  enroll() {
    return {};
  }

  @Delete('session')
  @SignOut()
  signOut() {
    return {};
  }

  @Get('one')
  @SignedIn()
  @Delegated()
  one() {
    return {};
  }
}

let edge: EdgeApp;
let client: RegisteredClient;
let personId: string;
beforeAll(async () => {
  edge = await EdgeApp.start([PaymentsController, OthersController]);
});
afterAll(() => edge.close());
beforeEach(async () => {
  client = await edge.client();
  personId = await edge.person('treasurer');
});

const delegated = (given: Partial<Session> = {}): Promise<Session> =>
  edge.session(personId, { delegate: { clientId: client.clientId, companyId: client.companyId }, ...given });
const tokenOf = (session: Session, change: object = {}): string =>
  edge.forge({ ...edge.claims(session), client_id: client.clientId, scope: 'payor', ...change });
const call = (bearer: string, url: string, method: 'GET' | 'POST' | 'DELETE' = 'GET'): Promise<Answer> =>
  edge.call({ method, url, bearer });

describe('a client that acts for a person (FIN-04)', () => {
  test('reaches what is marked for it, on a controller or on one handler, as that person', async () => {
    const bearer = tokenOf(await delegated());
    expect(await call(bearer, '/payments')).toMatchObject({
      status: 200,
      body: { delegate: { clientId: client.clientId, companyId: 'company-1' }, amr: ['pwd', 'otp', 'mfa'] },
    });
    expect((await call(bearer, '/payments', 'POST')).status).toBe(201);
    expect((await call(bearer, '/one')).status).toBe(200);
  });

  test.each([
    ['GET', '/signed-in'],
    ['GET', '/step-up'],
    ['GET', '/ticket-or-session'],
    ['GET', '/ticket-or-step-up'],
    ['DELETE', '/session'],
  ] as const)('is refused everywhere else: %s %s', async (method, url) => {
    const reply = await call(tokenOf(await delegated()), url, method);
    expect(reply).toMatchObject({ status: 403, body: { type: '/problems/delegate-refused' } });
    expect(reply.headers['www-authenticate']).toBeUndefined();
  });

  test('is no half-login', async () => {
    expect((await call(tokenOf(await delegated()), '/ticket')).status).toBe(401);
  });

  test('gets the challenge of RFC 9470 for an old factor, and acts once the person stepped up', async () => {
    const now = edge.ports.clock.now();
    const factorTime = new Date(now.getTime() - 301_000);
    const old = await delegated({ factorTime, areaActiveAt: now });
    const reply = await call(tokenOf(old), '/payments', 'POST');
    expect(reply.status).toBe(401);
    expect(reply.headers['www-authenticate']).toBe(
      'Bearer error="insufficient_user_authentication", acr_values="urn:countersign:acr:mfa", max_age=300',
    );
    const stepped = await edge.ports.sessions.stepUp({ sessionId: old.id, amr: old.amr, now });
    if (!stepped) throw new Error('not stepped up');
    expect((await call(tokenOf(stepped), '/payments', 'POST')).status).toBe(201);
    expect((await call(tokenOf(old), '/payments', 'POST')).status).toBe(401);
  });
});

describe('it has the person’s rights in its own company, and no others', () => {
  const grantsOf = (companies: Record<string, string>) =>
    edge.ports.subjects.put({
      ...{ personId, accountName: 'pat@example.com', active: true },
      ...noStanding,
      grants: Object.entries(companies).map(([companyId, role]) => ({ role, companyId })),
    });

  test('grants of other companies are left out', async () => {
    await grantsOf({ 'company-1': 'clerk', 'company-2': 'treasurer' });
    const bearer = tokenOf(await delegated());
    const { body } = await call(bearer, '/payments');
    expect(body.grants).toEqual([{ role: 'clerk', companyId: 'company-1' }]);
    expect((await call(bearer, '/payments/treasurers')).status).toBe(403);
  });

  test('the countries of a company hold for the person, and not for the servers of a client (LOG-08)', async () => {
    const rule = {
      ...{ companyId: 'company-1', companyName: 'Alder', requiredFrom: null, enrollFirst: false },
      ...{ methods: ['totp'] as const, rememberDeviceSeconds: 0, countries: ['US'] },
      session: { idleSeconds: null, absoluteSeconds: 86_400 },
    };
    await edge.ports.subjects.put({
      ...{ personId, accountName: 'pat@example.com', active: true, ...noStanding },
      ...{ grants: [{ role: 'treasurer', companyId: 'company-1' }], companyRules: [rule] },
    });
    expect((await call(tokenOf(await delegated()), '/payments')).status).toBe(200);
    const own = await call(edge.token(await edge.session(personId)), '/payments');
    expect([own.status, own.body.type]).toEqual([403, '/problems/country-refused']);
  });

  test('a right that is taken is gone at the next call', async () => {
    const bearer = tokenOf(await delegated());
    expect((await call(bearer, '/payments/treasurers')).status).toBe(200);
    await grantsOf({ 'company-2': 'treasurer' });
    expect((await call(bearer, '/payments/treasurers')).status).toBe(403);
  });

  test('the strictest rule of all of the person’s roles holds for it too', async () => {
    await grantsOf({ 'company-1': 'clerk', 'company-2': 'treasurer' });
    const bearer = tokenOf(await delegated({ amr: ['pwd'], factorTime: null }));
    expect((await call(bearer, '/one')).status).toBe(401);
  });
});

describe('a token belongs to the session’s client (TK-06)', () => {
  test('the portal’s token does not open a session of a client, nor a client’s one of the portal', async () => {
    const own = await edge.session(personId);
    expect((await call(edge.token(await delegated()), '/payments')).status).toBe(401);
    expect((await call(tokenOf(own), '/payments')).status).toBe(401);
    expect((await call(edge.token(own), '/payments')).status).toBe(200);
  });

  test('nor does a token of another client', async () => {
    const { clientId } = await edge.client();
    expect((await call(tokenOf(await delegated(), { client_id: clientId }), '/payments')).status).toBe(401);
  });

  test('the portal’s sessions are no client’s: everything stays open to them', async () => {
    const bearer = edge.token(await edge.session(personId));
    for (const url of ['/signed-in', '/step-up', '/ticket-or-session', '/one', '/payments'])
      expect([url, (await call(bearer, url)).status]).toEqual([url, 200]);
  });
});

describe('the client as it stands now', () => {
  test.each([
    ['was disabled', { active: false }],
    ['binds its tokens to a key', { dpopRequired: true }],
    ['acts for nobody any more', { actsForPeople: false }],
  ])('its token for a person is refused once it %s', async (_, change) => {
    const bearer = tokenOf(await delegated());
    expect((await call(bearer, '/payments')).status).toBe(200);
    await edge.ports.clients.put({ ...client, ...change });
    expect((await call(bearer, '/payments')).status).toBe(401);
  });

  test('a token of before one of its keys was withdrawn is dead', async () => {
    const session = await delegated();
    const bearer = tokenOf(session);
    edge.ports.clock.advanceSeconds(1);
    await edge.ports.clients.put({ ...client, tokensValidFrom: edge.ports.clock.now() });
    expect((await call(bearer, '/payments')).status).toBe(401);
    expect((await call(tokenOf(session), '/payments')).status).toBe(200);
  });

  test('a revoked token is dead, also where it was a person’s', async () => {
    const session = await delegated();
    const { clientId } = client;
    await edge.ports.clients.revoke({ tokenId: 'revoked', clientId });
    expect((await call(tokenOf(session, { jti: 'revoked' }), '/payments')).status).toBe(401);
    expect((await call(tokenOf(session, { jti: 'another' }), '/payments')).status).toBe(200);
  });

  test('the end of the session ends its token, as everybody’s (SE-07)', async () => {
    const session = await delegated();
    const bearer = tokenOf(session);
    expect((await call(bearer, '/payments')).status).toBe(200);
    await edge.ports.sessions.end(session.id, 'signed_out', edge.ports.clock.now());
    expect((await call(bearer, '/payments')).status).toBe(401);
  });
});

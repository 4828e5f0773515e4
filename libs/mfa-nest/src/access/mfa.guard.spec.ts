import { Controller, Delete, Get } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noStanding } from '@countersign/mfa-core';
import type { Session } from '@countersign/mfa-core';
import { EdgeApp } from '../../../../test/support/edge-app.js';
import {
  CurrentPrincipal,
  CurrentUser,
  PaymentsArea,
  Public,
  SignOut,
  SignedIn,
  StepUp,
  TicketOnly,
  TicketOrSession,
  TicketOrStepUp,
  type Principal,
  type UserPrincipal,
} from '../index.js';

@Controller()
class RoutesController {
  @Get('public')
  @Public('a test')
  public() {
    return {};
  }

  @Get('ticket')
  @TicketOnly()
  ticket() {
    return {};
  }

  @Get('ticket-or-session')
  @TicketOrSession()
  either(@CurrentPrincipal() { kind }: Principal) {
    return { kind };
  }

  @Get('ticket-or-step-up')
  @TicketOrStepUp({ maxAgeSeconds: 120 })
  enroll() {
    return {};
  }

  @Get('signed-in')
  @SignedIn()
  signedIn(@CurrentUser() { grants, amr }: UserPrincipal) {
    return { roles: grants.map(({ role }) => role), amr };
  }

  @Get('treasurers')
  @SignedIn('treasurer')
  treasurers() {
    return {};
  }

  @Get('own-account')
  @StepUp({ maxAgeSeconds: 300 })
  ownAccount() {
    return {};
  }

  @Get('act-of-a-role')
  @StepUp({ maxAgeSeconds: 300, roles: ['treasurer', 'clerk'] })
  actOfARole() {
    return {};
  }

  @Delete('session')
  @SignOut()
  signOut() {
    return {};
  }
}

@Controller('money')
@PaymentsArea()
class MoneyController {
  @Get()
  @SignedIn('treasurer', 'clerk')
  look() {
    return {};
  }

  @Get('move')
  @StepUp({ maxAgeSeconds: 120, roles: ['treasurer'] })
  move() {
    return {};
  }
}

const stepUpHeader = (seconds: number): string =>
  `Bearer error="insufficient_user_authentication", acr_values="urn:countersign:acr:mfa", max_age=${seconds}`;

let edge: EdgeApp;
beforeAll(async () => {
  edge = await EdgeApp.start([RoutesController, MoneyController]);
});
afterAll(() => edge.close());

const minutesAgo = (minutes: number): Date => new Date(edge.ports.clock.now().getTime() - minutes * 60_000);
const passwordOnly: Partial<Session> = { amr: ['pwd'], factorTime: null };

async function bearerOf(role: string, given: Partial<Session> = {}): Promise<string> {
  return edge.token(await edge.session(await edge.person(role), given));
}

async function statusOf(url: string, bearer?: string, method: 'GET' | 'DELETE' = 'GET'): Promise<number> {
  return (await edge.call({ method, url, ...(bearer === undefined ? {} : { bearer }) })).status;
}

describe('each kind of route opens to its own credential and to no other', () => {
  const opens: Record<string, readonly string[]> = {
    '/public': ['nothing', 'ticket', 'fresh session', 'old session', 'password-only session', 'rubbish'],
    '/ticket': ['ticket'],
    '/ticket-or-session': ['ticket', 'fresh session', 'old session'],
    '/ticket-or-step-up': ['ticket', 'fresh session'],
    '/signed-in': ['fresh session', 'old session'],
    '/treasurers': ['fresh session', 'old session'],
    '/own-account': ['fresh session'],
    '/act-of-a-role': ['fresh session'],
  };
  const credentials: Record<string, () => Promise<string | undefined>> = {
    nothing: () => Promise.resolve(undefined),
    rubbish: () => Promise.resolve('cst'),
    ticket: async () => edge.ticket(await edge.person('treasurer')),
    'fresh session': () => bearerOf('treasurer'),
    'old session': () => bearerOf('treasurer', { factorTime: minutesAgo(10), authTime: minutesAgo(10) }),
    'password-only session': () => bearerOf('treasurer', passwordOnly),
  };
  for (const [url, accepted] of Object.entries(opens)) {
    for (const [name, make] of Object.entries(credentials)) {
      const expected = accepted.includes(name) ? 200 : 401;
      test(`${url} answers ${expected} to ${name}`, async () => {
        expect(await statusOf(url, await make())).toBe(expected);
      });
    }
  }
});

describe('the answers', () => {
  test('no token: 401 with a bare challenge', async () => {
    const reply = await edge.call({ url: '/signed-in' });
    expect(reply.headers['www-authenticate']).toBe('Bearer');
    expect(reply.body).toMatchObject({ type: '/problems/sign-in-required', status: 401 });
  });

  test('a ticket on a session route is an invalid token', async () => {
    const reply = await edge.call({
      url: '/signed-in',
      bearer: await edge.ticket(await edge.person('treasurer')),
    });
    expect(reply.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(reply.body.type).toBe('/problems/invalid-token');
  });

  test('an old factor: the RFC 9470 challenge with the age of the route', async () => {
    const bearer = await bearerOf('treasurer', { factorTime: minutesAgo(3) });
    const reply = await edge.call({ url: '/ticket-or-step-up', bearer });
    expect(reply.status).toBe(401);
    expect(reply.headers['www-authenticate']).toBe(stepUpHeader(120));
    expect(reply.body.type).toBe('/problems/step-up-required');
    expect(await statusOf('/own-account', bearer)).toBe(200);
  });

  test('a missing role is 403, and nobody is asked for a code in vain', async () => {
    const old = await bearerOf('clerk', { factorTime: minutesAgo(60) });
    const reply = await edge.call({ url: '/treasurers', bearer: old });
    expect(reply.status).toBe(403);
    expect(reply.headers['www-authenticate']).toBeUndefined();
    expect(reply.body.type).toBe('/problems/access-refused');
  });

  test('someone without a role, or with one that has no policy, gets nowhere but out', async () => {
    for (const roles of [[], ['janitor'], ['treasurer', 'janitor']]) {
      const { bearer } = await edge.signedIn(...roles);
      expect(await statusOf('/signed-in', bearer)).toBe(403);
      expect(await statusOf('/session', bearer, 'DELETE')).toBe(200);
    }
  });
});

describe('strength is the record’s, never the token’s', () => {
  test('a token that claims mfa on a password-only session steps up nowhere', async () => {
    const bearer = await bearerOf('treasurer', passwordOnly);
    const reply = await edge.call({ url: '/signed-in', bearer });
    expect(reply.headers['www-authenticate']).toBe(stepUpHeader(300));
    expect(await statusOf('/session', bearer, 'DELETE')).toBe(200);
  });

  test('roles come from the grants of this moment', async () => {
    const { personId, session } = await edge.signedIn('treasurer');
    const bearer = edge.forge({ ...edge.claims(session), roles: ['treasurer'] });
    expect(await statusOf('/treasurers', bearer)).toBe(200);
    const grants = [{ role: 'clerk', companyId: 'company-1' }];
    await edge.ports.subjects.put({
      personId,
      accountName: 'pat@example.com',
      active: true,
      ...noStanding,
      grants,
    });
    expect(await statusOf('/treasurers', bearer)).toBe(403);
    expect((await edge.call({ url: '/signed-in', bearer })).body).toEqual({
      roles: ['clerk'],
      amr: ['pwd', 'otp', 'mfa'],
    });
  });

  test('a session that was ended is dead at the next request, although its token was verified before', async () => {
    const { session, bearer } = await edge.signedIn('treasurer');
    expect(await statusOf('/signed-in', bearer)).toBe(200);
    await edge.ports.sessions.end(session.id, 'signed_out', edge.ports.clock.now());
    const reply = await edge.call({ url: '/signed-in', bearer });
    expect(reply.status).toBe(401);
    expect(reply.body.type).toBe('/problems/session-ended');
    expect(reply.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });

  test('a token of an earlier generation is dead', async () => {
    const { session, bearer } = await edge.signedIn('treasurer');
    await edge.ports.sessions.stepUp({
      sessionId: session.id,
      amr: session.amr,
      now: edge.ports.clock.now(),
    });
    expect(await statusOf('/signed-in', bearer)).toBe(401);
  });

  test('a session of another person than the token names is refused', async () => {
    const { session } = await edge.signedIn('treasurer');
    const bearer = edge.forge({ ...edge.claims(session), sub: await edge.person('treasurer') });
    expect(await statusOf('/signed-in', bearer)).toBe(401);
  });

  test('a disabled person is out, by session and by ticket', async () => {
    const personId = await edge.person('treasurer');
    const bearer = edge.token(await edge.session(personId));
    const ticket = await edge.ticket(personId);
    await edge.ports.subjects.put({ personId, accountName: 'pat@example.com', active: false, ...noStanding });
    expect(await statusOf('/signed-in', bearer)).toBe(401);
    expect(await statusOf('/ticket', ticket)).toBe(401);
  });
});

describe('a fresh password stands in for a factor', () => {
  const fresh = (): Promise<string> => bearerOf('clerk', passwordOnly);

  test('where there never was one and the roles demand none', async () => {
    expect(await statusOf('/ticket-or-step-up', await fresh())).toBe(200);
    expect(await statusOf('/own-account', await fresh())).toBe(200);
  });

  test('never for an act of a role', async () => {
    expect(await statusOf('/act-of-a-role', await fresh())).toBe(401);
  });

  test('never when it is old', async () => {
    const old = await bearerOf('clerk', { ...passwordOnly, authTime: minutesAgo(3) });
    expect(await statusOf('/ticket-or-step-up', old)).toBe(401);
  });

  test('never for someone who has or had a factor', async () => {
    const personId = await edge.person('clerk');
    const bearer = edge.token(await edge.session(personId, passwordOnly));
    const now = edge.ports.clock.now();
    const factorId = edge.ports.ids.next();
    await edge.ports.factors.addPending({
      id: factorId,
      personId,
      method: 'totp',
      status: 'pending',
      sealedSecret: 'sealed',
      numberDigest: null,
      secretDigest: null,
      hint: null,
      lastTimeStep: null,
      failuresInRow: 0,
      createdAt: now,
      pendingUntil: new Date(now.getTime() + 600_000),
      boundAt: null,
      endedAt: null,
      sourceAddress: null,
    });
    expect(await statusOf('/ticket-or-step-up', bearer)).toBe(200);
    await edge.ports.factors.activate({ factorId, now });
    expect(await statusOf('/ticket-or-step-up', bearer)).toBe(401);
  });
});

describe('activity (SE-01)', () => {
  test('a request keeps the session alive; polling that says so does not', async () => {
    const { session, bearer } = await edge.signedIn('treasurer');
    const lastActivity = async () => (await edge.ports.sessions.find(session.id))?.lastActivityAt;
    edge.ports.clock.advanceSeconds(60);
    const headers = { 'countersign-activity': 'background' };
    expect((await edge.call({ url: '/signed-in', bearer, headers })).status).toBe(200);
    expect(await lastActivity()).toEqual(session.lastActivityAt);
    expect(await statusOf('/signed-in', bearer)).toBe(200);
    expect(await lastActivity()).toEqual(edge.ports.clock.now());
  });

  test('an idle session ends, however its token looks', async () => {
    const { session } = await edge.signedIn('treasurer');
    edge.ports.clock.advanceSeconds(900);
    expect(await statusOf('/signed-in', edge.token(session))).toBe(401);
  });
});

describe('the payments area (STP-01)', () => {
  const pass = (seconds: number): void => edge.ports.clock.advanceSeconds(seconds);
  const recordOf = ({ id }: Session) => edge.ports.sessions.find(id);
  const closed = { type: '/problems/payments-area-closed', status: 401 };
  const look = (bearer: string, headers = {}) => edge.call({ url: '/money', bearer, headers });
  const background = { 'countersign-activity': 'background' };

  /** A session without idle end, so that the area alone is judged. */
  const longSession = async (given: Partial<Session> = {}, role = 'treasurer') =>
    edge.session(await edge.person(role), { idleSeconds: null, ...given });

  test('is entered with a factor of the last 5 min, given at sign-in as well', async () => {
    expect(await statusOf('/money', await bearerOf('treasurer'))).toBe(200);
    const late = await look(await bearerOf('treasurer', { factorTime: minutesAgo(5.1) }));
    expect(late.body).toMatchObject(closed);
    expect(late.headers['www-authenticate']).toBe(stepUpHeader(300));
  });

  test('stays open while something is done there, and not a moment longer', async () => {
    const session = await longSession();
    for (let minutes = 0; minutes < 60; minutes += 14) {
      expect(await statusOf('/money', edge.token(session))).toBe(200);
      pass(14 * 60);
    }
    pass(59);
    expect(await statusOf('/money', edge.token(session))).toBe(200);
    pass(900);
    expect((await look(edge.token(session))).body).toMatchObject(closed);
    expect(await statusOf('/signed-in', edge.token(session))).toBe(200);
  });

  test('is left by being idle there, whatever else is done meanwhile', async () => {
    const session = await longSession();
    expect(await statusOf('/money', edge.token(session))).toBe(200);
    for (let minute = 0; minute < 15; minute += 1) {
      pass(60);
      expect(await statusOf('/signed-in', edge.token(session))).toBe(200);
    }
    expect((await look(edge.token(session))).body).toMatchObject(closed);
  });

  test('is not kept open by polling that says so, though polling sees it while it is open', async () => {
    const session = await longSession();
    expect((await look(edge.token(session), background)).status).toBe(200);
    expect((await recordOf(session))?.areaActiveAt).toBeNull();
    expect((await look(edge.token(session))).status).toBe(200);
    pass(800);
    expect((await look(edge.token(session), background)).status).toBe(200);
    pass(100);
    expect((await look(edge.token(session), background)).body).toMatchObject(closed);
  });

  test('opens by one step-up, which is enough for an act there too', async () => {
    const session = await longSession({ factorTime: minutesAgo(20) });
    const refused = await edge.call({ url: '/money/move', bearer: edge.token(session) });
    expect(refused.body.type).toBe('/problems/step-up-required');
    const now = edge.ports.clock.now();
    const stepped = await edge.ports.sessions.stepUp({ sessionId: session.id, amr: session.amr, now });
    if (!stepped) throw new Error('not stepped up');
    expect(await statusOf('/money/move', edge.token(stepped))).toBe(200);
    pass(899);
    expect(await statusOf('/money', edge.token(stepped))).toBe(200);
    const late = await edge.call({ url: '/money/move', bearer: edge.token(stepped) });
    expect(late.headers['www-authenticate']).toBe(stepUpHeader(120));
  });

  test('is opened by no claim of a token', async () => {
    const session = await longSession({ factorTime: minutesAgo(20) });
    const now = Math.floor(edge.ports.clock.now().getTime() / 1000);
    const claims = { ...edge.claims(session), auth_time: now, area_active_at: now, factor_time: now };
    expect((await look(edge.forge(claims))).body).toMatchObject(closed);
  });

  test('asks no code of whoever may not come in anyway', async () => {
    const bearer = await bearerOf('janitor', { factorTime: minutesAgo(20) });
    expect(await statusOf('/money', bearer)).toBe(403);
  });

  test('asks nothing of people whose roles set no limit to it (STP-05)', async () => {
    const session = await longSession({ ...passwordOnly, authTime: minutesAgo(60) }, 'clerk');
    expect(await statusOf('/money', edge.token(session))).toBe(200);
    expect((await recordOf(session))?.areaActiveAt).toBeNull();
  });

  test('asks whoever has got another role that sets one, from that moment on', async () => {
    const session = await longSession({ factorTime: minutesAgo(20) }, 'clerk');
    expect(await statusOf('/money', edge.token(session))).toBe(200);
    const grants = ['clerk', 'treasurer'].map((role) => ({ role, companyId: 'company-1' }));
    const { personId } = session;
    await edge.ports.subjects.put({
      personId,
      accountName: 'pat@example.com',
      active: true,
      ...noStanding,
      grants,
    });
    expect((await look(edge.token(session))).body).toMatchObject(closed);
  });
});

import { createHmac, generateKeyPairSync, randomUUID } from 'node:crypto';
import { Controller, Get, Post } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  EdgeApp,
  issuer,
  segment,
  type Answer,
  type RegisteredClient,
} from '../../../../test/support/edge-app.js';
import {
  CurrentClient,
  Idempotent,
  Machine,
  Public,
  SignedIn,
  StepUp,
  TicketOnly,
  TicketOrSession,
  TicketOrStepUp,
  type MachinePrincipal,
} from '../index.js';

let written = 0;

@Controller()
class RoutesController {
  @Get('things')
  @Machine('things:read')
  read(@CurrentClient() { clientId, companyId, scopes, origin }: MachinePrincipal) {
    return { clientId, companyId, scopes, address: origin.address };
  }

  @Post('things')
  @Machine('things:report')
  @Idempotent()
  report(@CurrentClient() { clientId }: MachinePrincipal) {
    written += 1;
    return { clientId, written };
  }

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
  either() {
    return {};
  }

  @Get('ticket-or-step-up')
  @TicketOrStepUp({ maxAgeSeconds: 300 })
  enroll() {
    return {};
  }

  @Get('signed-in')
  @SignedIn()
  signedIn() {
    return {};
  }

  @Get('step-up')
  @StepUp({ maxAgeSeconds: 300, roles: ['treasurer'] })
  stepUp() {
    return {};
  }
}

let edge: EdgeApp;
let client: RegisteredClient;
beforeAll(async () => {
  edge = await EdgeApp.start([RoutesController]);
});
afterAll(() => edge.close());
beforeEach(async () => {
  client = await edge.client();
});

const header = { alg: 'ES256', typ: 'at+jwt', kid: 'edge-1' };
const get = (bearer: string, url = '/things'): Promise<Answer> => edge.call({ url, bearer });
const statusOf = async (bearer: string): Promise<number> => (await get(bearer)).status;
const forged = (claims: object = {}, head: object = {}): Promise<number> =>
  statusOf(edge.forge({ ...edge.machineClaims(client), ...claims }, { ...header, ...head }));
const nowSeconds = (): number => edge.ports.clock.now().getTime() / 1000;

describe('a machine token', () => {
  test('opens the routes of its scopes, for its one company', async () => {
    const reply = await get(edge.machineToken(client));
    expect(reply).toMatchObject({
      status: 200,
      body: { clientId: client.clientId, companyId: 'company-1', scopes: client.scopes },
    });
  });

  test.each(['/ticket', '/ticket-or-session', '/ticket-or-step-up', '/signed-in', '/step-up'])(
    'is refused on %s, clearly and without a challenge (FIN-04, MC-05)',
    async (url) => {
      const reply = await get(edge.machineToken(client), url);
      expect(reply).toMatchObject({ status: 403, body: { type: '/problems/machine-token-refused' } });
      expect(reply.headers['www-authenticate']).toBeUndefined();
    },
  );

  test('changes nothing on a public route', async () => {
    expect((await get(edge.machineToken(client), '/public')).status).toBe(200);
  });

  test('lacks a scope: the answer names it (RFC 6750 section 3.1)', async () => {
    const reporter = await edge.client({ scopes: ['things:report'] });
    const reply = await get(edge.machineToken(reporter));
    expect(reply).toMatchObject({ status: 403, body: { type: '/problems/insufficient-scope' } });
    expect(reply.headers['www-authenticate']).toBe('Bearer error="insufficient_scope", scope="things:read"');
  });

  test('has no scope that is not its client’s too, and none by a name that only begins alike', async () => {
    const reporter = await edge.client({ scopes: ['things:report'] });
    const greedy = { ...edge.machineClaims(reporter), scope: 'things:read things:report' };
    expect(await statusOf(edge.forge(greedy))).toBe(403);
    for (const scope of ['things:reader', 'THINGS:READ', 'things:read,things:report', 'things:*', ' '])
      expect([scope, await forged({ scope })]).toEqual([scope, 403]);
  });
});

describe('people are no machines', () => {
  test.each(['GET', 'POST'] as const)(
    'a person’s token is refused on a machine route (%s)',
    async (method) => {
      const { bearer } = await edge.signedIn('treasurer');
      const headers = { 'idempotency-key': randomUUID() };
      const reply = await edge.call({ method, url: '/things', bearer, headers });
      expect(reply).toMatchObject({ status: 403, body: { type: '/problems/machine-token-required' } });
    },
  );

  test('a half-login and nothing at all are refused on a machine route', async () => {
    const ticket = await edge.ticket(await edge.person('treasurer'));
    expect(await get(ticket)).toMatchObject({ status: 401, body: { type: '/problems/invalid-token' } });
    const nothing = await edge.call({ url: '/things' });
    expect(nothing).toMatchObject({ status: 401, body: { type: '/problems/sign-in-required' } });
  });
});

describe('kind, algorithm and key (TK-01, TK-02, TK-04)', () => {
  test.each(['JWT', 'AT+JWT', 'id+jwt', 'dpop+jwt', 'countersign-receipt+jwt', 'jose', undefined])(
    'the typ %p is refused',
    async (typ) => {
      expect(await forged({}, { typ })).toBe(401);
    },
  );

  test.each(['none', 'None', 'HS256', 'ES384', 'PS256', undefined])('the alg %p is refused', async (alg) => {
    expect(await forged({}, { alg })).toBe(401);
    const unsigned = `${segment({ ...header, alg })}.${segment(edge.machineClaims(client))}.`;
    expect(await statusOf(unsigned)).toBe(401);
  });

  test('a MAC keyed with our public key is refused', async () => {
    const secret = edge.publicKey.export({ type: 'spki', format: 'pem' });
    for (const alg of ['HS256', 'ES256']) {
      const signed = `${segment({ ...header, alg })}.${segment(edge.machineClaims(client))}`;
      const mac = createHmac('sha256', secret).update(signed).digest('base64url');
      expect(await statusOf(`${signed}.${mac}`)).toBe(401);
    }
  });

  test('what the client signed itself opens nothing, also where it brings its key along', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = publicKey.export({ format: 'jwk' });
    for (const head of [header, { ...header, jwk }, { ...header, kid: 'theirs' }])
      expect(await statusOf(edge.forge(edge.machineClaims(client), head, privateKey))).toBe(401);
  });
});

describe('claims (TK-03, TK-06)', () => {
  test.each(['iss', 'aud', 'sub', 'client_id', 'iat', 'exp', 'jti', 'scope'])(
    'a token without %s is refused',
    async (name) => {
      for (const value of [undefined, null, '']) expect(await forged({ [name]: value })).toBe(401);
    },
  );

  test.each([
    ['iss', 'https://attacker.example'],
    ['aud', [issuer]],
    ['aud', 'https://other.example'],
    ['sub', 'fc_other'],
    ['client_id', 'fc_other'],
    ['client_id', 'countersign-portal'],
    ['scope', ['things:read']],
    ['cnf', {}],
    ['cnf', { 'x5t#S256': 'A'.repeat(43) }],
  ])('%s %p is refused', async (name, value) => {
    expect(await forged({ [name]: value })).toBe(401);
  });

  test('what a person’s token says makes it no machine token, and not a person’s either', async () => {
    const { personId, session } = await edge.signedIn('treasurer');
    const ofPerson = edge.claims(session);
    for (const name of ['sid', 'gen', 'amr', 'acr', 'auth_time', 'roles'])
      expect([name, await forged({ [name]: ofPerson[name] })]).toEqual([name, 401]);
    const machine = edge.machineClaims(client);
    for (const mixed of [
      { ...ofPerson, client_id: client.clientId, scope: 'things:read' },
      { ...ofPerson, sub: client.clientId },
      { ...ofPerson, sub: client.clientId, client_id: client.clientId, scope: 'things:read' },
      { ...machine, sub: personId },
      { ...machine, sub: personId, client_id: personId },
    ])
      for (const url of ['/things', '/signed-in']) {
        const { status } = await get(edge.forge(mixed), url);
        expect([url, mixed, [401, 403].includes(status)]).toEqual([url, mixed, true]);
      }
  });

  test('a client that has the id of a person is none, whatever the register says (MC-05)', async () => {
    const personId = await edge.person('treasurer');
    expect(await statusOf(edge.machineToken(await edge.client({ clientId: personId })))).toBe(401);
  });
});

describe('times', () => {
  test('a token ends with its exp, to the second, also when it was verified before', async () => {
    const bearer = edge.machineToken(client);
    expect(await statusOf(bearer)).toBe(200);
    edge.ports.clock.advanceSeconds(599);
    expect(await statusOf(bearer)).toBe(200);
    edge.ports.clock.advanceSeconds(1);
    expect(await statusOf(bearer)).toBe(401);
  });

  test('a token that lives longer than ten minutes, is over or of the future is refused (MC-04)', async () => {
    expect(await forged({ exp: nowSeconds() + 601 })).toBe(401);
    expect(await forged({ iat: nowSeconds() - 700 })).toBe(401);
    expect(await forged({ exp: nowSeconds() })).toBe(401);
    expect(await forged({ iat: nowSeconds() + 31, exp: nowSeconds() + 631 })).toBe(401);
  });
});

describe('the client as it stands now (MC-08, SE-07)', () => {
  test.each([
    ['was disabled meanwhile', { active: false }, 401],
    ['lost the scope meanwhile', { scopes: ['things:report'] }, 403],
    ['must bind its tokens from now on', { dpopRequired: true }, 401],
  ] as const)('a token is refused once its client %s', async (_, change, status) => {
    const bearer = edge.machineToken(client);
    expect(await statusOf(bearer)).toBe(200);
    await edge.ports.clients.put({ ...client, ...change });
    expect(await statusOf(bearer)).toBe(status);
    await edge.ports.clients.put(client);
    expect(await statusOf(bearer)).toBe(200);
  });

  test('a token of before a key was withdrawn is dead, and one of after it lives', async () => {
    const before = edge.machineToken(client);
    edge.ports.clock.advanceSeconds(1);
    await edge.ports.clients.put({ ...client, tokensValidFrom: edge.ports.clock.now() });
    expect(await statusOf(before)).toBe(401);
    expect(await statusOf(edge.machineToken(client))).toBe(200);
  });

  test('a revoked token is dead, and no other (RFC 7009)', async () => {
    const [revoked, other] = [edge.machineClaims(client), edge.machineClaims(client)];
    expect(await statusOf(edge.forge(revoked))).toBe(200);
    const { clientId } = client;
    await edge.ports.clients.revoke({ tokenId: String(revoked['jti']), clientId });
    expect(await statusOf(edge.forge(revoked))).toBe(401);
    expect(await statusOf(edge.forge(other))).toBe(200);
  });

  test('a token of a client that nobody registered is refused', async () => {
    const unknown: RegisteredClient = { ...client, clientId: 'fc_unknown' };
    expect(await statusOf(edge.machineToken(unknown))).toBe(401);
  });
});

describe('an idempotent call of a machine (SU-12)', () => {
  const report = (bearer: string, key?: string): Promise<Answer> =>
    edge.call({
      ...{ method: 'POST', url: '/things', bearer },
      ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    });

  test('is acted upon once, and its key is the client’s alone, whatever token it comes with', async () => {
    const other = await edge.client();
    const key = randomUUID();
    const first = await report(edge.machineToken(client), key);
    const again = await report(edge.machineToken(client), key);
    expect(first.status).toBe(201);
    expect(again.body).toEqual(first.body);
    const theirs = await report(edge.machineToken(other), key);
    expect(theirs.body).toMatchObject({ clientId: other.clientId, written: Number(first.body.written) + 1 });
  });

  test('needs a key', async () => {
    expect((await report(edge.machineToken(client))).status).toBe(400);
  });
});

test('an application without machine clients takes no machine token for anything', async () => {
  @Controller()
  class PeopleController {
    @Get('signed-in')
    @SignedIn()
    signedIn() {
      return {};
    }
  }
  const people = await EdgeApp.start([PeopleController], { withoutMachines: true });
  try {
    const bearer = people.machineToken(await people.client());
    expect((await people.call({ url: '/signed-in', bearer })).status).toBe(403);
    const { session } = await people.signedIn('treasurer');
    const delegate = { clientId: 'fc_erp', companyId: 'company-1' };
    const delegated = await people.session(session.personId, { delegate });
    const token = people.forge({ ...people.claims(delegated), client_id: 'fc_erp' });
    expect((await people.call({ url: '/signed-in', bearer: token })).status).toBe(401);
  } finally {
    await people.close();
  }
});

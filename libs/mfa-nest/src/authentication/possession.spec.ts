import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Controller, Get, Post } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  EdgeApp,
  issuer,
  type Answer,
  type Call,
  type RegisteredClient,
} from '../../../../test/support/edge-app.js';
import { ProofKey } from '../../../../test/support/proof-key.js';
import { Delegated, Machine, SignedIn } from '../index.js';

@Controller()
class ThingsController {
  @Get('things')
  @Machine('things:read')
  read() {
    return {};
  }

  @Post('things')
  @Machine('things:report')
  report() {
    return {};
  }

  @Get('mine')
  @SignedIn()
  @Delegated()
  mine() {
    return {};
  }
}

const url = `${issuer}/things`;
const algs = 'algs="ES256 PS256 EdDSA Ed25519"';
const key = new ProofKey();
let edge: EdgeApp;
let client: RegisteredClient;
let token: string;
beforeAll(async () => {
  edge = await EdgeApp.start([ThingsController]);
});
afterAll(() => edge.close());
beforeEach(async () => {
  client = await edge.client();
  token = edge.machineToken(client, key.jkt);
});

const claims = (own = key): Record<string, unknown> =>
  own.claims({ url, token, now: edge.ports.clock.now() });
const call = (proof: string | string[] | undefined, change: Partial<Call> & { scheme?: string } = {}) => {
  const { scheme = 'DPoP', ...others } = change;
  const headers = { authorization: `${scheme} ${token}`, ...(proof === undefined ? {} : { dpop: proof }) };
  return edge.call({ url: '/things', headers, ...others });
};
const refused = (reply: Answer, error: string): void => {
  expect(reply).toMatchObject({ status: 401, body: { type: '/problems/invalid-token' } });
  expect(reply.headers['www-authenticate']).toBe(`DPoP error="${error}", ${algs}`);
};

describe('a token that is bound to a key (MC-06)', () => {
  test('opens with a proof by that key, made for exactly this call', async () => {
    expect((await call(key.prove(claims()))).status).toBe(200);
    const posted = key.prove({ ...claims(), htm: 'POST' });
    expect((await call(posted, { method: 'POST' })).status).toBe(201);
  });

  test('opens whatever the query is: a proof is over the address without it', async () => {
    expect((await call(key.prove(claims()), { url: '/things?after=7&limit=2' })).status).toBe(200);
    expect((await call(key.prove({ ...claims(), htu: `${url}?after=8#top` }))).status).toBe(200);
  });

  test('is nothing as a bearer token, with its proof or without', async () => {
    refused(await call(undefined, { scheme: 'Bearer' }), 'invalid_token');
    refused(await call(key.prove(claims()), { scheme: 'Bearer' }), 'invalid_token');
  });

  test('is refused without a proof, with an empty one and with two', async () => {
    for (const proof of [undefined, '', [key.prove(claims()), key.prove(claims())]])
      refused(await call(proof), 'invalid_dpop_proof');
  });

  test('is refused with a good proof by another key', async () => {
    const thief = new ProofKey();
    refused(await call(thief.prove(claims(thief))), 'invalid_dpop_proof');
    refused(await call(thief.prove(claims(), { jwk: key.publicJwk })), 'invalid_dpop_proof');
  });

  test.each([
    ['another method', { htm: 'POST' }],
    ['another path', { htu: `${issuer}/mine` }],
    ['another host', { htu: 'https://evil.example/things' }],
    ['another token', { ath: 'A'.repeat(43) }],
    ['no id', { jti: undefined }],
  ])('is refused with a proof over %s (MC-07)', async (_, change) => {
    refused(await call(key.prove({ ...claims(), ...change })), 'invalid_dpop_proof');
  });

  test('is refused with a proof that is older, or younger, than a minute', async () => {
    const proof = key.prove(claims());
    edge.ports.clock.advanceSeconds(61);
    refused(await call(proof), 'invalid_dpop_proof');
    const iat = edge.ports.clock.now().getTime() / 1000 + 61;
    refused(await call(key.prove({ ...claims(), iat })), 'invalid_dpop_proof');
  });

  test.each([
    { typ: 'at+jwt' },
    { alg: 'HS256' },
    { alg: 'none' },
    { jwk: undefined },
    { jwk: key.privateJwk },
  ])('is refused with a proof that has the header %p', async (head) => {
    refused(await call(key.prove(claims(), head)), 'invalid_dpop_proof');
  });

  test('is refused with an access token in place of a proof, and a proof is no access token (TK-06)', async () => {
    refused(await call(token), 'invalid_dpop_proof');
    const proof = key.prove(claims());
    const headers = { authorization: `DPoP ${proof}`, dpop: proof };
    refused(await edge.call({ url: '/things', headers }), 'invalid_token');
  });
});

describe('a proof counts once (RFC 9449 section 11.1)', () => {
  test('twenty times at once: one call passes, and none after', async () => {
    const proof = key.prove(claims());
    const replies = await Promise.all(Array.from({ length: 20 }, () => call(proof)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const reply of [...replies.filter(({ status }) => status !== 200), await call(proof)])
      refused(reply, 'invalid_dpop_proof');
  });

  test('also when the same id is signed again over another call', async () => {
    const once = claims();
    expect((await call(key.prove(once))).status).toBe(200);
    refused(await call(key.prove({ ...once, htm: 'POST' }), { method: 'POST' }), 'invalid_dpop_proof');
  });

  test('a proof that was refused is not spent by that', async () => {
    const proof = key.prove(claims());
    refused(await call(proof, { method: 'POST' }), 'invalid_dpop_proof');
    expect((await call(proof)).status).toBe(200);
  });
});

describe('the address a proof is over', () => {
  test('is ours as configured, whatever the Host header says', async () => {
    const evil = key.prove({ ...claims(), htu: 'https://evil.example/things' });
    const forwarded = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
    const headers = { authorization: `DPoP ${token}`, dpop: evil, host: 'evil.example', ...forwarded };
    refused(await edge.call({ url: '/things', headers }), 'invalid_dpop_proof');
    const good = { ...headers, dpop: key.prove(claims()) };
    expect((await edge.call({ url: '/things', headers: good })).status).toBe(200);
  });

  test('is not the one of a request line with a host in it', async () => {
    const sent = key.prove({ ...claims(), htu: 'http://evil.example/things' });
    await edge.app.listen(0, '127.0.0.1');
    const { port } = edge.app.getHttpServer().address() as AddressInfo;
    for (const target of ['http://evil.example/things', '//evil.example/things']) {
      const socket = connect(port, '127.0.0.1');
      const head = [`GET ${target} HTTP/1.1`, 'Host: x', `Authorization: DPoP ${token}`, `DPoP: ${sent}`];
      socket.write([...head, 'Connection: close', '', ''].join('\r\n'));
      expect(await text(socket)).toMatch(/^HTTP\/1\.1 4\d\d /);
    }
  });
});

describe('a token that is bound to no key', () => {
  test('is nothing under the scheme DPoP, with a proof or without', async () => {
    token = edge.machineToken(client);
    refused(await call(key.prove(claims())), 'invalid_token');
    refused(await call(undefined), 'invalid_token');
    expect((await call(undefined, { scheme: 'Bearer' })).status).toBe(200);
  });

  test('is refused where its client binds all of its tokens (MC-06)', async () => {
    client = await edge.client({ dpopRequired: true });
    token = edge.machineToken(client);
    const reply = await call(undefined, { scheme: 'Bearer' });
    expect(reply.status).toBe(401);
    token = edge.machineToken(client, key.jkt);
    expect((await call(key.prove(claims()))).status).toBe(200);
  });
});

describe('a person’s token that a client holds', () => {
  const delegated = async (jkt?: string): Promise<string> => {
    const personId = await edge.person('treasurer');
    const { clientId, companyId } = client;
    const session = await edge.session(personId, { delegate: { clientId, companyId } });
    const bound = jkt === undefined ? {} : { cnf: { jkt } };
    return edge.forge({ ...edge.claims(session), client_id: clientId, scope: 'payor', ...bound });
  };

  test('is bound in the same way', async () => {
    token = await delegated(key.jkt);
    const mine = { url: '/mine' };
    const proof = () => key.prove({ ...claims(), htu: `${issuer}/mine` });
    expect((await call(proof(), mine)).status).toBe(200);
    refused(await call(undefined, mine), 'invalid_dpop_proof');
    refused(await call(proof(), { ...mine, scheme: 'Bearer' }), 'invalid_token');
  });

  test('must be bound where its client binds all of its tokens', async () => {
    client = await edge.client({ dpopRequired: true });
    token = await delegated();
    expect((await call(undefined, { url: '/mine', scheme: 'Bearer' })).status).toBe(401);
  });
});

test('a ticket is a bearer token, and nothing else', async () => {
  token = await edge.ticket(await edge.person('treasurer'));
  refused(await call(undefined, { url: '/mine' }), 'invalid_token');
});

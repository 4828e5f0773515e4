import { createHmac, generateKeyPairSync } from 'node:crypto';
import { Controller, Get } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Session } from '@countersign/mfa-core';
import { EdgeApp, issuer, segment } from '../../../../test/support/edge-app.js';
import { SignedIn } from '../index.js';

@Controller()
class MineController {
  @Get('mine')
  @SignedIn()
  mine() {
    return {};
  }
}

let edge: EdgeApp;
let session: Session;
beforeAll(async () => {
  edge = await EdgeApp.start([MineController]);
  ({ session } = await edge.signedIn('treasurer'));
});
afterAll(() => edge.close());

const header = { alg: 'ES256', typ: 'at+jwt', kid: 'edge-1' };
const statusOf = async (bearer: string): Promise<number> =>
  (await edge.call({ url: '/mine', bearer })).status;
const accepted = (claims: object = {}, head: object = {}): Promise<number> =>
  statusOf(edge.forge({ ...edge.claims(session), ...claims }, { ...header, ...head }));

test('a token of ours is accepted, under both spellings of its type', async () => {
  expect(await accepted()).toBe(200);
  expect(await accepted({}, { typ: 'application/at+jwt' })).toBe(200);
});

describe('algorithm and key (TK-02, TK-04)', () => {
  test.each(['none', 'None', 'NONE', 'nOnE', ''])('unsigned with alg %p is refused', async (alg) => {
    const unsigned = `${segment({ ...header, alg })}.${segment(edge.claims(session))}.`;
    expect(await statusOf(unsigned)).toBe(401);
  });

  test('a signature cut off a good token is missed', async () => {
    const [head = '', payload = ''] = edge.token(session).split('.');
    expect(await statusOf(`${head}.${payload}.`)).toBe(401);
    expect(await statusOf(`${head}.${payload}`)).toBe(401);
  });

  test.each(['pem', 'der'] as const)('HS256 keyed with our public key (%s) is refused', async (format) => {
    const secret = edge.publicKey.export({ type: 'spki', format } as { type: 'spki'; format: 'pem' });
    for (const alg of ['HS256', 'ES256']) {
      const signed = `${segment({ ...header, alg })}.${segment(edge.claims(session))}`;
      const mac = createHmac('sha256', secret).update(signed).digest('base64url');
      expect(await statusOf(`${signed}.${mac}`)).toBe(401);
    }
  });

  test.each(['ES384', 'RS256', 'PS256', 'EdDSA', 'es256'])('alg %s is refused', async (alg) => {
    expect(await accepted({}, { alg })).toBe(401);
  });

  test('another key is refused, also where the token brings it along', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = publicKey.export({ format: 'jwk' });
    for (const head of [header, { ...header, jwk }, { ...header, kid: 'theirs', jwk }])
      expect(await statusOf(edge.forge(edge.claims(session), head, privateKey))).toBe(401);
  });

  test.each([
    ['jwk', { kty: 'EC' }],
    ['jku', 'https://attacker.example/jwks.json'],
    ['x5u', 'https://attacker.example/cert.pem'],
    ['x5c', ['MIIB']],
    ['crit', ['exp']],
    ['b64', false],
  ])('a header with %s is no header of ours', async (name, value) => {
    expect(await accepted({}, { [name]: value })).toBe(401);
  });

  test.each(['', 'edge-2', '../edge-1', 'edge-1\u0000', "' OR 1=1", 7, null, undefined])(
    'the kid %p is refused',
    async (kid) => {
      expect(await accepted({}, { kid })).toBe(401);
    },
  );

  test('one changed character of the payload ends a token', async () => {
    const [head = '', , signature = ''] = edge.token(session).split('.');
    const payload = segment({ ...edge.claims(session), amr: ['pwd'] });
    expect(await statusOf(`${head}.${payload}.${signature}`)).toBe(401);
  });
});

describe('kind (TK-01, TK-06)', () => {
  test.each([
    'JWT',
    'jwt',
    'AT+JWT',
    'at+jwt; x',
    'id+jwt',
    'dpop+jwt',
    'countersign-receipt+jwt',
    '',
    undefined,
  ])('the typ %p is refused', async (typ) => {
    expect(await accepted({}, { typ })).toBe(401);
  });
});

describe('claims (TK-03)', () => {
  test.each([
    ...[
      'iss',
      'aud',
      'sub',
      'client_id',
      'iat',
      'exp',
      'jti',
      'sid',
      'gen',
      'amr',
      'acr',
      'auth_time',
      'roles',
    ],
  ])('a token without %s is refused', async (name) => {
    expect(await accepted({ [name]: undefined })).toBe(401);
    expect(await accepted({ [name]: null })).toBe(401);
  });

  test.each([
    ['iss', 'https://countersign.example/'],
    ['iss', 'https://attacker.example'],
    ['iss', [issuer]],
    ['aud', 'https://other.example'],
    ['aud', [issuer]],
    ['aud', [issuer, 'https://other.example']],
    ['gen', '1'],
    ['sid', 'unknown'],
    ['acr', 'urn:other'],
  ])('%s %p is refused', async (name, value) => {
    expect(await accepted({ [name]: value })).toBe(401);
  });
});

describe('times (TK-05)', () => {
  const nowSeconds = (): number => edge.ports.clock.now().getTime() / 1000;

  test('a token ends with its exp, to the second, also when it was verified before', async () => {
    const bearer = edge.token(session);
    expect(await statusOf(bearer)).toBe(200);
    edge.ports.clock.advanceSeconds(299);
    expect(await statusOf(bearer)).toBe(200);
    edge.ports.clock.advanceSeconds(1);
    expect(await statusOf(bearer)).toBe(401);
  });

  test('a token that lives longer than five minutes is refused, whoever signed it', async () => {
    expect(await accepted({ exp: nowSeconds() + 301 })).toBe(401);
    expect(await accepted({ exp: nowSeconds() - 1 })).toBe(401);
    expect(await accepted({ iat: nowSeconds() - 400 })).toBe(401);
  });

  test('a token of the future is refused, but for the difference of two clocks', async () => {
    expect(await accepted({ iat: nowSeconds() + 30, exp: nowSeconds() + 330 })).toBe(200);
    expect(await accepted({ iat: nowSeconds() + 31, exp: nowSeconds() + 331 })).toBe(401);
  });
});

describe('where a token is taken from', () => {
  test('the address is refused, not only ignored', async () => {
    const token = edge.token(session);
    for (const bearer of [{}, { bearer: token }]) {
      const reply = await edge.call({ url: `/mine?access_token=${token}`, ...bearer });
      expect(reply.status).toBe(400);
      expect(reply.text).not.toContain(token);
    }
  });

  test.each(['Basic', 'Digest', 'DPoP', 'Bearer:', 'BearerX', ''])(
    'the scheme %p is refused',
    async (scheme) => {
      const headers = { authorization: `${scheme} ${edge.token(session)}` };
      expect((await edge.call({ url: '/mine', headers })).status).toBe(401);
    },
  );

  test('the scheme is not case-sensitive (RFC 9110 section 11.1)', async () => {
    const headers = { authorization: `bearer ${edge.token(session)}` };
    expect((await edge.call({ url: '/mine', headers })).status).toBe(200);
  });

  test('cookies and other headers are no place for one', async () => {
    const token = edge.token(session);
    const headers = { cookie: `access_token=${token}`, 'x-access-token': token };
    expect((await edge.call({ url: '/mine', headers })).status).toBe(401);
  });
});

test('two applications in one process keep their keys apart', async () => {
  const other = await EdgeApp.start([MineController]);
  try {
    const theirs = await other.signedIn('treasurer');
    expect((await other.call({ url: '/mine', bearer: theirs.bearer })).status).toBe(200);
    expect(await statusOf(theirs.bearer)).toBe(401);
    expect(await accepted()).toBe(200);
  } finally {
    await other.close();
  }
});

import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CompactSign, decodeJwt, decodeProtectedHeader } from 'jose';
import { createSigningJwk, keySetText, publicHalfOf, type KeyOfSet } from '@countersign/mfa-testing';
import { AccessTokenIssuer } from './access-token-issuer.js';
import { acrMfa } from './acr.js';
import { canonicalJson, intentHash } from './canonical-json.js';
import { ReceiptIssuer } from './receipt-issuer.js';
import { SigningKeys } from './signing-keys.js';
import { ReceiptError, verifyReceipt } from './verify-receipt.js';

const issuer = 'https://pay.example.com';
const jwk = createSigningJwk('2026-11');
const keys = SigningKeys.parse({ signing: keySetText(jwk), retired: null });
const jwks = keys.publicJwks();
const intent = {
  ...{ purpose: 'disbursement.authorize', subjectId: 'd1', companyId: 'c1', version: 4 },
  ...{ total: { amount: '125000.00', currency: 'USD' }, payees: [{ id: 'p1', account: '•••• 1234' }] },
};
const canonicalIntent = canonicalJson(intent);
const at = new Date('2026-06-01T12:00:01.500Z');
const input = {
  ...{ subjectId: 'd1', canonicalIntent, approverId: 'person-1', roles: ['payments_admin'], method: 'totp' },
  ...{ challengeId: 'challenge-1', answeredAt: new Date('2026-06-01T12:00:00.250Z'), authorizedAt: at },
  audit: { stream: 'company:c1', sequence: 17, hash: 'ab'.repeat(32) },
};
const issue = async (change: Partial<typeof input> = {}, from = keys): Promise<string> =>
  (await new ReceiptIssuer(from, { issuer }).issue({ ...input, ...change })).jws;

/** What whoever holds the key could sign. */
const sign = (claims: unknown, header: object = {}, key: KeyOfSet = jwk): Promise<string> =>
  new CompactSign(Buffer.from(typeof claims === 'string' ? claims : JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'ES256', typ: 'countersign-receipt+jwt', kid: jwk.kid, ...header })
    .sign(createPrivateKey({ key, format: 'jwk' }));

const faultOf = (jws: string, set: { keys: readonly unknown[] } = jwks): Promise<string> =>
  verifyReceipt(jws, set, { issuer }).then(
    () => 'it holds',
    (error: unknown) => (error instanceof ReceiptError ? error.fault : String(error)),
  );

describe('a receipt', () => {
  it('states who approved exactly what, when, how, and where the audit log says so', async () => {
    const { receiptId, jws } = await new ReceiptIssuer(keys, { issuer }).issue(input);
    expect(decodeProtectedHeader(jws)).toEqual({
      alg: 'ES256',
      typ: 'countersign-receipt+jwt',
      kid: '2026-11',
    });
    const receipt = await verifyReceipt(jws, jwks, { issuer });
    const { content, batch, ...claims } = receipt;
    expect({ content, batch }).toEqual({ content: intent, batch: null });
    expect(claims).toEqual({
      ...{ version: 2, approvals: [] },
      ...{ iss: issuer, iat: Date.UTC(2026, 5, 1, 12, 0, 1) / 1000, jti: receiptId, sub: 'd1' },
      ...{
        intent,
        intent_hash: intentHash(canonicalIntent),
        approver: 'person-1',
        roles: ['payments_admin'],
      },
      ...{ method: 'totp', challenge_id: 'challenge-1' },
      ...{ answered_at: '2026-06-01T12:00:00.250Z', authorized_at: '2026-06-01T12:00:01.500Z' },
      audit: input.audit,
    });
    expect(decodeJwt(jws)).toEqual(claims);
  });

  it('is not issued over an intent whose text is not canonical', async () => {
    await expect(issue({ canonicalIntent: JSON.stringify(intent) })).rejects.toThrow(TypeError);
  });

  it('goes on verifying when its key is retired, and no longer when the key is gone', async () => {
    const jws = await issue();
    const next = createSigningJwk('2027-05');
    const retired = SigningKeys.parse({ signing: keySetText(next), retired: keySetText(publicHalfOf(jwk)) });
    const gone = SigningKeys.parse({ signing: keySetText(next), retired: null });
    await expect(faultOf(jws, retired.publicJwks())).resolves.toBe('it holds');
    await expect(faultOf(jws, gone.publicJwks())).resolves.toBe('unknown_key');
  });

  it('does not hold with any one flipped bit', async () => {
    const parts = (await issue()).split('.').map((part) => Buffer.from(part, 'base64url'));
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(), async (part, position) => {
        const flipped = parts.map((bytes) => Buffer.from(bytes));
        const bit = position % (flipped[part]!.length * 8);
        flipped[part]![bit >> 3]! ^= 1 << (bit & 7);
        const jws = flipped.map((bytes) => bytes.toString('base64url')).join('.');
        expect(await faultOf(jws)).not.toBe('it holds');
      }),
    );
  });

  it('does not hold with any one character exchanged, the last one included', async () => {
    const jws = await issue();
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ ';
    const faults = new Set<string>();
    for (const character of alphabet)
      if (!jws.endsWith(character)) faults.add(await faultOf(jws.slice(0, -1) + character));
    expect(faults).toEqual(new Set(['malformed', 'signature_wrong']));
  });

  it('does not hold when its intent was changed, also by whoever has the key', async () => {
    const claims = decodeJwt(await issue());
    const cheaper = { ...intent, total: { amount: '1.00', currency: 'USD' } };
    await expect(sign(claims).then((jws) => faultOf(jws))).resolves.toBe('it holds');
    await expect(sign({ ...claims, intent: cheaper }).then((jws) => faultOf(jws))).resolves.toBe(
      'intent_differs',
    );
    const unwritable = JSON.stringify(claims).replace('"version":4', '"version":4,"note":"\\ud800"');
    await expect(sign(unwritable).then((jws) => faultOf(jws))).resolves.toBe('intent_differs');
  });

  it('is of its own issuer', async () => {
    const claims = { ...decodeJwt(await issue()), iss: `${issuer}/` };
    await expect(sign(claims).then((jws) => faultOf(jws))).resolves.toBe('another_issuer');
  });

  it('is not signed by a stranger, whatever key the header brings or names', async () => {
    const stranger = createSigningJwk(jwk.kid);
    const claims = decodeJwt(await issue());
    const { d: _, ...own } = stranger;
    await expect(sign(claims, {}, stranger).then((jws) => faultOf(jws))).resolves.toBe('signature_wrong');
    await expect(sign(claims, { kid: 'theirs' }, stranger).then((jws) => faultOf(jws))).resolves.toBe(
      'unknown_key',
    );
    const lures = [
      { jwk: own },
      { jku: 'https://evil.example/jwks' },
      { x5u: 'https://evil.example/x5' },
      { x5c: ['AA=='] },
    ];
    for (const lure of lures)
      await expect(sign(claims, lure, stranger).then((jws) => faultOf(jws))).resolves.toBe('malformed');
  });

  it('is not taken from an access token, nor from a token of any other kind', async () => {
    const accessToken = await new AccessTokenIssuer(keys, { issuer, audience: issuer }).issue({
      ...{
        personId: 'p',
        sessionId: 's',
        generation: 1,
        amr: ['pwd'],
        acr: acrMfa,
        authTime: at,
        roles: [],
        now: at,
      },
    });
    await expect(faultOf(accessToken)).resolves.toBe('not_a_receipt');
    const claims = decodeJwt(await issue());
    for (const typ of ['at+jwt', 'JWT', '', undefined, 'COUNTERSIGN-RECEIPT+JWT'])
      await expect(sign(claims, { typ }).then((jws) => faultOf(jws))).resolves.toBe('not_a_receipt');
  });

  it('is not taken unsigned, nor with our public key for a shared secret (TK-02)', async () => {
    const [, payload = ''] = (await issue()).split('.');
    const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const headerOf = (alg: string) => ({ alg, typ: 'countersign-receipt+jwt', kid: jwk.kid });
    const hmac = await new CompactSign(Buffer.from(payload, 'base64url'))
      .setProtectedHeader(headerOf('HS256'))
      .sign(Buffer.from(pem));
    await expect(faultOf(hmac)).resolves.toBe('not_a_receipt');
    for (const alg of ['none', 'None', 'NONE', 'ES384', 'es256']) {
      const header = Buffer.from(JSON.stringify(headerOf(alg))).toString('base64url');
      await expect(faultOf(`${header}.${payload}.AAAA`)).resolves.toBe('not_a_receipt');
      await expect(faultOf(`${header}.${payload}.`)).resolves.toBe('malformed');
    }
  });

  it.each([
    'iss',
    'iat',
    'jti',
    'sub',
    'intent',
    'intent_hash',
    'approver',
    'roles',
    'method',
    'challenge_id',
    'answered_at',
    'authorized_at',
    'audit',
  ])('does not hold without %s, or with another thing in its place', async (name) => {
    const claims = decodeJwt(await issue());
    for (const value of [undefined, null, '', 1.5, [1], { stream: 's', sequence: '1', hash: 'h' }]) {
      const fault = await faultOf(await sign({ ...claims, [name]: value }));
      expect(fault).toBe(
        name === 'intent' && typeof value === 'object' && value !== null && !Array.isArray(value)
          ? 'intent_differs'
          : 'malformed',
      );
    }
  });

  it.each(['', 'a', 'a.b', 'a.b.c', '..', 'a.b.c.d', ' a.b.c', '\n'])('is not "%s"', async (jws) => {
    await expect(faultOf(jws)).resolves.toBe('malformed');
  });

  it('needs a key of the set that can verify it', async () => {
    const jws = await issue();
    const useless = [
      { keys: [] },
      { keys: [null, 'a', {}] },
      { keys: [{ kid: jwk.kid, kty: 'oct', k: 'AAAA' }] },
    ];
    for (const set of useless) await expect(faultOf(jws, set)).resolves.toBe('unknown_key');
  });
});

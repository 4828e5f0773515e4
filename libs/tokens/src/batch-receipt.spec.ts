import { createPrivateKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { CompactSign, decodeJwt } from 'jose';
import { createSigningJwk, keySetText } from '@countersign/mfa-testing';
import { canonicalJson, intentHash } from './canonical-json.js';
import type { JsonObject } from './receipt.js';
import { ReceiptIssuer } from './receipt-issuer.js';
import { SigningKeys } from './signing-keys.js';
import { ReceiptError, verifyReceipt } from './verify-receipt.js';

const issuer = 'https://pay.example.com';
const jwk = createSigningJwk('2026-11');
const keys = SigningKeys.parse({ signing: keySetText(jwk), retired: null });

const disclosedOf = (id: string, amount: string) => ({
  ...{ subjectId: id, companyId: 'c1', total: { amount, currency: 'USD' } },
  payments: [{ payee: { id: 'p1', name: 'Ironwood Steel' }, account: { id: 'a1', lastFour: '2231' } }],
});
const rowOf = (disclosed: JsonObject) => ({
  ...{ id: disclosed['subjectId'] ?? null, version: 1, total: disclosed['total'] ?? null },
  hash: intentHash(canonicalJson(disclosed)),
});
const one = disclosedOf('d1', '10.00');
const other = disclosedOf('d2', '20.00');
const intent = {
  ...{ purpose: 'disbursement_batch.authorize', subjectId: 'batch-1', companyId: 'c1', count: 2 },
  totals: [{ amount: '30.00', currency: 'USD' }],
  disbursements: [rowOf(one), rowOf(other)],
};
const issue = (change: { subjectId?: string; intent?: JsonObject; disclosed?: JsonObject } = {}) =>
  new ReceiptIssuer(keys, { issuer }).issue({
    ...{ subjectId: change.subjectId ?? 'd2', canonicalIntent: canonicalJson(change.intent ?? intent) },
    ...{ disclosed: change.disclosed ?? other, approverId: 'person-1', roles: ['payments_admin'] },
    ...{ method: 'totp', challengeId: 'challenge-1', answeredAt: new Date(), authorizedAt: new Date() },
    approvals: [{ approverId: 'person-2', approvedAt: new Date('2026-06-01T10:00:00Z') }],
    audit: { stream: 'company:c1', sequence: 17, hash: 'ab'.repeat(32) },
  });

/** What whoever holds the key could sign. */
const faultOf = async (change: Readonly<Record<string, unknown>>): Promise<string> => {
  const claims = { ...decodeJwt((await issue()).jws), ...change };
  if ('intent' in change) claims['intent_hash'] = intentHash(canonicalJson(change['intent'] as JsonObject));
  const jws = await new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'ES256', typ: 'countersign-receipt+jwt', kid: jwk.kid })
    .sign(createPrivateKey({ key: jwk, format: 'jwk' }));
  return verifyReceipt(jws, keys.publicJwks(), { issuer }).then(
    () => 'it holds',
    (error: unknown) => (error instanceof ReceiptError ? error.fault : String(error)),
  );
};

describe('a receipt of one disbursement of a batch', () => {
  it('gives one clear result: what was approved of it, and where it stood among the others', async () => {
    const { jws, kid } = await issue();
    expect(kid).toBe('2026-11');
    expect(await verifyReceipt(jws, keys.publicJwks(), { issuer })).toMatchObject({
      ...{ version: 2, sub: 'd2', intent, disclosed: other, content: other },
      batch: { id: 'batch-1', position: 2, size: 2 },
      approvals: [{ approver: 'person-2', approved_at: '2026-06-01T10:00:00.000Z' }],
    });
    expect(await faultOf({})).toBe('it holds');
  });

  it('does not hold, also for whoever has the key, when what it tells is not what the batch has the hash of', async () => {
    const lies: readonly Readonly<Record<string, unknown>>[] = [
      { sub: 'd1' },
      { sub: 'batch-1' },
      { disclosed: one },
      { disclosed: undefined },
      { disclosed: { ...other, total: { amount: '20.01', currency: 'USD' } } },
      { disclosed: { ...other, payments: [] } },
      { disclosed: { ...other, more: 1 } },
      { intent: { ...intent, companyId: 'c2' } },
      { intent: { ...intent, disbursements: [rowOf(one)] } },
      { intent: { ...intent, disbursements: [rowOf(one), rowOf(other), rowOf(other)] } },
      { intent: { ...intent, disbursements: [rowOf(one), { ...rowOf(other), hash: rowOf(one).hash }] } },
      { intent: { ...intent, disbursements: [rowOf(one), { id: 'd2' }] } },
      { intent: { ...intent, disbursements: { d2: rowOf(other) } } },
      { intent: { ...intent, disbursements: [null, 'd2', ['d2']] } },
      { intent: { ...other, purpose: 'disbursement.authorize' } },
    ];
    for (const lie of lies) expect([lie, await faultOf(lie)]).toEqual([lie, 'subject_differs']);
  });

  it('is malformed with approvals or a disclosure of another type, or of a form that is not known yet', async () => {
    for (const change of [
      { approvals: undefined },
      { approvals: [{ approver: 'person-2' }] },
      { approvals: [{ approver: '', approved_at: '2026-06-01T10:00:00.000Z' }] },
      { approvals: 'none' },
      { disclosed: [other] },
      { disclosed: null },
      { version: 3 },
      { version: '2' },
      { version: 1 },
    ])
      expect([change, await faultOf(change)]).toEqual([change, 'malformed']);
  });

  it('is not issued over a batch that it is not in: it could never be verified', async () => {
    for (const change of [
      { subjectId: 'd3' },
      { subjectId: 'd1' },
      { disclosed: one },
      { intent: { ...intent, disbursements: [rowOf(one)] } },
      { intent: { ...intent, companyId: 'c2' } },
    ])
      await expect(issue(change)).rejects.toThrow('not over this subject');
  });
});

describe('a receipt of a disbursement that was approved alone', () => {
  it('is over that disbursement and discloses nothing besides', async () => {
    const alone = { ...other, purpose: 'disbursement.authorize' };
    await expect(issue({ intent: alone })).rejects.toThrow('not over this subject');
    expect(await faultOf({ intent: alone, disclosed: undefined })).toBe('it holds');
    expect(await faultOf({ intent: alone, disclosed: undefined, sub: 'd1' })).toBe('subject_differs');
    // The first form knew no version; a batch in it is not one of ours.
    expect(await faultOf({ version: undefined, intent: alone, disclosed: undefined })).toBe('it holds');
    expect(await faultOf({ version: undefined })).toBe('subject_differs');
  });
});

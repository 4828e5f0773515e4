import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReceiptError, verifyReceipt } from '@countersign/tokens';

/** Signed once by a key that is gone: what a finance system holds in ten years. Never to be made anew. */
const { jwks, issuer, ...receipts } = JSON.parse(
  readFileSync(new URL('./receipts.json', import.meta.url), 'utf8'),
) as {
  jwks: { keys: { kid: string; x: string }[] };
  issuer: string;
  first: string;
  second: string;
  batch: string;
};
const DISBURSEMENT = '0197a000-0000-7000-8000-000000000001';

const faultOf = (jws: string, keys: { keys: readonly unknown[] } = jwks): Promise<string> =>
  verifyReceipt(jws, keys, { issuer }).then(
    () => 'it holds',
    (error: unknown) => (error instanceof ReceiptError ? error.fault : String(error)),
  );

/** Every one of them, so many at a time. */
async function everyFault(forgeries: readonly string[]): Promise<Set<string>> {
  const faults = new Set<string>();
  for (let at = 0; at < forgeries.length; at += 500)
    for (const fault of await Promise.all(forgeries.slice(at, at + 500).map((jws) => faultOf(jws))))
      faults.add(fault);
  return faults;
}

describe('receipts that were given out', () => {
  it('verify in every form there has been, and say the same of the same payment', async () => {
    const [first, second, batch] = await Promise.all(
      [receipts.first, receipts.second, receipts.batch].map((jws) => verifyReceipt(jws, jwks, { issuer })),
    );
    const same = {
      ...{ sub: DISBURSEMENT, approver: 'person-1', roles: ['payments_admin'], method: 'totp' },
      ...{ authorized_at: '2026-06-01T12:00:01.500Z' },
      audit: { stream: 'company:c1', sequence: 17, hash: 'ab'.repeat(32) },
      content: { total: { amount: '125000.00', currency: 'USD' } },
    };
    for (const one of [first, second, batch]) expect(one).toMatchObject(same);
    expect(first).toMatchObject({ version: 1, approvals: [], batch: null });
    expect(second).toMatchObject({
      ...{ version: 2, batch: null },
      approvals: [{ approver: 'person-2', approved_at: '2026-06-01T11:00:00.000Z' }],
    });
    expect(batch).toMatchObject({
      ...{ version: 2, approvals: [] },
      batch: { id: '8f3c0b7e-3b1a-8d2f-9c4e-000000000001', position: 2, size: 2 },
      intent: { totals: [{ amount: '125001.00', currency: 'USD' }] },
    });
  });

  it('do not hold with any one bit of header, payload or signature flipped, whichever it is', async () => {
    const parts = receipts.batch.split('.').map((part) => Buffer.from(part, 'base64url'));
    const forgeries = parts.flatMap((bytes, part) =>
      Array.from({ length: bytes.length * 8 }, (_, bit) => {
        const flipped = parts.map((one) => Buffer.from(one));
        flipped[part]?.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        return flipped.map((one) => one.toString('base64url')).join('.');
      }),
    );
    expect(forgeries.length).toBeGreaterThan(6_000);
    expect(await everyFault(forgeries)).not.toContain('it holds');
  });

  it('do not hold with any one bit of their text flipped, whichever it is', async () => {
    const text = Buffer.from(receipts.batch, 'latin1');
    const forgeries = Array.from({ length: text.length * 8 }, (_, bit) => {
      const flipped = Buffer.from(text);
      flipped.writeUInt8(text.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      return flipped.toString('latin1');
    });
    expect(await everyFault(forgeries)).not.toContain('it holds');
  });

  it('have one text: no other spelling of the same bytes is taken', async () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const parts = receipts.second.split('.');
    const respelled = parts.flatMap((part, index) =>
      Array.from(alphabet)
        .map((last) => part.slice(0, -1) + last)
        .filter((one) => one !== part && Buffer.from(one, 'base64url').equals(Buffer.from(part, 'base64url')))
        .map((one) => parts.map((other, at) => (at === index ? one : other)).join('.')),
    );
    // The signature's last character alone carries bits that decode to nothing.
    expect(respelled.length).toBeGreaterThanOrEqual(3);
    const padded = [0, 1, 2].map((index) =>
      parts.map((part, at) => (at === index ? `${part}=` : part)).join('.'),
    );
    const standard = receipts.second.replaceAll('-', '+').replaceAll('_', '/');
    const spaced = [` ${receipts.second}`, `${receipts.second}\n`, parts.join('. ')];
    expect(standard).not.toBe(receipts.second);
    expect(await everyFault([...respelled, ...padded, standard, ...spaced])).not.toContain('it holds');
  });

  it('do not hold after any edit of a few characters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(receipts.first, receipts.second, receipts.batch),
        fc.nat(),
        fc.nat(6),
        fc.string({ maxLength: 6 }),
        async (jws, position, removed, put) => {
          const at = position % jws.length;
          const edited = jws.slice(0, at) + put + jws.slice(at + removed);
          fc.pre(edited !== jws);
          expect(await faultOf(edited)).not.toBe('it holds');
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('need their own key: one of another id, another key of that id, and none are all refused', async () => {
    const [key] = jwks.keys;
    expect(await faultOf(receipts.batch, { keys: [{ ...key, kid: 'another' }] })).toBe('unknown_key');
    expect(await faultOf(receipts.batch, { keys: [] })).toBe('unknown_key');
    const strange = {
      x: 'gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0',
      y: 'SLW_xSffzlPWrHEVI30DHM_4egVwt3NQqeUD7nMFpps',
    };
    expect(await faultOf(receipts.batch, { keys: [{ ...key, ...strange }] })).toBe('signature_wrong');
  });
});

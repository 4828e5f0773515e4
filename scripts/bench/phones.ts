import { randomUUID } from 'node:crypto';
import { digestOfNumber, KeyedHash, SecretBox, sealPhoneNumber } from '@countersign/mfa-core';
import { withConnection } from '../database.js';
import type { Instance } from './instance.js';

/** A payee admin who gets codes by text. */
export interface Phone {
  personId: string;
  e164: string;
  /** Where they ask from. */
  address: string;
}

/** Numbers lie as far apart as prefixes do. */
const NUMBERS_PER_PREFIX = 10_000;
const FIRST_NUMBER = 12_010_000_123;

let made = 0;

/** So many new people, each with a number, a prefix, a company and a network address of their own. */
export async function insertPhones(instance: Instance, ownerUrl: string, count: number): Promise<Phone[]> {
  const secretBox = instance.get<SecretBox>(SecretBox);
  const keyedHash = instance.get<KeyedHash>(KeyedHash);
  const phones = Array.from({ length: count }, () => {
    const n = made++;
    const e164 = `+${FIRST_NUMBER + n * NUMBERS_PER_PREFIX}`;
    return { personId: randomUUID(), e164, address: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}` };
  });
  const factors = phones.map(({ personId, e164 }) => {
    const id = randomUUID();
    const sealed = sealPhoneNumber(
      secretBox,
      { personId, id },
      { e164, country: 'US', prefix: e164.slice(0, -4) },
    );
    return { id, personId, sealed, digest: digestOfNumber(keyedHash, e164) };
  });
  await withConnection(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query(
      'CREATE TEMPORARY TABLE phone ON COMMIT DROP AS SELECT id FROM unnest($1::uuid[]) AS id',
      [phones.map(({ personId }) => personId)],
    );
    await client.query(
      `INSERT INTO person (id, name, active, created_at) SELECT id, 'Payee admin', true, now() FROM phone`,
    );
    await client.query(
      `INSERT INTO person_address (id, person_id, kind, address, address_key, is_sign_in, verified_at)
        SELECT gen_random_uuid(), id, 'email', a, a, true, now()
        FROM phone, LATERAL (SELECT id || '@bench.example' AS a) address`,
    );
    await client.query(
      `INSERT INTO company (id, name, side, created_at) SELECT id, 'Payee ' || id, 'payee', now() FROM phone`,
    );
    await client.query(
      `INSERT INTO membership (person_id, company_id, role) SELECT id, id, 'payee_admin' FROM phone`,
    );
    await client.query(
      `INSERT INTO mfa_factor (id, person_id, method, status, sealed_secret, number_digest, hint, created_at, bound_at)
        SELECT f.id, f."personId", 'sms', 'active', f.sealed, f.digest, '•••• 23', now(), now()
        FROM json_to_recordset($1::json) AS f(id uuid, "personId" uuid, sealed text, digest text)`,
      [JSON.stringify(factors)],
    );
    await client.query('COMMIT');
  });
  return phones;
}

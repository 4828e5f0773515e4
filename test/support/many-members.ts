import { withConnection } from '../../scripts/database.js';

/** Enters so many active members, by the set: m000001@many.example and so on. Some of them, the last, have an app already. */
export async function manyMembers(
  ownerUrl: string,
  { companyId, count, enrolled = 0 }: { companyId: string; count: number; enrolled?: number },
): Promise<void> {
  await withConnection(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query(
      `CREATE TEMPORARY TABLE wave ON COMMIT DROP AS
       SELECT n, uuidv7() AS id, 'm' || lpad(n::text, 6, '0') || '@many.example' AS email FROM generate_series(1, $1::int) n`,
      [count],
    );
    await client.query(
      `INSERT INTO person (id, name, locale, active, created_at)
       SELECT id, 'Member ' || n, 'en-US', true, now() FROM wave`,
    );
    await client.query(
      `INSERT INTO person_address (id, person_id, kind, address, address_key, is_sign_in, verified_at)
       SELECT uuidv7(), id, 'email', email, email, true, now() FROM wave`,
    );
    await client.query(
      `INSERT INTO membership (person_id, company_id, role) SELECT id, $1, 'member' FROM wave`,
      [companyId],
    );
    await client.query(
      `INSERT INTO mfa_factor (id, person_id, method, status, sealed_secret, created_at, bound_at)
       SELECT uuidv7(), id, 'totp', 'active', 'sealed', now(), now() FROM wave ORDER BY n DESC LIMIT $1::int`,
      [enrolled],
    );
    await client.query('COMMIT');
    await client.query('ANALYZE person, person_address, membership, mfa_factor');
  });
}

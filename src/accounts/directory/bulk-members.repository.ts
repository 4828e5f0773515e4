import { Inject, Injectable } from '@nestjs/common';
import { Statements } from '../../delivery/statements.js';
import { AddressTaken } from './people.repository.js';

/** Somebody to be entered. */
export interface BulkPerson {
  personId: string;
  addressId: string;
  name: string;
  email: string;
  addressKey: string;
  locale: string;
  timeZone: string | null;
}

/** A statement that runs for long is taken for a fault. */
const ROWS_AT_ONCE = 1_000;

/** Thousands of people in a few statements. Inside a unit of work. */
@Injectable()
export class BulkMembersRepository {
  constructor(@Inject(Statements) private readonly statements: Statements) {}

  /** Of these addresses those that sign somebody in: whom, and whether they belong to the company. */
  async known(
    companyId: string,
    addressKeys: readonly string[],
  ): Promise<ReadonlyMap<string, { personId: string; isMember: boolean }>> {
    const rows = await this.statements.rows<{ address_key: string; person_id: string; member: boolean }>(
      `SELECT a.address_key, a.person_id,
         EXISTS (SELECT FROM membership m WHERE m.person_id = a.person_id AND m.company_id = $1) AS member
       FROM person_address a WHERE a.is_sign_in AND a.address_key = ANY ($2::text[])`,
      [companyId, addressKeys],
    );
    return new Map(rows.map((row) => [row.address_key, { personId: row.person_id, isMember: row.member }]));
  }

  /** Two imports at once over one company take turns: the second finds what the first has entered. */
  async takeTurn(companyId: string): Promise<void> {
    await this.statements.rows('SELECT id FROM company WHERE id = $1 FOR NO KEY UPDATE', [companyId]);
  }

  /**
   * Enters those whose address signs in nobody, with the role of a member. Returns the addresses' keys of those it entered:
   * somebody else may have been quicker with one.
   * @throws AddressTaken where another company is entering one of them at this moment; the transaction is lost then
   */
  async enter(companyId: string, people: readonly BulkPerson[], now: Date): Promise<ReadonlySet<string>> {
    const entered = new Set<string>();
    for (let at = 0; at < people.length; at += ROWS_AT_ONCE)
      for (const key of await this.#enter(companyId, people.slice(at, at + ROWS_AT_ONCE), now))
        entered.add(key);
    return entered;
  }

  async #enter(companyId: string, people: readonly BulkPerson[], now: Date): Promise<string[]> {
    const rows = await this.statements
      .rows<{ address_key: string }>(
        `WITH wanted AS (
         SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
           AS w(person_id, address_id, name, address, address_key, locale, time_zone)
       ), free AS (
         SELECT w.* FROM wanted w WHERE NOT EXISTS (
           SELECT FROM person_address a WHERE a.is_sign_in AND a.address_key = w.address_key)
       ), people AS (
         INSERT INTO person (id, name, locale, time_zone, active, created_at)
         SELECT person_id, name, locale, time_zone, true, $8 FROM free
       ), addresses AS (
         INSERT INTO person_address (id, person_id, kind, address, address_key, is_sign_in)
         SELECT address_id, person_id, 'email', address, address_key, true FROM free
       ), members AS (
         INSERT INTO membership (person_id, company_id, role) SELECT person_id, $9, 'member' FROM free
       )
       SELECT address_key FROM free`,
        [
          people.map(({ personId }) => personId),
          people.map(({ addressId }) => addressId),
          people.map(({ name }) => name),
          people.map(({ email }) => email),
          people.map(({ addressKey }) => addressKey),
          people.map(({ locale }) => locale),
          people.map(({ timeZone }) => timeZone),
          now,
          companyId,
        ],
      )
      .catch((error: unknown) => {
        const lost =
          error instanceof Error && 'constraint' in error && error.constraint === 'person_address_sign_in';
        throw lost ? new AddressTaken() : error;
      });
    return rows.map(({ address_key: key }) => key);
  }
}

import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { PasswordTables } from './password.entity.js';

/** Who would sign in, and what their password is checked against. */
export interface Credential {
  personId: string;
  active: boolean;
  /** PHC string; null for someone who never had a password, or whom an identity provider signs in (POL-10). */
  phc: string | null;
  /** A company of theirs wants a block to last until somebody lifts it (LOG-07). */
  lockOut: boolean;
  federated: boolean;
}

const credentialOf = (row: {
  id: string;
  active: boolean;
  phc: string | null;
  lock_out: boolean;
  federated: boolean;
}): Credential => ({
  personId: row.id,
  active: row.active,
  phc: row.federated ? null : row.phc,
  lockOut: row.lock_out,
  federated: row.federated,
});

/** Stored passwords and the links that replace them. */
@Injectable()
export class PasswordsRepository {
  constructor(private readonly em: EntityManager) {}

  async findByAddressKey(addressKey: string): Promise<Credential | null> {
    const row = await this.#credentials().where('a.address_key', '=', addressKey).executeTakeFirst();
    return row ? credentialOf(row) : null;
  }

  /** The same, with the key of the address that person signs in with. */
  async findByPerson(personId: string): Promise<(Credential & { addressKey: string }) | null> {
    const row = await this.#credentials().where('p.id', '=', personId).executeTakeFirst();
    return row ? { ...credentialOf(row), addressKey: row.address_key } : null;
  }

  /** Sets the password of a person, whatever it was. */
  async set(personId: string, phc: string, now: Date): Promise<void> {
    await this.#db
      .insertInto('password_credential')
      .values({ person_id: personId, phc, changed_at: now })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ phc, changed_at: now }))
      .execute();
  }

  /** Replaces one stored hash by another, once: false when it was replaced meanwhile. */
  async replace(credential: { personId: string; oldPhc: string; phc: string; now: Date }): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('password_credential')
      .set({ phc: credential.phc, changed_at: credential.now })
      .where('person_id', '=', credential.personId)
      .where('phc', '=', credential.oldPhc)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** The same password under today's parameters: no change in the eyes of its owner. */
  async rehash(credential: { personId: string; oldPhc: string; phc: string }): Promise<void> {
    await this.#db
      .updateTable('password_credential')
      .set({ phc: credential.phc })
      .where('person_id', '=', credential.personId)
      .where('phc', '=', credential.oldPhc)
      .execute();
  }

  /** True for one of any number of callers, unless somebody was told after `toldBefore`. */
  async claimBlockNotice(personId: string, toldBefore: Date, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('password_credential')
      .set({ block_noticed_at: now })
      .where('person_id', '=', personId)
      .where((where) =>
        where.or([where('block_noticed_at', 'is', null), where('block_noticed_at', '<=', toldBefore)]),
      )
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** Adds a link, unless the person has `atMost` that are still good. Inside a unit of work: the person is locked. */
  async addResetToken(
    token: { hash: string; personId: string; createdAt: Date; expiresAt: Date },
    atMost: number,
  ): Promise<boolean> {
    const { hash, personId, createdAt, expiresAt } = token;
    await this.#lockPerson(personId);
    await this.#deleteExpired(createdAt);
    const { live } = await this.#db
      .selectFrom('password_reset_token')
      .select(({ fn }) => fn.countAll<string>().as('live'))
      .where('person_id', '=', personId)
      .where('expires_at', '>', createdAt)
      .executeTakeFirstOrThrow();
    if (Number(live) >= atMost) return false;
    await this.#db
      .insertInto('password_reset_token')
      .values({ hash, person_id: personId, created_at: createdAt, expires_at: expiresAt })
      .execute();
    return true;
  }

  /** Whose link it is, while it is good. */
  async findResetToken(hash: string, now: Date): Promise<string | null> {
    const row = await this.#db
      .selectFrom('password_reset_token')
      .select('person_id')
      .where('hash', '=', hash)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row?.person_id ?? null;
  }

  /**
   * Spends a link: true for one of any number of callers. Every other link of that person dies with it.
   * Inside a unit of work: the person is locked, so that two links of one person take turns.
   */
  async spendResetToken(hash: string, personId: string, now: Date): Promise<boolean> {
    await this.#lockPerson(personId);
    const { numDeletedRows } = await this.#db
      .deleteFrom('password_reset_token')
      .where('hash', '=', hash)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return false;
    await this.deleteResetTokens(personId);
    return true;
  }

  async deleteResetTokens(personId: string): Promise<void> {
    await this.#db.deleteFrom('password_reset_token').where('person_id', '=', personId).execute();
  }

  async #lockPerson(personId: string): Promise<void> {
    await this.#db.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute();
  }

  /** Anybody's. What another transaction is deleting is left to it. */
  async #deleteExpired(now: Date): Promise<void> {
    const expired = this.#db
      .selectFrom('password_reset_token')
      .select('hash')
      .where('expires_at', '<=', now)
      .forUpdate()
      .skipLocked();
    await this.#db.deleteFrom('password_reset_token').where('hash', 'in', expired).execute();
  }

  #credentials() {
    return this.#db
      .selectFrom('person_address as a')
      .innerJoin('person as p', 'p.id', 'a.person_id')
      .leftJoin('password_credential as c', 'c.person_id', 'p.id')
      .select(['p.id', 'p.active', 'c.phc', 'a.address_key'])
      .select(({ fn }) => fn<boolean>('is_federated', ['a.address_key']).as('federated'))
      .select(({ fn }) => fn<boolean>('wants_lock_out', ['p.id']).as('lock_out'))
      .where('a.is_sign_in', '=', true);
  }

  get #db() {
    return this.em.getKysely<PasswordTables>({ type: 'write' });
  }
}

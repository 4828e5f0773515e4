import { defineEntity, p, type InferKyselyDB } from '@mikro-orm/postgresql';
import { PersonTable, type DirectoryTables } from '../directory/directory.entity.js';

const time = () => p.datetime().length(3);

export const PasswordCredentialTable = defineEntity({
  name: 'PasswordCredentialTable',
  tableName: 'password_credential',
  properties: {
    person: () => p.oneToOne(PersonTable).owner().primary().deleteRule('cascade'),
    /** PHC string: Argon2id, its parameters, salt and hash (PW-07). */
    phc: p.text(),
    changedAt: time(),
    /** When the owner was last told that password sign-in is blocked. */
    blockNoticedAt: time().nullable(),
  },
});

/** Links that are still good: a spent or expired one is deleted (SR-04). */
export const PasswordResetTokenTable = defineEntity({
  name: 'PasswordResetTokenTable',
  tableName: 'password_reset_token',
  properties: {
    /** base64url SHA-256 of 256 random bits. */
    hash: p.text().primary(),
    person: () => p.manyToOne(PersonTable).deleteRule('cascade').index('password_reset_token_person'),
    createdAt: time(),
    expiresAt: time(),
  },
  indexes: [{ name: 'password_reset_token_expiry', properties: ['expiresAt'] }],
});

export type PasswordTables = DirectoryTables &
  InferKyselyDB<typeof PasswordCredentialTable | typeof PasswordResetTokenTable>;

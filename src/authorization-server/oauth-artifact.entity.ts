import { defineEntity, p, type InferKyselyDB } from '@mikro-orm/postgresql';

const time = () => p.datetime().length(3);

/**
 * One thing that the authorization server remembers. Whoever reads this table learns no code, token, cookie or id: those
 * are there as SHA-256 alone, and what belongs to them is sealed to its row (SR-01, SR-04).
 */
export const OAuthArtifactTable = defineEntity({
  name: 'OAuthArtifactTable',
  tableName: 'oauth_artifact',
  properties: {
    /** Of SHA-256 (RFC 9562 section 5.8), not a name anybody uses. */
    id: p.uuid().primary(),
    model: p.text(),
    grantDigest: p.text().nullable(),
    uidDigest: p.text().nullable(),
    clientId: p.text().nullable(),
    /** Null where that it was there is all that counts. */
    sealedPayload: p.text().nullable(),
    consumedAt: time().nullable(),
    expiresAt: time(),
  },
  indexes: [
    { name: 'oauth_artifact_grant', properties: ['grantDigest'] },
    { name: 'oauth_artifact_uid', properties: ['uidDigest'] },
    { name: 'oauth_artifact_expiry', properties: ['expiresAt'] },
  ],
});

export type OAuthArtifactTables = InferKyselyDB<typeof OAuthArtifactTable>;

import { defineEntity, p, type InferKyselyDB } from '@mikro-orm/postgresql';

const time = () => p.datetime().length(3);

/** The session that was opened for a client when a grant was made; every token of the grant is made from it. */
export const DelegatedSignInTable = defineEntity({
  name: 'DelegatedSignInTable',
  tableName: 'delegated_sign_in',
  properties: {
    /** base64url SHA-256: whoever reads the table holds no grant. */
    grantHash: p.text().primary(),
    sessionId: p.uuid(),
    expiresAt: time(),
  },
  indexes: [{ name: 'delegated_sign_in_expiry', properties: ['expiresAt'] }],
});

/** How far a person has come between two pages. The browser holds nothing but the signed cookie of the interaction. */
export const InteractionProgressTable = defineEntity({
  name: 'InteractionProgressTable',
  tableName: 'interaction_progress',
  properties: {
    uidHash: p.text().primary(),
    /** Of the half-login that a right password opened; the bearer string itself is kept nowhere (SR-04). */
    ticketHash: p.text().nullable(),
    /** The challenge whose code was sent by text. */
    challengeId: p.uuid().nullable(),
    /** The last digits of the number it went to. */
    sentTo: p.text().nullable(),
    /** What the next page says about the last answer. */
    notice: p.text().nullable(),
    expiresAt: time(),
  },
  indexes: [{ name: 'interaction_progress_expiry', properties: ['expiresAt'] }],
});

export type InteractionTables = InferKyselyDB<typeof DelegatedSignInTable> &
  InferKyselyDB<typeof InteractionProgressTable>;

import { defineEntity, p } from '@mikro-orm/postgresql';

/** What a browser's cookie opens; its life is never longer than that of the session or half-login behind it. */
export const BrowserSessionTable = defineEntity({
  name: 'BrowserSessionTable',
  tableName: 'browser_session',
  properties: {
    id: p.uuid().primary(),
    /** base64url SHA-256 of the cookie: whoever reads the table holds no session (SR-04). */
    secretHash: p.text(),
    personId: p.uuid().nullable(),
    sessionId: p.uuid().nullable(),
    /** Of the session when the cookie was given: after a step-up elsewhere it opens nothing (SE-04). */
    generation: p.integer().nullable(),
    /** A BrowserState, sealed to this row. */
    sealedState: p.text(),
    expiresAt: p.datetime().length(3),
  },
  checks: [
    {
      name: 'browser_session_is_of_somebody',
      expression: 'session_id IS NULL OR (person_id IS NOT NULL AND generation IS NOT NULL)',
    },
  ],
  uniques: [{ name: 'browser_session_secret', properties: ['secretHash'] }],
  indexes: [{ name: 'browser_session_expiry', properties: ['expiresAt'] }],
});

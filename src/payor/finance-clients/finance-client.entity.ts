import { defineEntity, p } from '@mikro-orm/postgresql';

const time = () => p.datetime().length(3);

/** A finance system of one payor (FIN-01). */
export const FinanceClientTable = defineEntity({
  name: 'FinanceClientTable',
  tableName: 'finance_client',
  properties: {
    /** Never the id of a person: theirs are UUIDs (MC-05). */
    id: p.text().primary().check("id ~ '^fc_[0-9a-f]{32}$'::text"),
    companyId: p.uuid(),
    name: p.text(),
    status: p.enum(['active', 'disabled']),
    scopes: p.array(),
    redirectUris: p.array(),
    dpopRequired: p.boolean(),
    version: p.integer().check('version > 0'),
    /** Tokens issued before are dead: one of its keys was withdrawn. */
    tokensValidFrom: time().nullable(),
    createdAt: time(),
    changedAt: time(),
  },
  indexes: [{ name: 'finance_client_company', properties: ['companyId', 'id'] }],
});

export const FinanceClientKeyTable = defineEntity({
  name: 'FinanceClientKeyTable',
  tableName: 'finance_client_key',
  properties: {
    client: () => p.manyToOne(FinanceClientTable).primary().deleteRule('no action'),
    kid: p.text().primary(),
    alg: p.enum(['ES256', 'PS256', 'EdDSA']),
    /** RFC 7638, SHA-256: the same key is registered once, whatever it is called (MC-01). */
    thumbprint: p.text(),
    /** The public members, as JSON. */
    jwk: p.text(),
    addedAt: time(),
    withdrawnAt: time().nullable(),
  },
  uniques: [{ name: 'finance_client_key_thumbprint', properties: ['thumbprint'] }],
});

/** What somebody would have instead, or anew. */
export const FinanceClientProposalTable = defineEntity({
  name: 'FinanceClientProposalTable',
  tableName: 'finance_client_proposal',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    /** Of a client that is not there yet, too. */
    clientId: p.text(),
    /** 0: a new one. */
    basedOnVersion: p.integer().check('based_on_version >= 0'),
    /** RFC 8785 canonical JSON. */
    content: p.text(),
    status: p.enum(['pending', 'confirmed', 'withdrawn', 'expired']),
    proposedBy: p.uuid(),
    proposedAt: time(),
    expiresAt: time(),
    /** Never confirmed by the hand that proposed it (DC-05). */
    decidedBy: p
      .uuid()
      .nullable()
      .check("status <> 'confirmed'::text OR decided_by IS NOT NULL AND decided_by <> proposed_by"),
    decidedAt: time().nullable().check("(decided_at IS NULL) = (status = 'pending'::text)"),
  },
  uniques: [
    {
      name: 'finance_client_proposal_one_pending',
      properties: ['clientId'],
      where: "status = 'pending'::text",
    },
  ],
  indexes: [{ name: 'finance_client_proposal_company', properties: ['companyId', 'id'] }],
});

import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Actor } from './actor.js';
import { countersigned } from './approvals.js';
import type { Reply } from './client.js';

export const CLIENTS = '/v1/payor/finance-clients';
export const PROPOSALS = `${CLIENTS}/proposals`;
export const confirmPath = (id: string): string => `${PROPOSALS}/${id}/confirm`;

/** A new key pair as JSON Web Keys: what is sent, and what must never be. */
export function newKey(kid = `key-${randomBytes(4).toString('hex')}`) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const common = { kid, alg: 'ES256', use: 'sig' };
  return {
    kid,
    privateKey,
    public: { ...publicKey.export({ format: 'jwk' }), ...common },
    private: { ...privateKey.export({ format: 'jwk' }), ...common },
  };
}

/** A finance system with a key of its own, but for what is said otherwise. */
export const wanted = (parts: object = {}) => ({
  basedOnVersion: 0,
  name: 'Ledger ERP',
  scopes: ['disbursements:read'],
  redirectUris: [],
  dpopRequired: false,
  addKeys: [newKey().public],
  ...parts,
});

export const propose = (by: Actor, parts: object = {}, instance = 0): Promise<Reply> =>
  by.write('POST', PROPOSALS, wanted(parts), {}, instance);

/** The proposal's id. Throws when it was not taken. */
export async function proposed(by: Actor, parts: object = {}): Promise<string> {
  const reply = await propose(by, parts);
  if (reply.status !== 201) throw new Error(`not proposed: ${JSON.stringify(reply.body)}`);
  return reply.body.id;
}

/** One payments admin proposes, the other countersigns: as it stands then. */
export async function agreed(proposer: Actor, confirmer: Actor, parts: object = {}): Promise<Reply['body']> {
  const reply = await countersigned(confirmer, confirmPath(await proposed(proposer, parts)));
  if (reply.status !== 200) throw new Error(`not confirmed: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

import { randomBytes, randomUUID } from 'node:crypto';
import { SessionStore, type Session } from '@countersign/mfa-core';
import { AuditCheckpointIssuer, ReceiptIssuer, SigningKeys, canonicalJson } from '@countersign/tokens';
import { CompactSign, decodeJwt, type CompactJWSHeaderParameters } from 'jose';
import { financeScopes } from '../../src/between-sides/finance-clients.port.js';
import type { Actor } from './actor.js';
import { companyOf } from './erp-scene.js';
import { registerFinanceClient, type TestFinanceClient } from './finance-clients.js';
import { machineToken } from './machine-token.js';
import { assertionOf, dpopKey, ISSUER } from './oauth.js';
import { useCase } from './people.js';
import type { Portal } from './portal.js';
import { newAgent } from './support-people.js';

/** For whom a token stands, as far as the guard is concerned. */
export type Bearer =
  | { is: 'nobody' }
  | { is: 'ticket' }
  /** `bound`: to a key that nobody proves to hold. */
  | { is: 'machine'; scopes: readonly string[]; bound?: true }
  | { is: 'person'; role: string; factor: boolean; delegated: boolean };

export interface TokenKind {
  name: string;
  token: string | undefined;
  bearer: Bearer;
}

const nobody: Bearer = { is: 'nobody' };

/** One of each kind of thing that somebody may show, each good for what it is. */
export async function everyTokenKind(portal: Portal): Promise<TokenKind[]> {
  const [first] = people(portal);
  if (!first) throw new Error('nobody');
  const agent = await newAgent(portal, 'otto');
  const persons = [...people(portal), agent.actor];
  for (const person of persons) await person.signIn();
  const companyId = await companyOf(portal, first);
  const client = await registerFinanceClient(portal.database, {
    companyId,
    redirectUris: ['https://erp.example/callback'],
  });
  const machine = await machineToken(portal, client, financeScopes.join(' '));
  return [
    { name: 'nothing', token: undefined, bearer: nobody },
    ...(await tickets(portal)),
    ...persons.map((person) => ({
      name: `session of a ${person.role}`,
      token: person.accessToken,
      bearer: ofPerson(person.role),
    })),
    ...(await machines(portal, client)),
    {
      name: 'session of a client for a person',
      token: await delegated(portal, first, client),
      bearer: { ...ofPerson(first.role), delegated: true },
    },
    ...Object.entries({
      ...(await signedByUs(portal, first)),
      ...(await neverOurs(portal, first, machine)),
      'client assertion': await assertionOf(client),
      'refresh token': first.refreshToken,
      'device token': first.deviceToken,
      'recovery code': first.recoveryCode,
      'id of a challenge': await first.challenge(first.accessToken),
      'authorization code, by its form': randomBytes(32).toString('base64url'),
      nonsense: 'nonsense',
    }).map(([name, token]) => ({ name, token, bearer: nobody })),
  ];
}

const people = (portal: Portal): Actor[] => [
  portal.person('payments_disburser'),
  portal.person('payments_admin'),
  portal.person('beneficiary_approver'),
  portal.person('payee_admin'),
  portal.person('disbursement_contributor'),
];

const ofPerson = (role: string): Extract<Bearer, { is: 'person' }> => ({
  ...{ is: 'person', role, delegated: false },
  factor: role !== 'disbursement_contributor',
});

async function tickets(portal: Portal): Promise<TokenKind[]> {
  const [known, newcomer] = [portal.person('payments_disburser'), portal.person('payments_disburser', 1)];
  return [
    { name: 'ticket before the second factor', token: await known.ticket(), bearer: { is: 'ticket' } },
    { name: 'ticket before enrollment', token: await newcomer.ticket(), bearer: { is: 'ticket' } },
  ];
}

async function machines(portal: Portal, client: TestFinanceClient): Promise<TokenKind[]> {
  const of = async (scopes: readonly string[]): Promise<TokenKind> => ({
    name: `machine with ${scopes.join(' ')}`,
    token: await machineToken(portal, client, scopes.join(' ')),
    bearer: { is: 'machine', scopes },
  });
  const cnf = { jkt: (await dpopKey()).thumbprint };
  return [
    ...(await Promise.all([...financeScopes.map((scope) => of([scope])), of(financeScopes)])),
    {
      name: 'machine token bound to a key, as a bearer token',
      token: await machineToken(portal, client, financeScopes.join(' '), { cnf }),
      bearer: { is: 'machine', scopes: financeScopes, bound: true },
    },
  ];
}

/** As the person flow leaves it: a session of its own, whose record names the client. */
async function delegated(portal: Portal, person: Actor, client: TestFinanceClient): Promise<string> {
  const sessions = useCase<SessionStore>(portal, SessionStore);
  const claims = decodeJwt(person.accessToken);
  const own = await sessions.find(String(claims['sid']));
  if (!own) throw new Error('no session');
  const session: Session = {
    ...own,
    id: randomUUID(),
    generation: 1,
    delegate: { clientId: client.clientId, companyId: client.companyId },
  };
  await sessions.add(session);
  const changed = { sid: session.id, gen: 1, client_id: client.clientId, scope: 'payor', jti: randomUUID() };
  return signed(portal, { ...claims, ...changed }, { typ: 'at+jwt' });
}

/** Good signatures of ours, over things that open nothing (TK-06). */
async function signedByUs(portal: Portal, person: Actor): Promise<Record<string, string>> {
  const keys = keysOf(portal);
  const now = portal.clock.now();
  const audit = { stream: 'company:x', sequence: 1, hash: 'ab' };
  const subjectId = randomUUID();
  const receipt = await new ReceiptIssuer(keys, { issuer: ISSUER }).issue({
    ...{ subjectId, canonicalIntent: canonicalJson({ subjectId, purpose: 'disbursement.authorize' }) },
    ...{ approverId: randomUUID(), roles: [], method: 'totp', challengeId: randomUUID() },
    ...{ answeredAt: now, authorizedAt: now, audit },
  });
  const checkpoints = new AuditCheckpointIssuer(keys, { issuer: ISSUER });
  const checkpoint = await checkpoints.issue({ number: 1, previousJws: null, heads: [audit], now });
  const claims = decodeJwt(person.accessToken);
  return {
    receipt: receipt.jws,
    'audit checkpoint': checkpoint.jws,
    'session token of the type JWT': await signed(portal, claims, { typ: 'JWT' }),
    'session token without a type': await signed(portal, claims, {}),
  };
}

/** Would be a session's, or a machine's, were it not for one thing. */
async function neverOurs(portal: Portal, person: Actor, machine: string): Promise<Record<string, string>> {
  const tokens: Record<string, string> = {};
  for (const [whose, token] of Object.entries({ session: person.accessToken, machine })) {
    const claims = decodeJwt(token);
    const past = { iat: (claims.iat ?? 0) - 900, exp: (claims.iat ?? 0) - 300 };
    for (const [what, changed] of Object.entries({
      expired: past,
      'of another issuer': { iss: 'https://elsewhere.example' },
      'for another audience': { aud: 'https://elsewhere.example' },
      'for us among others': { aud: [ISSUER, 'https://elsewhere.example'] },
    }))
      tokens[`${whose} token ${what}`] = await signed(portal, { ...claims, ...changed }, { typ: 'at+jwt' });
  }
  const mixed = { ...decodeJwt(machine), sid: decodeJwt(person.accessToken)['sid'] };
  return { ...tokens, 'machine token with a session': await signed(portal, mixed, { typ: 'at+jwt' }) };
}

/** With our current key. */
function signed(
  portal: Portal,
  claims: object,
  header: Partial<CompactJWSHeaderParameters>,
): Promise<string> {
  const { kid, privateKey } = keysOf(portal).current;
  return new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'ES256', kid, ...header })
    .sign(privateKey);
}

const keysOf = ({ apps }: Portal): SigningKeys => apps[0]!.get(SigningKeys, { strict: false });

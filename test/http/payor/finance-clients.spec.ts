import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import type { Actor } from '../../support/actor.js';
import { countersigned } from '../../support/approvals.js';
import { brokenChains } from '../../support/audit.js';
import type { Reply } from '../../support/client.js';
import { withConnection } from '../../support/database.js';
import {
  agreed,
  CLIENTS,
  confirmPath,
  newKey,
  propose,
  proposed,
  PROPOSALS,
  wanted,
} from '../../support/finance-client-proposals.js';
import { messagesTo } from '../../support/mailbox.js';
import { assertionOf, askForToken } from '../../support/oauth.js';
import { newPayor } from '../../support/people.js';
import { startPortal, type Portal } from '../../support/portal.js';

/** A payor's finance systems: two payments admins let one in, one alone ends it (FIN-01, DC-05, MC-08). */
describe('finance clients', () => {
  let portal: Portal;
  let ada: Actor;
  let ines: Actor;
  let ben: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    ada = portal.person('payments_admin', 0);
    ines = portal.person('payments_admin', 1);
    ben = portal.person('payments_disburser', 0);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    for (const person of [ben, ines, ada]) await person.signIn();
  });

  const problem = ({ status, body }: Reply) => [status, body.type];
  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  const one = (id: string, by = ada): Promise<Reply> => by.api('GET', `${CLIENTS}/${id}`);
  const withdrawKey = (by: Actor, id: string, kid: string): Promise<Reply> =>
    by.write('POST', `${CLIENTS}/${id}/keys/${kid}/withdraw`, {});
  const disable = (by: Actor, id: string): Promise<Reply> => by.write('POST', `${CLIENTS}/${id}/disable`, {});
  /** How the authorization server answers an assertion of this client with this key. */
  const tokenStatus = async (clientId: string, key: ReturnType<typeof newKey>, instance = 0) => {
    const client = { clientId, kid: key.kid, privateKey: key.privateKey, jwk: key.public, companyId: '' };
    const assertion = await assertionOf(client);
    const { status } = await askForToken(portal.urls[instance] ?? '', client, {
      client_assertion: assertion,
    });
    return status;
  };

  it('are registered by two payments admins; what is signed shows the keys; both acts are told and written down', async () => {
    const key = newKey('erp-2026-11');
    const thumbprint = await calculateJwkThumbprint(key.public);
    const proposal = await propose(ada, {
      addKeys: [key.public],
      redirectUris: ['https://erp.example/back'],
    });
    expect(proposal.status).toBe(201);
    const { id, clientId } = proposal.body;
    expect(clientId).toMatch(/^fc_[0-9a-f]{32}$/);
    expect(proposal.body.addKeys).toEqual([{ kid: 'erp-2026-11', alg: 'ES256', thumbprint }]);
    expect((await one(clientId)).status).toBe(404);
    expect(await tokenStatus(clientId, key)).toBe(401);
    const waiting = (await ines.api('GET', CLIENTS)).body.proposals;
    expect(waiting).toEqual([proposal.body]);

    const prompt = (await ines.write('POST', confirmPath(id), {})).body.intent;
    expect(prompt).toMatchObject({
      purpose: 'finance_client.change',
      display: {
        company: 'Cedar & Stone Builders',
        client: clientId,
        version: 1,
        proposer: 'Ada Okafor',
        before: ['It is not registered yet'],
        after: expect.arrayContaining([
          'Name: Ledger ERP',
          'May: disbursements:read',
          `Key erp-2026-11 (ES256), SHA-256 thumbprint ${thumbprint}`,
        ]),
      },
    });
    const done = await countersigned(ines, confirmPath(id), 1);
    expect(done.body).toMatchObject({
      ...{ id: clientId, name: 'Ledger ERP', status: 'active', version: 1 },
      ...{ scopes: ['disbursements:read'], redirectUris: ['https://erp.example/back'], dpopRequired: false },
      keys: [{ kid: 'erp-2026-11', alg: 'ES256', thumbprint, withdrawnAt: null }],
    });
    expect((await one(clientId)).body).toEqual(done.body);
    expect((await ada.api('GET', CLIENTS)).body).toMatchObject({ items: [{ id: clientId }], proposals: [] });
    expect(await tokenStatus(clientId, key, 1)).toBe(200);

    for (const { email } of [ada, ines]) {
      const kinds = (await messagesTo(ada, email)).map(({ kind }) => kind);
      expect(kinds.slice(0, 2)).toEqual(['finance_client_changed', 'finance_client_proposed']);
    }
    const entries = await rows(
      `SELECT act, details FROM audit_entry WHERE object_kind = 'finance_client' AND object_id = $1 ORDER BY sequence`,
      [clientId],
    );
    const after = expect.stringContaining(thumbprint);
    expect(entries).toEqual([
      { act: 'finance_client.proposed', details: expect.objectContaining({ before: null, after }) },
      {
        act: 'finance_client.confirmed',
        details: expect.objectContaining({ before: null, after, method: 'totp' }),
      },
    ]);
    const history = (await ada.api('GET', '/v1/payor/history')).body.items as { objectKind: string }[];
    expect(JSON.stringify(history)).toContain(clientId);
    expect(await brokenChains(portal.database.ownerUrl)).toEqual([]);
  });

  it('change keys with an overlap: the new one works before the old one ends, and the old one is dead on every instance at once', async () => {
    const [old, next] = [newKey(), newKey()];
    const { id } = await agreed(ada, ines, { addKeys: [old.public] });
    const changed = await agreed(ines, ada, { clientId: id, basedOnVersion: 1, addKeys: [next.public] });
    expect(changed).toMatchObject({ id, version: 2, keys: [{ kid: old.kid }, { kid: next.kid }] });
    expect([await tokenStatus(id, old), await tokenStatus(id, next)]).toEqual([200, 200]);

    const ended = await withdrawKey(ada, id, old.kid);
    expect(ended.body).toMatchObject({
      ...{ id, version: 3, status: 'active' },
      keys: [
        { kid: old.kid, withdrawnAt: expect.any(String) },
        { kid: next.kid, withdrawnAt: null },
      ],
    });
    expect(await tokenStatus(id, old, 1)).toBe(401);
    expect(await tokenStatus(id, next, 1)).toBe(200);
    expect(problem(await withdrawKey(ines, id, old.kid))).toEqual([404, '/problems/not-found']);
    // Neither the key nor its name comes back.
    const again = { clientId: id, basedOnVersion: 3 };
    for (const [key, pointer] of [
      [old.public, '/addKeys/0/kid'],
      [{ ...old.public, kid: 'another' }, '/addKeys/0'],
      [newKey(old.kid).public, '/addKeys/0/kid'],
    ] as const) {
      const reply = await propose(ada, { ...again, addKeys: [key] });
      expect(problem(reply)).toEqual([422, '/problems/finance-client-not-acceptable']);
      expect(reply.body.errors.map((error: any) => error.pointer)).toContain(pointer);
    }
  });

  it('are ended by one payments admin, for ever', async () => {
    const key = newKey();
    const { id } = await agreed(ada, ines, { addKeys: [key.public] });
    const pending = await proposed(ada, { clientId: id, basedOnVersion: 1, name: 'Another', addKeys: [] });
    expect((await disable(ines, id)).body).toMatchObject({ id, status: 'disabled', version: 2 });
    expect(await tokenStatus(id, key, 1)).toBe(401);
    expect((await ada.api('GET', CLIENTS)).body.proposals).toEqual([]);
    expect(problem(await countersigned(ines, confirmPath(pending)))).toEqual([
      409,
      '/problems/finance-client-proposal-closed',
    ]);
    const closed = [409, '/problems/finance-client-disabled'];
    expect(problem(await disable(ada, id))).toEqual(closed);
    expect(problem(await withdrawKey(ada, id, key.kid))).toEqual(closed);
    expect(problem(await propose(ada, { clientId: id, basedOnVersion: 2 }))).toEqual(closed);
    const [entry] = await rows(
      "SELECT details FROM audit_entry WHERE act = 'finance_client.disabled' AND object_id = $1",
      [id],
    );
    expect(entry.details).toMatchObject({ before: expect.stringContaining(key.kid), after: null });
  });

  const rsa = (bits: number) =>
    generateKeyPairSync('rsa', { modulusLength: bits }).publicKey.export({ format: 'jwk' });
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' });
  const key = newKey('twice').public;

  it.each<[string, object, string]>([
    ['no name', { name: ' ' }, '/name'],
    ['a name of 81 characters', { name: 'x'.repeat(81) }, '/name'],
    ['a name that reads backwards', { name: 'Ledger \u202Ereverse' }, '/name'],
    ['a control character', { name: 'Ledger\u0007' }, '/name'],
    ['a scope there is not', { scopes: ['disbursements:write'] }, '/scopes'],
    ['nothing that it may', { scopes: [] }, '/scopes'],
    ['keys to be fetched', { jwks_uri: 'https://erp.example/jwks' }, '/jwks_uri'],
    ['a secret', { client_secret: 'hunter2' }, '/client_secret'],
    ['an approval right', { roles: ['payments_admin'] }, '/roles'],
    ['no keys', { addKeys: [] }, '/addKeys'],
    ['a key that is no object', { addKeys: ['key'] }, '/addKeys'],
    ['six keys', { addKeys: Array.from({ length: 6 }, () => newKey().public) }, '/addKeys'],
    ['a private key', { addKeys: [newKey().private] }, '/addKeys/0'],
    ['a symmetric key', { addKeys: [{ kty: 'oct', k: 'AAAA', kid: 'a' }] }, '/addKeys/0'],
    ['a key without a kid', { addKeys: [{ ...key, kid: undefined }] }, '/addKeys/0'],
    ['a key with its address', { addKeys: [{ ...key, x5u: 'https://erp.example' }] }, '/addKeys/0'],
    ['a key to encrypt with', { addKeys: [{ ...key, use: 'enc' }] }, '/addKeys/0'],
    ['another curve', { addKeys: [{ ...p384, kid: 'a' }] }, '/addKeys/0'],
    ['a point beside the curve', { addKeys: [{ ...key, y: key['x'] }] }, '/addKeys/0'],
    ['RSA of 1024 bits', { addKeys: [{ ...rsa(1_024), kid: 'a' }] }, '/addKeys/0'],
    ['RS256', { addKeys: [{ ...rsa(2_048), kid: 'a', alg: 'RS256' }] }, '/addKeys/0'],
    ['one kid for two keys', { addKeys: [newKey('same').public, newKey('same').public] }, '/addKeys/1/kid'],
    ['one key by two names', { addKeys: [key, { ...key, kid: 'other' }] }, '/addKeys/1'],
    ['plain http', { redirectUris: ['http://erp.example/back'] }, '/redirectUris/0'],
    ['another scheme', { redirectUris: ['javascript:alert(1)'] }, '/redirectUris/0'],
    ['a fragment', { redirectUris: ['https://erp.example/back#'] }, '/redirectUris/0'],
    ['a name in the address', { redirectUris: ['https://erp@erp.example/'] }, '/redirectUris/0'],
    ['a wildcard', { redirectUris: ['https://erp.example/*'] }, '/redirectUris/0'],
    ['a path to be resolved', { redirectUris: ['https://erp.example/a/../b'] }, '/redirectUris/0'],
    ['one address twice', { redirectUris: ['https://a.example/', 'https://a.example/'] }, '/redirectUris/1'],
    [
      'eleven addresses',
      { redirectUris: Array.from({ length: 11 }, (_, n) => `https://erp.example/${n}`) },
      '/redirectUris',
    ],
    ['a word for a switch', { dpopRequired: 'true' }, '/dpopRequired'],
    ['no id of ours', { clientId: 'fc_1' }, '/clientId'],
  ])('are refused with %s: the problem names the field, and nothing is saved', async (_, parts, pointer) => {
    const before = await rows('SELECT id, status FROM finance_client_proposal ORDER BY id');
    const reply = await propose(ada, parts);
    expect([400, 422]).toContain(reply.status);
    expect(reply.body.errors.map((error: any) => error.pointer.slice(0, pointer.length))).toContain(pointer);
    expect(await rows('SELECT id, status FROM finance_client_proposal ORDER BY id')).toEqual(before);
  });

  it('may act for people alone, come back to this machine in development, and sign by RSA or Ed25519', async () => {
    const ed25519 = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
    const client = await agreed(ada, ines, {
      scopes: [],
      redirectUris: ['http://127.0.0.1:8080/back'],
      addKeys: [
        { ...ed25519, kid: 'ed' },
        { ...rsa(2_048), kid: 'rsa' },
      ],
    });
    expect(client.keys.map(({ kid, alg }: any) => [kid, alg])).toEqual([
      ['ed', 'EdDSA'],
      ['rsa', 'PS256'],
    ]);
  });

  it('change nothing where everything is as it is, nor for a version of before', async () => {
    const { id } = await agreed(ada, ines);
    const same = { clientId: id, basedOnVersion: 1, addKeys: [] };
    expect(problem(await propose(ada, same))).toEqual([422, '/problems/finance-client-not-acceptable']);
    expect(problem(await propose(ada, { ...same, basedOnVersion: 0 }))).toEqual([
      409,
      '/problems/version-conflict',
    ]);
  });

  it('take a proposal for a week, and withdraw it at any payments admin’s word', async () => {
    const stale = await proposed(ada);
    const gone = await proposed(ada);
    const { body } = await ines.write('POST', `${PROPOSALS}/${gone}/withdraw`, {});
    expect(body.status).toBe('withdrawn');
    portal.clock.advanceSeconds(604_800);
    for (const person of [ada, ines]) await person.signIn();
    for (const id of [stale, gone])
      expect(problem(await countersigned(ines, confirmPath(id)))).toEqual([
        409,
        '/problems/finance-client-proposal-closed',
      ]);
  });

  it('are no affair of other roles, nor of a company with one payments admin', async () => {
    expect((await ben.api('GET', CLIENTS)).status).toBe(403);
    expect((await propose(ben)).status).toBe(403);
    const { actor: alone } = await newPayor(portal, 'solo', 'payments_admin');
    await alone.signIn();
    expect(problem(await propose(alone))).toEqual([409, '/problems/second-admin-needed']);
    expect((await ada.api('POST', PROPOSALS, { body: wanted() })).status).toBe(400);
    portal.clock.advanceSeconds(301);
    await ada.refresh();
    expect((await propose(ada)).status).toBe(401);
  });
});

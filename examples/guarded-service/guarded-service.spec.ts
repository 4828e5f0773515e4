import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { authenticatorAlways, createGuarded, type StarterSettings } from '@countersign/mfa-starter';
import { SigningKeys } from '@countersign/tokens';
import type { Actor } from '../../test/support/actor.js';
import { burst, statuses } from '../../test/support/burst.js';
import { call, type Call, type Reply } from '../../test/support/client.js';
import { withConnection } from '../../test/support/database.js';
import { eventually } from '../../test/support/eventually.js';
import { registerFinanceClient } from '../../test/support/finance-clients.js';
import { machineToken } from '../../test/support/machine-token.js';
import { startPortal, type Portal } from '../../test/support/portal.js';
import { RetainageModule, roles } from './retainage.js';

const folder = new URL('./', import.meta.url);
const text = (name: string): Promise<string> => readFile(new URL(name, folder), 'utf8');

/** A service beside the portal: its people, its sessions, its challenges, and an act of the service's own. */
describe('a service beside the portal', () => {
  let portal: Portal;
  let settings: StarterSettings;
  let service: NestFastifyApplication;
  let url: string;
  let disburser: Actor;

  beforeAll(async () => {
    portal = await startPortal();
    const { database, clock } = portal;
    await withConnection(database.ownerUrl, async (owner) => {
      await owner.query(await text('schema.sql'));
      await owner.query(
        `INSERT INTO retainage (number, company_id, payee, amount, currency)
           SELECT 'RET-' || n, c.id, 'Ironwood Steel', 12500.00, 'USD'
             FROM (SELECT DISTINCT company_id AS id FROM membership WHERE role = 'payments_admin') c,
                  generate_series(1, 9) n`,
      );
    });
    settings = {
      databaseUrl: database.url,
      portalUrl: 'http://localhost:3000',
      verificationKeys: JSON.stringify(portal.apps[0]?.get(SigningKeys, { strict: false }).publicJwks()),
      hashKey: randomBytes(32).toString('base64'),
      policies: [authenticatorAlways(...roles)],
      clock,
    };
    service = await createGuarded(RetainageModule, settings);
    await service.listen(0, '127.0.0.1');
    url = await service.getUrl();
    disburser = await portal.signedIn('payments_disburser');
  });
  afterAll(async () => {
    await service.close();
    await portal.stop();
  });

  const list = (bearer?: string): Promise<Reply> => call(url, 'GET', '/retainage', { bearer });
  const release = (number: string, challengeId?: string, more: Call = {}): Promise<Reply> =>
    call(url, 'POST', `/retainage/${number}/release`, {
      bearer: disburser.accessToken,
      body: {},
      headers: {
        'Idempotency-Key': randomUUID(),
        ...(challengeId === undefined ? {} : { 'Countersign-Challenge': challengeId }),
      },
      ...more,
    });
  /** Asked for here, answered at the portal. */
  const countersigned = async (number: string): Promise<string> => {
    const prompt = await release(number);
    const id = await disburser.challenge(disburser.accessToken, { intentId: prompt.body.intent.id });
    expect((await disburser.answer(id, disburser.nextCode())).body.status).toBe('answered');
    return id;
  };
  const isReleased = async (number: string): Promise<boolean> =>
    withConnection(portal.database.ownerUrl, async (owner) => {
      const { rows } = await owner.query('SELECT released FROM retainage WHERE number = $1', [number]);
      return (rows as { released: boolean }[])[0]?.released ?? false;
    });

  it('is written in under 40 lines, formatted as everything else', async () => {
    const sources = await Promise.all(['main.ts', 'retainage.ts'].map(text));
    const lines = sources.flatMap((source) => source.split('\n')).filter((line) => line.trim() !== '');
    expect(lines.length).toBeLessThan(40);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it('lets nobody in without a session of the portal', async () => {
    const ticket = await portal.person('payments_admin').ticket();
    for (const bearer of [undefined, 'nonsense', ticket, disburser.refreshToken])
      expect([bearer, (await list(bearer)).status]).toEqual([bearer, 401]);
    expect((await release('RET-1', undefined, { bearer: undefined })).status).toBe(401);
  });

  it('asks for a fresh factor by RFC 9470, and opens once it was given at the portal', async () => {
    expect((await list(disburser.accessToken)).body).toHaveLength(9);
    portal.clock.advanceSeconds(301);
    await disburser.refresh();
    const stale = await list(disburser.accessToken);
    expect(stale.status).toBe(401);
    expect(stale.body.type).toBe('/problems/step-up-required');
    expect(stale.headers['www-authenticate']).toBe(
      'Bearer error="insufficient_user_authentication", acr_values="urn:countersign:acr:mfa", max_age=300',
    );
    const before = disburser.accessToken;
    await disburser.stepUp();
    expect((await list(disburser.accessToken)).status).toBe(200);
    await eventually(async () => (await list(before)).status === 401, 1_000);
  });

  it('asks for a countersignature over its own row, spends it with its own change, and once', async () => {
    const prompt = await release('RET-1');
    expect(prompt.status).toBe(401);
    expect(prompt.body.intent).toMatchObject({
      purpose: 'retainage.release',
      display: { number: 'RET-1', payee: 'Ironwood Steel', amount: '12500.00', currency: 'USD' },
    });
    expect(await isReleased('RET-1')).toBe(false);

    const challengeId = await countersigned('RET-1');
    const replies = await burst(10, () => release('RET-1', challengeId));
    expect(statuses(replies)[201]).toBe(1);
    expect(await isReleased('RET-1')).toBe(true);
    expect(replies.filter(({ status }) => status === 201)[0]?.body).toMatchObject({ released: true });
    expect((await release('RET-2', challengeId)).status).toBe(401);
    expect(await isReleased('RET-2')).toBe(false);
  });

  it('gives a repeated call its first answer', async () => {
    const challengeId = await countersigned('RET-3');
    const headers = { 'Idempotency-Key': randomUUID(), 'Countersign-Challenge': challengeId };
    const first = await release('RET-3', challengeId, { headers });
    const again = await release('RET-3', challengeId, { headers });
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  it('refuses an approval of what has changed since, and forgets it', async () => {
    const challengeId = await countersigned('RET-4');
    const change = (amount: string): Promise<unknown> =>
      withConnection(portal.database.ownerUrl, (owner) =>
        owner.query("UPDATE retainage SET amount = $1 WHERE number = 'RET-4'", [amount]),
      );
    await change('99000.00');
    const changed = await release('RET-4', challengeId);
    expect([changed.status, changed.body.type]).toEqual([409, '/problems/intent-changed']);
    await change('12500.00');
    expect((await release('RET-4', challengeId)).status).toBe(401);
    expect(await isReleased('RET-4')).toBe(false);
  });

  it('keeps the approval when its own change fails: all or nothing', async () => {
    const challengeId = await countersigned('RET-5');
    const owner = (sql: string): Promise<unknown> =>
      withConnection(portal.database.ownerUrl, (client) => client.query(sql));
    await owner("ALTER TABLE retainage ADD CONSTRAINT none CHECK (number <> 'RET-5' OR NOT released)");
    expect((await release('RET-5', challengeId)).status).toBe(500);
    await owner('ALTER TABLE retainage DROP CONSTRAINT none');
    expect((await release('RET-5', challengeId)).status).toBe(201);
  });

  it('shows nothing of another company, and takes no other role', async () => {
    await withConnection(portal.database.ownerUrl, (owner) =>
      owner.query(
        `INSERT INTO retainage SELECT 'RET-X', id, 'Somebody', 1, 'USD' FROM company WHERE side = 'payee' LIMIT 1`,
      ),
    );
    expect((await release('RET-X')).status).toBe(404);
    expect((await release('RET-0')).status).toBe(404);
    const contributor = portal.person('disbursement_contributor');
    contributor.keep(await contributor.givePassword());
    expect((await list(contributor.accessToken)).status).toBe(403);
  });

  it('takes no machine for a person', async () => {
    const companyId = await withConnection(portal.database.ownerUrl, async (owner) => {
      const { rows } = await owner.query('SELECT company_id FROM retainage LIMIT 1');
      return (rows as { company_id: string }[])[0]?.company_id ?? '';
    });
    const client = await registerFinanceClient(portal.database, { companyId });
    const bearer = await machineToken(portal, client, 'disbursements:read');
    for (const reply of [await list(bearer), await release('RET-6', undefined, { bearer })]) {
      expect([reply.status, reply.body.type]).toEqual([403, '/problems/machine-token-refused']);
      expect(reply.headers['www-authenticate']).toBeUndefined();
    }
  });

  it('hears within a second that somebody has left, and that somebody lost a role', async () => {
    const other = await portal.signedIn('payments_disburser', 1);
    expect((await list(other.accessToken)).status).toBe(200);
    await other.api('DELETE', '/v1/sessions/current');
    await eventually(async () => (await list(other.accessToken)).status === 401, 1_000);
    await other.signIn();
    expect((await list(other.accessToken)).status).toBe(200);
    await withConnection(portal.database.ownerUrl, (owner) =>
      owner.query(
        'DELETE FROM membership WHERE person_id = (SELECT person_id FROM person_address WHERE address = $1)',
        [other.email],
      ),
    );
    await eventually(async () => (await list(other.accessToken)).status === 403, 1_000);
  });

  it('does not start with a key that is none, or with a private one, and tells no piece of it', async () => {
    const canary = 'canary-canary-canary';
    await expect(createGuarded(RetainageModule, { ...settings, hashKey: canary })).rejects.toThrow(
      /hash key/,
    );
    for (const verificationKeys of [canary, '{"keys":[]}', `{"keys":[{"kid":"a","d":"${canary}"}]}`]) {
      const refused = createGuarded(RetainageModule, { ...settings, verificationKeys });
      await expect(refused).rejects.toThrow(/verification key set/);
      await refused.catch((error: unknown) => expect(String(error)).not.toContain(canary));
    }
  });
});

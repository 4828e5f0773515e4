import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { verifyReceipt, type JwkSet } from '@countersign/tokens';
import { migrationOptions } from '../../mikro-orm.config.js';
import { createKeys } from '../../scripts/development-keys.js';
import { withConnection } from '../../scripts/database.js';
import { ConfigError } from '../../src/config/config.js';
import { loadConfig } from '../../src/config/load-config.js';
import { startService } from '../../src/start-service.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { startPortal, type Portal } from '../support/portal.js';

const issuer = 'http://localhost:3000';

/** A key that signed receipts is not forgotten: the service does not start without it (TK-07, FIN-03). */
describe('receipts outlive the key that signed them', () => {
  let portal: Portal;
  let env: NodeJS.ProcessEnv;
  let publicKeys: JwkSet;
  let kid: string;
  let receipt: string;
  let accessToken: string;

  beforeAll(async () => {
    const keys = await createKeys();
    portal = await startPortal({ env: { ...keys } });
    const { id } = await submittedDisbursement(await portal.signedIn('payments_disburser', 0));
    const checker = await portal.signedIn('payments_disburser', 1);
    const path = `/v1/payor/disbursements/${id}/authorize`;
    const challengeId = await checker.countersign(path);
    const done = await checker.write('POST', path, {}, { 'Countersign-Challenge': challengeId });
    receipt = done.body.receipt;
    accessToken = checker.accessToken;
    publicKeys = (await checker.raw('GET', '/.well-known/jwks.json')).body;
    kid = JSON.parse(Buffer.from(receipt.split('.')[0] ?? '', 'base64url').toString()).kid;
    env = {
      ...{ NODE_ENV: 'test', PORT: '0', PUBLIC_URL: issuer, DATABASE_URL: portal.database.url },
      ...{ LOG_LEVEL: 'silent', ...keys, SIGNING_KEYS: (await createKeys('next')).SIGNING_KEYS },
    };
  });
  afterAll(() => portal.stop());

  it('each row says which key signed it', async () => {
    const rows = await withConnection(portal.database.ownerUrl, (client) =>
      client.query('SELECT jws, kid FROM receipt'),
    );
    expect(rows.rows).toEqual([{ jws: receipt, kid }]);
  });

  it('the service refuses to start without a key that receipts need, and names it and the setting', async () => {
    const started = startService(loadConfig(env)).then(async (service) => {
      await service.stop();
      return 'it started';
    });
    const refusal: unknown = await started.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ConfigError);
    expect(String(refusal)).toContain(`RETIRED_SIGNING_KEYS: lacks ${kid}`);
  });

  it('with the key retired it starts, and the receipt verifies while an access token under that key opens nothing', async () => {
    const service = await startService(
      loadConfig({ ...env, RETIRED_SIGNING_KEYS: JSON.stringify(publicKeys) }),
      { clock: portal.clock },
    );
    try {
      const jwks = (await (await fetch(`${service.url}/.well-known/jwks.json`)).json()) as JwkSet;
      expect(jwks.keys).toHaveLength(2);
      await expect(verifyReceipt(receipt, jwks, { issuer })).resolves.toMatchObject({ method: 'totp' });
      const called = await fetch(`${service.url}/v1/payor/disbursements`, {
        headers: { authorization: `Bearer ${accessToken}` },
      });
      expect([called.status, await called.json()]).toMatchObject([401, { type: '/problems/invalid-token' }]);
      // The same token under its own key, at the same moment, opens them.
      const checker = portal.person('payments_disburser', 1);
      expect((await checker.raw('GET', '/v1/payor/disbursements', { bearer: accessToken })).status).toBe(200);
    } finally {
      await service.stop();
    }
  });

  it('receipts of before say it too, once the migration has read it out of them', async () => {
    const orm = await MikroORM.init(migrationOptions(portal.database.ownerUrl));
    try {
      await orm.migrator.down({ to: 'Migration20261126000400_approval-policy' });
      await orm.migrator.up();
    } finally {
      await orm.close();
    }
    const { rows } = await withConnection(portal.database.ownerUrl, (client) =>
      client.query('SELECT jws, kid FROM receipt'),
    );
    expect(rows).toEqual([{ jws: receipt, kid }]);
  });
});

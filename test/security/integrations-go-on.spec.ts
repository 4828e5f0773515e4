import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { machineScene, type MachineScene } from '../support/machine-scene.js';
import { askForToken } from '../support/oauth.js';
import { call } from '../support/client.js';

/** FIN-05: what is installed goes on working when a company turns MFA on, however strictly. */
describe('an installed integration', () => {
  let scene: MachineScene;
  beforeAll(async () => {
    scene = await machineScene();
  }, 60_000);
  afterAll(() => scene.stop());

  it('gets tokens and reads its feed before, and after the company has turned on everything there is', async () => {
    const client = await scene.client();
    const [at] = scene.urls;
    const read = async (token: string): Promise<number> =>
      (await call(at, 'GET', '/v1/finance/disbursements', { bearer: token })).status;
    const before = await askForToken(at, client);
    expect(before.status).toBe(200);
    await scene.rows(
      `INSERT INTO company_mfa_policy (company_id, version, require_from, time_zone, required_from, methods,
         remember_device_seconds, idle_seconds, absolute_seconds, lock_out, countries, saved_by, saved_at)
       SELECT id, 1, '2026-01-01', 'UTC', '2026-01-01', '{totp}', 0, 300, 3600, true, '{AQ}', id, now() FROM company`,
    );
    expect((await scene.portal.person('payments_disburser').givePassword()).status).toBe(403);
    expect(await read(String(before.body['access_token']))).toBe(200);
    const after = await askForToken(at, client);
    expect(after.status).toBe(200);
    expect(await read(String(after.body['access_token']))).toBe(200);
  });
});

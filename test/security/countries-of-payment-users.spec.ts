import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withConnection } from '../../scripts/database.js';
import type { Actor } from '../support/actor.js';
import type { Reply } from '../support/client.js';
import { startCompanyScene, type CompanyScene } from '../support/company-scene.js';

/** LOG-08: a company lets its payment users in from some countries alone. */
describe('the countries of a company', () => {
  let scene: CompanyScene;
  let ben: Actor;
  beforeAll(async () => {
    // Every caller of the test is on this machine, which is the proxy.
    scene = await startCompanyScene({
      env: { COUNTRY_FROM: 'header:X-Country', TRUSTED_PROXIES: '127.0.0.1' },
    });
    ben = scene.portal.person('payments_disburser');
    await ben.enroll();
    await scene.saved({ countries: ['US', 'CA'] });
  }, 60_000);
  afterAll(() => scene.stop());

  const password = (person: Actor, country?: string): Promise<Reply> =>
    person.raw('POST', '/v1/sign-in', {
      body: { email: person.email, password: person.password },
      headers: country === undefined ? {} : { 'X-Country': country },
    });

  it('let payment users in from there, and from nowhere else, at every step', async () => {
    for (const country of ['DE', 'XX', 'us,ca', '', undefined]) {
      const reply = await password(ben, country);
      expect([country, reply.status, reply.body.type]).toEqual([country, 403, '/problems/country-refused']);
    }
    const { body } = await password(ben, 'CA');
    expect(body.status).toBe('second_factor_required');
    const elsewhere = await ben.raw('POST', '/v1/challenges', {
      bearer: body.ticket,
      body: { method: 'totp' },
      headers: { 'X-Country': 'DE' },
    });
    expect(elsewhere.body.type).toBe('/problems/country-refused');
    const challenge = await ben.raw('POST', '/v1/challenges', {
      bearer: body.ticket,
      body: { method: 'totp' },
      headers: { 'X-Country': 'us' },
    });
    expect(challenge.status).toBe(201);
    const signedIn = await ben.raw('POST', `/v1/challenges/${challenge.body.id}/answer`, {
      bearer: body.ticket,
      body: { code: ben.nextCode() },
      headers: { 'X-Country': 'US' },
    });
    ben.keep(signedIn);
    expect((await ben.api('GET', '/v1/payor/disbursements', { headers: { 'X-Country': 'US' } })).status).toBe(
      200,
    );
    expect((await ben.api('GET', '/v1/payor/disbursements', { headers: { 'X-Country': 'FR' } })).status).toBe(
      403,
    );
    expect((await ben.api('DELETE', '/v1/sessions/current')).status).toBe(204);
  });

  it('hold for nobody who takes no part in payments', async () => {
    expect((await password(scene.uma, 'DE')).body.status).toBe('signed_in');
    expect((await password(scene.uma)).body.status).toBe('signed_in');
  });

  it('wrong passwords are answered alike from wherever they come', async () => {
    const wrong = await ben.raw('POST', '/v1/sign-in', {
      body: { email: ben.email, password: 'wrong' },
      headers: { 'X-Country': 'DE' },
    });
    expect(wrong.status).toBe(401);
  });

  it('are believed of a trusted proxy alone, and of the one at the other end', async () => {
    const untrusted = await startCompanyScene({
      env: { COUNTRY_FROM: 'header:X-Country', TRUSTED_PROXIES: '10.1.2.3' },
    });
    const chika = untrusted.portal.person('payments_disburser', 1);
    await chika.enroll();
    await untrusted.saved({ countries: ['US'] });
    const forged = await chika.raw('POST', '/v1/sign-in', {
      body: { email: chika.email, password: chika.password },
      headers: { 'X-Country': 'US', 'X-Forwarded-For': '10.1.2.3', Forwarded: 'for=10.1.2.3' },
    });
    expect(forged.body.type).toBe('/problems/country-refused');
    await untrusted.stop();
  }, 60_000);

  it('cannot be saved where nobody tells from where a request comes', async () => {
    const blind = await startCompanyScene();
    const reply = await blind.save({ countries: ['US'] });
    expect([reply.status, reply.body.errors]).toMatchObject([400, [{ pointer: '/countries' }]]);
    // One that was saved before the operator took the setting away lets nobody in (fail closed).
    await blind.saved({ requireFrom: null });
    await withConnection(blind.portal.database.ownerUrl, (client) =>
      client.query("UPDATE company_mfa_policy SET countries = '{US}'"),
    );
    const reply2 = await blind.portal.person('payments_disburser').givePassword();
    expect(reply2.body.type).toBe('/problems/country-refused');
    await blind.stop();
  }, 60_000);
});

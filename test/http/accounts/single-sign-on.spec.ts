import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ManageIdentityProviders,
  SsoAttemptsPurge,
} from '../../../src/single-sign-on/single-sign-on.module.js';
import { startCompanyScene, type CompanyScene } from '../../support/company-scene.js';
import {
  SSO_CLIENT_ID,
  SSO_CLIENT_SECRET,
  startIdentityProvider,
  type TestIdentityProvider,
} from '../../support/identity-provider.js';
import type { Reply } from '../../support/client.js';

const REDIRECT = 'https://portal.cedarstone.example/signed-in';
const ATTEMPT_SECONDS = 600;
const PATH = '/v1/sign-in/single-sign-on';

/** POL-10: the way of a browser to a company's own sign-in and back. */
describe('single sign-on', () => {
  let scene: CompanyScene;
  let idp: TestIdentityProvider;
  beforeAll(async () => {
    scene = await startCompanyScene({ instances: 2, env: { SINGLE_SIGN_ON_REDIRECT_URL: REDIRECT } });
    idp = await startIdentityProvider(REDIRECT);
    idp.account = { sub: 'sub of uma', email: scene.uma.email, email_verified: true };
    await scene.portal.apps[0]!.get(ManageIdentityProviders, { strict: false }).add({
      ...{ companyId: scene.companyId, issuer: idp.issuer, clientId: SSO_CLIENT_ID },
      ...{ clientSecret: SSO_CLIENT_SECRET, domains: ['cedarstone.example'], authorization: 'ticket 1' },
      by: {
        personId: '00000000-0000-7000-8000-000000000000',
        origin: { address: null, userAgent: null, requestId: null },
      },
    });
  });
  afterAll(async () => {
    await scene.stop();
    await idp.stop();
  });

  const post = (path: string, body: object, instance = 0): Promise<Reply> =>
    scene.uma.raw('POST', path, { body }, instance);
  const attempts = (): Promise<any[]> => scene.query('SELECT * FROM sso_attempt');

  it('goes to the provider and comes back, on whichever instance, to a session of its own', async () => {
    const begun = await post(PATH, { email: scene.uma.email });
    expect(Object.keys(begun.body).sort()).toEqual(['authorizationUrl', 'status', 'transaction']);
    expect(begun.headers['cache-control']).toBe('no-store');
    const asked = Object.fromEntries(new URL(begun.body.authorizationUrl).searchParams);
    expect(asked).toMatchObject({
      ...{ client_id: SSO_CLIENT_ID, redirect_uri: REDIRECT, response_type: 'code', scope: 'openid email' },
      ...{ login_hint: scene.uma.email, code_challenge_method: 'S256' },
    });
    const { transaction } = begun.body;
    // 256 bits, in base64url.
    expect(transaction).toMatch(/^[\w-]{43}$/);
    const callbackUrl = await idp.visit(begun.body.authorizationUrl);

    const back = await post(`${PATH}/complete`, { transaction, callbackUrl }, 1);
    expect([back.status, back.body.status]).toEqual([200, 'signed_in']);
    expect(back.headers['cache-control']).toBe('no-store');
    scene.uma.keep(back);
    expect((await scene.uma.api('GET', '/v1/sessions')).body.items).toMatchObject([
      { current: true, amr: ['fed'] },
    ]);
    const refreshed = await post('/v1/sessions/refresh', { refreshToken: back.body.session.refreshToken });
    expect([refreshed.status, refreshed.body.amr]).toEqual([200, ['fed']]);
  });

  it('keeps nothing of an attempt that would help whoever reads the database, nor anything once it is over', async () => {
    const { body } = await post(PATH, { email: scene.uma.email });
    const asked = new URL(body.authorizationUrl).searchParams;
    const kept = JSON.stringify(await attempts());
    for (const secret of [body.transaction, asked.get('state'), asked.get('nonce')])
      expect(kept).not.toContain(secret);
    const callbackUrl = await idp.visit(body.authorizationUrl);
    expect((await post(`${PATH}/complete`, { transaction: body.transaction, callbackUrl })).status).toBe(200);
    expect(await attempts()).toEqual([]);
  });

  it('forgets attempts that nobody came back from, and no other', async () => {
    const purge = scene.portal.apps[0]!.get(SsoAttemptsPurge, { strict: false });
    await post(PATH, { email: scene.uma.email });
    scene.portal.clock.advanceSeconds(ATTEMPT_SECONDS - 1);
    await purge.purge(scene.portal.clock.now());
    expect(await attempts()).toHaveLength(1);
    scene.portal.clock.advanceSeconds(1);
    await purge.purge(scene.portal.clock.now());
    expect(await attempts()).toEqual([]);
  });

  it.each([
    [PATH, {}, ['/email']],
    [PATH, { email: ['uma@cedarstone.example'] }, ['/email']],
    [PATH, { email: 'x'.repeat(321) }, ['/email']],
    [PATH, { email: 'a@b.example', next: 'x' }, ['/next']],
    [`${PATH}/complete`, {}, ['/transaction', '/callbackUrl']],
    [`${PATH}/complete`, { transaction: 'x'.repeat(201), callbackUrl: 7 }, ['/transaction', '/callbackUrl']],
    [`${PATH}/complete`, { transaction: 'x', callbackUrl: 'y'.repeat(8193) }, ['/callbackUrl']],
    [`${PATH}/complete`, { transaction: 'x', callbackUrl: 'y', deviceToken: {} }, ['/deviceToken']],
  ])('names what is wrong in a request: %s %j', async (path, body, pointers) => {
    const reply = await post(path, body);
    expect([reply.status, reply.body.type]).toEqual([400, '/problems/invalid-request']);
    const named = (reply.body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    expect([...new Set(named)]).toEqual(pointers);
  });

  it.each(['', '//', 'http://[', 'javascript:1', '\u0000', '?state=%00', '?state=a%ff'])(
    'takes nothing for the way back that is none: %j',
    async (callbackUrl) => {
      const reply = await post(`${PATH}/complete`, { transaction: 'x\u0000', callbackUrl });
      expect([reply.status, reply.body.type]).toEqual([401, '/problems/single-sign-on-refused']);
    },
  );
});

import { UnsecuredJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  IdentityProviderRefused,
  ManageIdentityProviders,
} from '../../src/single-sign-on/single-sign-on.module.js';
import type { Actor } from '../support/actor.js';
import type { Reply } from '../support/client.js';
import { startCompanyScene, type CompanyScene } from '../support/company-scene.js';
import { startHostileProvider, type HostileProvider } from '../support/hostile-provider.js';
import {
  OTHER_CLIENT_ID,
  SSO_CLIENT_ID,
  SSO_CLIENT_SECRET,
  startIdentityProvider,
  type TestIdentityProvider,
} from '../support/identity-provider.js';

const REDIRECT = 'http://localhost:3000/sign-in/single-sign-on';
const DOMAIN = 'cedarstone.example';
const FOREIGN = 'elsewhere.example';
const somewhere = { address: '192.0.2.1', userAgent: null, requestId: null };

/** POL-10, PW-09, RFC 9700: who comes through a company's own sign-in, and as whom. */
describe('single sign-on', () => {
  let scene: CompanyScene;
  let idp: TestIdentityProvider;
  let providerId: string;
  let manage: ManageIdentityProviders;
  beforeAll(async () => {
    scene = await startCompanyScene({ instances: 2 });
    idp = await startIdentityProvider(REDIRECT);
    const app = scene.portal.apps[0]!;
    manage = app.get(ManageIdentityProviders, { strict: false });
    const { uma, wes } = scene;
    for (const person of [uma, wes, scene.portal.person('payments_disburser')]) await person.givePassword();
    ({ id: providerId } = await manage.add({
      ...{
        companyId: scene.companyId,
        issuer: idp.issuer,
        clientId: SSO_CLIENT_ID,
        clientSecret: SSO_CLIENT_SECRET,
      },
      ...{
        domains: [DOMAIN],
        authorization: 'ticket 1',
        by: { personId: '00000000-0000-7000-8000-000000000000', origin: somewhere },
      },
    }));
  }, 60_000);
  afterAll(async () => {
    await scene.stop();
    await idp.stop();
  });

  const begin = (email: string, instance = 0): Promise<Reply> =>
    scene.uma.raw('POST', '/v1/sign-in/single-sign-on', { body: { email } }, instance);
  const complete = (transaction: string, callbackUrl: string, instance = 0): Promise<Reply> =>
    scene.uma.raw(
      'POST',
      '/v1/sign-in/single-sign-on/complete',
      { body: { transaction, callbackUrl } },
      instance,
    );
  const as = (person: Pick<Actor, 'email'>, changed: Partial<TestIdentityProvider['account']> = {}): void => {
    idp.account = { sub: `sub of ${person.email}`, email: person.email, email_verified: true, ...changed };
  };
  const through = async (
    person: Pick<Actor, 'email'>,
  ): Promise<{ transaction: string; callbackUrl: string }> => {
    const { body } = await begin(person.email);
    return { transaction: body.transaction, callbackUrl: await idp.visit(body.authorizationUrl) };
  };
  const signIn = async (person: Pick<Actor, 'email'>): Promise<Reply> => {
    const { transaction, callbackUrl } = await through(person);
    return complete(transaction, callbackUrl);
  };
  const refused = (reply: Reply): void =>
    expect([reply.status, reply.body.type]).toEqual([401, '/problems/single-sign-on-refused']);

  it('begins for the domain, whoever the address is, and asks for the password of all others', async () => {
    for (const email of [scene.uma.email, `nobody@${DOMAIN}`, `UMA@${DOMAIN.toUpperCase()}`]) {
      const { status, body } = await begin(email);
      expect([status, body.status]).toEqual([200, 'single_sign_on']);
      const url = new URL(body.authorizationUrl);
      expect(url.origin).toBe(idp.issuer);
      expect(url.searchParams.get('code_challenge_method')).toBe('S256');
      for (const name of ['state', 'nonce', 'code_challenge'])
        expect(url.searchParams.get(name)).toMatch(/^[\w-]{40,}$/);
    }
    for (const email of [
      'fay@ironwood.example',
      'no address',
      '@',
      `uma@sub.${DOMAIN}`,
      `${DOMAIN}@x.example`,
    ])
      expect((await begin(email)).body).toEqual({ status: 'password' });
  });

  it('lets a standard user in without a second factor of ours, whatever the company asks, and says how (POL-10)', async () => {
    await scene.query(
      `INSERT INTO company_mfa_policy (company_id, version, require_from, time_zone, required_from, methods,
         remember_device_seconds, absolute_seconds, lock_out, saved_by, saved_at)
       VALUES ($1, 1, '2026-01-01', 'UTC', '2026-01-01', '{totp,sms}', 0, 86400, false, $1, now())`,
      [scene.companyId],
    );
    as(scene.uma, { amr: ['pwd', 'otp', 'mfa'] });
    const reply = await signIn(scene.uma);
    expect(reply.body.status).toBe('signed_in');
    expect(reply.body.session).toMatchObject({ amr: ['fed'], acr: 'urn:countersign:acr:pwd' });
    scene.uma.keep(reply);
    const { body } = await scene.uma.api('GET', '/v1/standard/mfa');
    expect(body).toMatchObject({ alwaysRequired: false, enrollment: [], requiredBy: [] });
    const [row] = await scene.query("SELECT details FROM audit_entry WHERE act = 'single_sign_on.accepted'");
    expect(row.details).toMatchObject({ providerAmr: 'pwd otp mfa' });
  });

  it('asks a payor for our second factor all the same, whatever the provider claims to have asked', async () => {
    const ben = scene.portal.person('payments_disburser');
    as(ben, { amr: ['mfa', 'hwk', 'otp'] });
    const first = await signIn(ben);
    expect(first.body).toMatchObject({ status: 'enrollment_required', enrollment: ['totp'] });
    await ben.enrollWith(first.body.ticket);
    const second = await signIn(ben);
    expect(second.body.status).toBe('second_factor_required');
    const challenge = await ben.challenge(second.body.ticket);
    const done = await ben.answer(challenge, ben.nextCode(), second.body.ticket);
    expect(done.body.session.amr).toEqual(['fed', 'otp', 'mfa']);
  });

  it('takes no password of an address whose domain is mapped, and sends no link to set one (PW-09)', async () => {
    for (const person of [scene.uma, scene.wes, scene.portal.person('payments_disburser')])
      expect((await person.givePassword()).status).toBe(401);
    const mails = async () => {
      const { body } = await scene.wes.raw('GET', `/dev/inbox?to=${encodeURIComponent(scene.wes.email)}`);
      return (body.items as { text: string }[]).filter(({ text }) => text.includes('reset-password#')).length;
    };
    const before = await mails();
    await scene.wes.raw('POST', '/v1/password-resets', { body: { email: scene.wes.email } });
    expect(await mails()).toBe(before);
  });

  it("is not the company admin's to reset, for there is nothing here (RST-02)", async () => {
    const admin = scene.portal.person('company_admin');
    as(admin);
    const { body } = await signIn(admin);
    const challenge = await admin.challenge(body.ticket);
    admin.keep(await admin.answer(challenge, admin.nextCode(), body.ticket));
    const id = await scene.idOf(scene.uma);
    const reply = await admin.api('POST', `/v1/company/members/${id}/mfa-reset`, {
      body: { email: scene.uma.email, verified: true },
    });
    expect(reply.body.type).toBe('/problems/company-reset-by-identity-provider');
  });

  it('ends once of twenty at once over two instances', async () => {
    as(scene.wes);
    const { transaction, callbackUrl } = await through(scene.wes);
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) => complete(transaction, callbackUrl, n % 2)),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const reply of replies.filter(({ status }) => status !== 200)) refused(reply);
    refused(await complete(transaction, callbackUrl));
  });

  describe('refuses', () => {
    it.each([
      ['a transaction of nobody', (t: string) => `${t}x`],
      ['no transaction', () => ''],
    ])('%s: another browser cannot finish what one has begun', async (_, changed) => {
      as(scene.wes);
      const { transaction, callbackUrl } = await through(scene.wes);
      refused(await complete(changed(transaction), callbackUrl));
    });

    it('the way back of one person in the transaction of another', async () => {
      as(scene.wes);
      const victim = await through(scene.wes);
      as(scene.uma);
      const attacker = await through(scene.uma);
      refused(await complete(attacker.transaction, victim.callbackUrl));
      refused(await complete(victim.transaction, attacker.callbackUrl));
    });

    it.each([
      ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
      ['no state', (url: URL) => url.searchParams.delete('state')],
      ['two states', (url: URL) => url.searchParams.append('state', 'y')],
      ['another code', (url: URL) => url.searchParams.set('code', 'x'.repeat(43))],
      ['no code', (url: URL) => url.searchParams.delete('code')],
      [
        'an error in the place of the code',
        (url: URL) => {
          url.searchParams.delete('code');
          url.searchParams.set('error', 'access_denied');
        },
      ],
      [
        'the word of another issuer (RFC 9207)',
        (url: URL) => url.searchParams.set('iss', 'https://evil.example'),
      ],
      [
        'the word of no issuer, of a provider that says who it is',
        (url: URL) => url.searchParams.delete('iss'),
      ],
    ])('%s', async (_, change) => {
      as(scene.wes);
      const { transaction, callbackUrl } = await through(scene.wes);
      const url = new URL(callbackUrl);
      change(url);
      refused(await complete(transaction, url.href));
    });

    it('a code that was begun for the nonce and the verifier of another attempt', async () => {
      as(scene.wes);
      const [one, other] = [await through(scene.wes), await through(scene.wes)];
      const mixed = new URL(one.callbackUrl);
      mixed.searchParams.set('code', new URL(other.callbackUrl).searchParams.get('code')!);
      refused(await complete(one.transaction, mixed.href));
    });

    it('a code that the provider gave to another client', async () => {
      as(scene.wes);
      const { body } = await begin(scene.wes.email);
      const url = new URL(body.authorizationUrl);
      url.searchParams.set('client_id', OTHER_CLIENT_ID);
      refused(await complete(body.transaction, await idp.visit(url.href)));
    });

    it('what took longer than ten minutes', async () => {
      as(scene.wes);
      const { transaction, callbackUrl } = await through(scene.wes);
      scene.portal.clock.advanceSeconds(601);
      refused(await complete(transaction, callbackUrl));
      scene.portal.clock.advanceSeconds(-601);
    });

    it.each([
      ['an address that is not verified', { sub: 'new 1', email_verified: false }],
      ['an address outside of its domains', { sub: 'new 2', email: `wes@${FOREIGN}` }],
      ['an address of a domain below its own', { sub: 'new 3', email: `wes@sub.${DOMAIN}` }],
      ['somebody who has no account here', { sub: 'new 4', email: `nobody@${DOMAIN}` }],
      ['another subject for a person who has one', { sub: 'new 5' }],
    ])('%s', async (_, changed) => {
      as(scene.uma, changed);
      refused(await signIn(scene.uma));
    });

    it('a subject that is somebody else by now: it stays who it was', async () => {
      as(scene.uma, { email: scene.wes.email });
      const reply = await signIn(scene.uma);
      const uma = await scene.idOf(scene.uma);
      const claims = JSON.parse(
        Buffer.from(reply.body.session.accessToken.split('.')[1], 'base64url').toString(),
      );
      expect(claims.sub).toBe(uma);
    });

    it('somebody whom the operator has shut out', async () => {
      const wes = await scene.idOf(scene.wes);
      as(scene.wes);
      await scene.register.setActive(wes, false);
      refused(await signIn(scene.wes));
      await scene.register.setActive(wes, true);
    });
  });

  describe('with a provider that cannot be trusted', () => {
    let hostile: HostileProvider;
    beforeAll(async () => {
      hostile = await startHostileProvider(`mal@${FOREIGN}`);
      await manage.add({
        ...{
          companyId: scene.companyId,
          issuer: hostile.issuer,
          clientId: SSO_CLIENT_ID,
          clientSecret: SSO_CLIENT_SECRET,
        },
        ...{
          domains: [FOREIGN],
          authorization: 'ticket 2',
          by: { personId: '00000000-0000-7000-8000-000000000000', origin: somewhere },
        },
      });
    });
    afterAll(() => hostile.stop());

    const attempt = async (): Promise<Reply> => {
      const { body } = await begin(`mal@${FOREIGN}`);
      const asked = new URL(body.authorizationUrl);
      hostile.nonce = asked.searchParams.get('nonce')!;
      const back = new URL(REDIRECT);
      back.searchParams.set('code', 'a code');
      back.searchParams.set('state', asked.searchParams.get('state')!);
      return complete(body.transaction, back.href);
    };

    it.each<[string, (claims: JWTPayload) => Promise<string> | string]>([
      [
        'a person of another domain than its own',
        (claims) => hostile.sign({ ...claims, email: 'uma@cedarstone.example' }),
      ],
      ['an ID token that nobody signed', (claims) => new UnsecuredJWT(claims).encode()],
      ['an ID token that somebody else signed', (claims) => hostile.sign(claims, 'forged')],
      ['an ID token of another issuer', (claims) => hostile.sign({ ...claims, iss: idp.issuer })],
      ['an ID token for another client', (claims) => hostile.sign({ ...claims, aud: 'another' })],
      ['an ID token with another nonce', (claims) => hostile.sign({ ...claims, nonce: 'another' })],
      ['an ID token that is long over', (claims) => hostile.sign({ ...claims, iat: 1, exp: 2 })],
      ['a verified address that is a word', (claims) => hostile.sign({ ...claims, email_verified: 'true' })],
      ['an address that is a list', (claims) => hostile.sign({ ...claims, email: [`mal@${FOREIGN}`] })],
    ])('refuses %s', async (_, token) => {
      hostile.idToken = token;
      refused(await attempt());
    });

    it('answers 503 and changes nothing while it is not there (fail closed), and goes on when it is back', async () => {
      hostile.idToken = (claims) => hostile.sign(claims);
      hostile.broken = true;
      const reply = await attempt();
      expect([reply.status, reply.body.type]).toEqual([503, '/problems/identity-provider-unavailable']);
      expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
      hostile.broken = false;
      // It is known, and there is nobody here by that address.
      refused(await attempt());
    });

    it('answers so, too, where nobody is at the other end any more', async () => {
      await hostile.stop();
      expect((await attempt()).body.type).toBe('/problems/identity-provider-unavailable');
    });
  });

  it("is entered by the operator alone, and not for what is no company's", async () => {
    const wanted = {
      ...{
        companyId: scene.companyId,
        issuer: idp.issuer,
        clientId: 'x',
        clientSecret: null,
        authorization: 't',
      },
      by: { personId: '00000000-0000-7000-8000-000000000000', origin: somewhere },
    };
    for (const [changed, words] of [
      [{ domains: [DOMAIN] }, /another identity provider/],
      [{ domains: ['gmail.com'] }, /Anybody can have an address/],
      [{ domains: ['bücher.example'] }, /in ASCII/],
      [{ domains: [] }, /a domain at least/],
      [{ domains: ['free.example'], issuer: 'ftp://x' }, /https address/],
      [{ domains: ['free.example'], issuer: 'http://127.0.0.1:1' }, /does not answer/],
      [{ domains: ['free.example'], companyId: '01900000-0000-7000-8000-000000000000' }, /no company/],
    ] as const) {
      const error = await manage.add({ ...wanted, ...changed }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(IdentityProviderRefused);
      expect((error as Error).message).toMatch(words);
    }
    expect(await scene.query("SELECT * FROM sso_domain WHERE domain = 'free.example'")).toEqual([]);
  });

  it('and once it is removed, the password signs in again, and the factor is asked for', async () => {
    await manage.remove(providerId, 'ticket 3', {
      personId: '00000000-0000-7000-8000-000000000000',
      origin: somewhere,
    });
    expect((await begin(scene.uma.email)).body).toEqual({ status: 'password' });
    expect((await scene.wes.givePassword()).body.status).toBe('enrollment_required');
  });
});

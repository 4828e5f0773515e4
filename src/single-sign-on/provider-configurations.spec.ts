import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { FakeSecretBox } from '@countersign/mfa-testing';
import { authorizationCodeGrant } from 'openid-client';
import type { IdentityProvider } from './identity-providers.repository.js';
import { ProviderConfigurations } from './provider-configurations.js';
import { clientSecretContext } from './sso-contexts.js';

const ISSUER = 'https://login.cedarstone.example';
const CLIENT_SECRET = 'of ours: at the provider';
const secretBox = new FakeSecretBox();
const provider: IdentityProvider = {
  ...{ id: 'p1', companyId: 'c1', issuer: ISSUER, clientId: 'countersign', domains: ['cedarstone.example'] },
  sealedClientSecret: secretBox.seal(Buffer.from(CLIENT_SECRET), clientSecretContext('p1')),
};
const metadata = (issuer = ISSUER): Record<string, unknown> => ({
  issuer,
  authorization_endpoint: `${ISSUER}/authorize`,
  token_endpoint: `${ISSUER}/token`,
  jwks_uri: `${ISSUER}/jwks`,
  id_token_signing_alg_values_supported: ['RS256'],
});

describe('how an identity provider is spoken to', () => {
  const requests: Request[] = [];
  function online(said: Record<string, unknown>): void {
    jest.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
      const request = new Request(input, init);
      requests.push(request);
      return Promise.resolve(
        request.method === 'GET'
          ? Response.json(said)
          : Response.json({ error: 'invalid_grant' }, { status: 400 }),
      );
    });
  }
  afterEach(() => {
    jest.restoreAllMocks();
    requests.length = 0;
  });
  const configurations = (production = true): ProviderConfigurations =>
    new ProviderConfigurations(secretBox, { production });
  const discover = (issuer = ISSUER, production = true): Promise<unknown> =>
    configurations(production).discover({ issuer, clientId: 'countersign' }, null);

  it('is asked once, and kept', async () => {
    online(metadata());
    const kept = configurations();
    expect(await kept.of(provider)).toBe(await kept.of(provider));
    expect(requests.map(({ url }) => url)).toEqual([`${ISSUER}/.well-known/openid-configuration`]);
  });

  it('is asked again after a failure, which is not kept', async () => {
    online({});
    const again = configurations();
    await expect(again.of(provider)).rejects.toThrow();
    jest.restoreAllMocks();
    online(metadata());
    expect((await again.of(provider)).serverMetadata().issuer).toBe(ISSUER);
  });

  it.each([
    ['another issuer', { issuer: 'https://elsewhere.example' }, /issuer/],
    [
      'no signature but none',
      { id_token_signing_alg_values_supported: ['none', 'HS256'] },
      /signs ID tokens/,
    ],
    ['no signatures', { id_token_signing_alg_values_supported: undefined }, /signs ID tokens/],
    ['no place for codes', { token_endpoint: undefined }, /tokens and its keys/],
    ['no keys', { jwks_uri: undefined }, /tokens and its keys/],
    ['no place for people', { authorization_endpoint: undefined }, /authorization_endpoint/],
    ['a script for people', { authorization_endpoint: 'javascript:alert(1)' }, /HTTPS/],
    ['a plain place for people', { authorization_endpoint: 'http://login.cedarstone.example/' }, /HTTPS/],
  ])('is nothing with %s', async (_, changed, words) => {
    online({ ...metadata(), ...changed });
    await expect(discover()).rejects.toThrow(words);
  });

  it.each([
    ['https://login.microsoftonline.com/common/v2.0', 'https://login.microsoftonline.com/{tenantid}/v2.0'],
    [
      'https://login.microsoftonline.com/organizations/v2.0',
      'https://login.microsoftonline.com/{tenantid}/v2.0',
    ],
    ['https://x.b2clogin.com/x.example/v2.0', 'https://x.b2clogin.com/7d5c6f0e/v2.0'],
  ])('is one tenant, where any tenant could sign people in: not %s', async (issuer, said) => {
    online(metadata(said));
    await expect(discover(issuer)).rejects.toThrow(/of one tenant/);
  });

  it.each([
    ['https://login.microsoftonline.com/7d5c6f0e-0000-4000-8000-000000000000/v2.0'],
    [`${ISSUER}/realms/site/`],
  ])('may be %s', async (issuer) => {
    online(metadata(issuer));
    await expect(discover(issuer)).resolves.toBeDefined();
  });

  it.each([
    ['http://127.0.0.1:4000', true],
    ['http://localhost:4000', true],
    ['http://login.cedarstone.example', false],
    ['http://127.0.0.1.evil.example', false],
  ])('is never asked in the clear at %s, but on the own machine out of production', async (issuer, local) => {
    online(metadata(issuer));
    await expect(discover(issuer, true)).rejects.toThrow(/HTTPS/);
    const developing = discover(issuer, false);
    await (local ? expect(developing).resolves.toBeDefined() : expect(developing).rejects.toThrow(/HTTPS/));
  });

  it.each([
    ['client_secret_post', ['client_secret_basic', 'client_secret_post'], true],
    ['client_secret_basic, the default', undefined, false],
    ['client_secret_basic', ['client_secret_basic', 'private_key_jwt'], false],
  ])('is shown our secret as it takes it: by %s', async (_, methods, posted) => {
    online({ ...metadata(), token_endpoint_auth_methods_supported: methods });
    const configuration = await configurations().of(provider);
    const back = new URL('https://portal.example/back?code=c&state=s');
    await expect(authorizationCodeGrant(configuration, back, { expectedState: 's' })).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    const asked = requests.at(-1);
    const form = new URLSearchParams(await asked?.text());
    expect(form.get('client_secret')).toBe(posted ? CLIENT_SECRET : null);
    expect(asked?.headers.has('authorization')).toBe(!posted);
  });
});

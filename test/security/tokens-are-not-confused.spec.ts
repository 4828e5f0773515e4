import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/client.js';
import { ASSERTION_TYPE, postForm } from '../support/oauth.js';
import { startPortal, type Portal } from '../support/portal.js';
import { everyTokenKind, type TokenKind } from '../support/token-kinds.js';

/** TK-06 where a token is no bearer token: in the place of a client assertion, of a refresh token, of a challenge. */
describe('tokens are not confused', () => {
  let portal: Portal;
  let url: string;
  let shown: (TokenKind & { token: string })[];

  beforeAll(async () => {
    portal = await startPortal();
    url = portal.urls[0] ?? '';
    shown = (await everyTokenKind(portal)).flatMap((kind) =>
      kind.token === undefined ? [] : [{ ...kind, token: kind.token }],
    );
  }, 120_000);
  afterAll(() => portal.stop());

  it('only a client assertion authenticates a client', async () => {
    const passed: string[] = [];
    for (const { name, token } of shown) {
      const answer = await postForm(`${url}/oauth2/token`, {
        ...{ grant_type: 'client_credentials', client_assertion_type: ASSERTION_TYPE },
        client_assertion: token,
      });
      if (answer.status === 200) passed.push(name);
      else expect([name, answer.body['error']]).toEqual([name, 'invalid_client']);
    }
    expect(passed).toEqual(['client assertion']);
  });

  it('only a refresh token refreshes a session', async () => {
    const passed: string[] = [];
    for (const { name, token } of shown) {
      const { status } = await call(url, 'POST', '/v1/sessions/refresh', { body: { refreshToken: token } });
      if (status === 200) passed.push(name);
      else expect([name, [400, 401].includes(status), status]).toEqual([name, true, status]);
    }
    expect(passed).toEqual(['refresh token']);
  });
});

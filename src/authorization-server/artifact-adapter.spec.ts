import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { FakeClock } from '@countersign/mfa-testing';
import { AesGcmSecretBox, parseSecretBoxKeys } from '@countersign/secret-box';
import { createTestDatabase, withConnection, type TestDatabase } from '../../test/support/database.js';
import { openOrm } from '../../test/support/orm.js';
import { ArtifactAdapter, type WhenGivenUp } from './artifact-adapter.js';
import { OAuthArtifactsRepository } from './oauth-artifacts.repository.js';
import { SpentAssertions } from './spent-assertions.js';

const clock = new FakeClock(new Date());
const secretBox = new AesGcmSecretBox(parseSecretBoxKeys(`k1:${randomBytes(32).toString('base64')}`));

let database: TestDatabase;
let orms: MikroORM[];
let repositories: OAuthArtifactsRepository[];
let ended: { grants: string[]; tokens: string[] };

beforeAll(async () => {
  database = await createTestDatabase();
  orms = [await openOrm(database.url), await openOrm(database.url)];
  repositories = orms.map((orm) => new OAuthArtifactsRepository(orm.em.fork()));
});
afterAll(async () => {
  for (const orm of orms) await orm.close(true);
  await database.drop();
});
beforeEach(() => {
  ended = { grants: [], tokens: [] };
});

const givenUp: WhenGivenUp = {
  grant: (grantId) => Promise.resolve(void ended.grants.push(grantId)),
  machineToken: ({ tokenId }) => Promise.resolve(void ended.tokens.push(tokenId)),
};
const id = (): string => randomBytes(32).toString('base64url');
const adapter = (model: string, instance = 0): ArtifactAdapter => {
  const artifacts = repositories[instance];
  if (!artifacts) throw new Error('there is no such instance');
  return new ArtifactAdapter(model, { artifacts, secretBox, clock, givenUp });
};
const dump = (): Promise<string> =>
  withConnection(database.ownerUrl, async (connection) =>
    JSON.stringify((await connection.query('SELECT * FROM oauth_artifact')).rows),
  );

describe('what the authorization server remembers', () => {
  it('comes back as it was put, to whoever knows its id, on every instance', async () => {
    const code = id();
    const payload = { jti: code, kind: 'AuthorizationCode', grantId: id(), clientId: 'fc_1', scope: 'payor' };
    await adapter('AuthorizationCode').upsert(code, payload, 60);
    expect(await adapter('AuthorizationCode', 1).find(code)).toEqual(payload);
    expect(await adapter('RefreshToken').find(code)).toBeUndefined();
    expect(await adapter('AuthorizationCode').find(id())).toBeUndefined();
  });

  it('is nothing any more once its time is over', async () => {
    const code = id();
    await adapter('AuthorizationCode').upsert(code, { jti: code }, 60);
    clock.advanceSeconds(59);
    expect(await adapter('AuthorizationCode').find(code)).toBeDefined();
    clock.advanceSeconds(1);
    expect(await adapter('AuthorizationCode').find(code)).toBeUndefined();
    expect(await repositories[0]?.purge(clock.now())).toBeGreaterThan(0);
    expect(await repositories[1]?.purge(clock.now())).toBe(0);
  });

  it('is found by its uid as well', async () => {
    const [cookie, uid] = [id(), id()];
    await adapter('Session').upsert(cookie, { jti: cookie, uid, kind: 'Session' }, 60);
    expect(await adapter('Session', 1).findByUid(uid)).toMatchObject({ jti: cookie });
    expect(await adapter('Session').findByUid(id())).toBeUndefined();
    expect(await adapter('Interaction').findByUid(uid)).toBeUndefined();
  });

  it('shows nobody who reads the table a code, cookie, grant or interaction (SR-04)', async () => {
    const [cookie, uid, interaction, grant, code] = [id(), id(), id(), id(), id()];
    await adapter('Session').upsert(cookie, { jti: cookie, uid }, 60);
    await adapter('Interaction').upsert(
      interaction,
      { jti: interaction, session: { cookie }, returnTo: `/oauth2/authorize/${interaction}` },
      60,
    );
    await adapter('AuthorizationCode').upsert(code, { jti: code, grantId: grant }, 60);
    const seen = await dump();
    for (const secret of [cookie, uid, interaction, grant, code]) expect(seen).not.toContain(secret);
  });

  it('opens in its own row alone (SR-02)', async () => {
    const [mine, theirs] = [id(), id()];
    for (const one of [mine, theirs]) await adapter('RefreshToken').upsert(one, { jti: one }, 60);
    await withConnection(database.ownerUrl, (connection) =>
      connection.query(
        `UPDATE oauth_artifact SET sealed_payload = (SELECT max(sealed_payload) FROM oauth_artifact WHERE model = 'RefreshToken')
         WHERE model = 'RefreshToken'`,
      ),
    );
    const opened = await Promise.allSettled([mine, theirs].map((one) => adapter('RefreshToken').find(one)));
    expect(opened.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('races', () => {
  it('of twenty that redeem a code at once, one comes through, and the grant is given up', async () => {
    const [code, grantId, refresh] = [id(), id(), id()];
    await adapter('Grant').upsert(grantId, { jti: grantId }, 600);
    await adapter('RefreshToken').upsert(refresh, { jti: refresh, grantId }, 600);
    await adapter('AuthorizationCode').upsert(code, { jti: code, grantId }, 60);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => adapter('AuthorizationCode', n % 2).consume(code)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [(outcome.reason as Error).message] : [],
    );
    expect(new Set(lost)).toEqual(new Set(['invalid_grant']));
    expect(new Set(ended.grants)).toEqual(new Set([grantId]));
    expect(await adapter('RefreshToken').find(refresh)).toBeUndefined();
    expect(await adapter('Grant').find(grantId)).toBeUndefined();
  });

  it('a consumed one says so, and stays consumed when it is written again', async () => {
    const token = id();
    await adapter('RefreshToken').upsert(token, { jti: token }, 600);
    await adapter('RefreshToken').consume(token);
    await adapter('RefreshToken').upsert(token, { jti: token }, 600);
    expect(await adapter('RefreshToken', 1).find(token)).toEqual({
      jti: token,
      consumed: Math.floor(clock.now().getTime() / 1000),
    });
  });

  it('of twenty that show an assertion at once, one is the first', async () => {
    const soon = Math.floor(Date.now() / 1000) + 60;
    const spent = repositories.map((artifacts) => new SpentAssertions(artifacts, clock));
    const show = (by: string, jti: string, instance = 0): Promise<boolean> => {
      const at = spent[instance];
      if (!at) throw new Error('there is no such instance');
      return at.unique(by, jti, soon);
    };
    const jti = id();
    const first = await Promise.all(Array.from({ length: 20 }, (_, n) => show('fc_1', jti, n % 2)));
    expect(first.filter(Boolean)).toHaveLength(1);
    expect(await show('fc_2', jti)).toBe(true);
    // Two halves that read the same when put together.
    expect(await show('fc_1a', 'b')).toBe(true);
    expect(await show('fc_1', 'ab')).toBe(true);
  });
});

describe('what ends', () => {
  it('everything under a grant, and nothing of another', async () => {
    const [grantId, otherId, token, otherToken] = [id(), id(), id(), id()];
    await adapter('RefreshToken').upsert(token, { jti: token, grantId }, 600);
    await adapter('RefreshToken').upsert(otherToken, { jti: otherToken, grantId: otherId }, 600);
    await adapter('AccessToken').revokeByGrantId(grantId);
    expect(await adapter('RefreshToken').find(token)).toBeUndefined();
    expect(await adapter('RefreshToken').find(otherToken)).toBeDefined();
  });

  it('a grant that is given up ends its session; a machine token is revoked once', async () => {
    const [grantId, tokenId] = [id(), id()];
    await adapter('Grant').upsert(grantId, { jti: grantId }, 600);
    await adapter('Grant').destroy(grantId);
    await adapter('ClientCredentials').upsert(tokenId, { jti: tokenId, clientId: 'fc_1' }, 600);
    await Promise.all(
      [0, 1, 0, 1].map((instance) => adapter('ClientCredentials', instance).destroy(tokenId)),
    );
    expect(ended).toEqual({ grants: [grantId], tokens: [tokenId] });
  });
});

import { randomUUID } from 'node:crypto';
import { Controller, HttpCode, Injectable, Param, Post } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hashOfIntent, type Challenge, type Intent } from '@countersign/mfa-core';
import { EdgeApp, type Answer } from '../../../../test/support/edge-app.js';
import {
  Countersigned,
  Problem,
  SpentCountersignature,
  problemType,
  type Countersignature,
  type IntentContent,
  type IntentRequest,
  type IntentSource,
  type UserPrincipal,
} from '../index.js';

const notYours = problemType({
  slug: 'test-not-yours',
  title: 'Not yours',
  status: 403,
  help: 'For this test.',
});

@Injectable()
class Vault implements IntentSource {
  amount = '100.00';
  paid: string[] = [];
  modes: string[] = [];
  fail: Error | undefined;
  forbidden = false;

  describe(
    { params }: IntentRequest,
    { personId }: UserPrincipal,
    mode: 'prompt' | 'act',
  ): Promise<IntentContent> {
    this.modes.push(mode);
    if (this.forbidden) throw new Problem(notYours);
    const { amount } = this;
    return Promise.resolve({
      subjectId: params['id'] ?? '',
      companyId: 'company-1',
      // A content that names a purpose of its own does not get it.
      content: { amount, purpose: 'something.else', by: personId },
      display: { amount },
    });
  }
}

@Controller('vaults')
class VaultController {
  constructor(private readonly vault: Vault) {}

  @Post(':id/open')
  @HttpCode(200)
  @Countersigned({ purpose: 'vault.open', intent: Vault, roles: ['treasurer'] })
  open(@Param('id') id: string, @SpentCountersignature() countersignature: Countersignature) {
    if (this.vault.fail) throw this.vault.fail;
    this.vault.paid.push(`${id}: ${this.vault.amount}`);
    return { opened: id, countersignature };
  }

  @Post(':id/close')
  @HttpCode(200)
  @Countersigned({ purpose: 'vault.close', intent: Vault, roles: ['treasurer'] })
  close(@Param('id') id: string) {
    return { closed: id };
  }
}

let edge: EdgeApp;
let vault: Vault;
let me: Awaited<ReturnType<EdgeApp['signedIn']>>;

beforeEach(async () => {
  edge = await EdgeApp.start([VaultController], { providers: [Vault] });
  vault = edge.app.get(Vault);
  me = await edge.signedIn('treasurer');
});
afterEach(() => edge.close());

const act = (
  challenge?: string | string[],
  { key = randomUUID(), path = 'a/open', bearer = me.bearer } = {},
): Promise<Answer> =>
  edge.call({
    method: 'POST',
    url: `/vaults/${path}`,
    bearer,
    headers: {
      'idempotency-key': key,
      ...(challenge === undefined ? {} : { 'countersign-challenge': challenge }),
    },
  });

/** A challenge over the intent that was shown, answered as the rules of mfa-core would. */
async function answered(reply: Answer, given: Partial<Challenge> = {}): Promise<string> {
  const now = edge.ports.clock.now();
  const intent = (await edge.ports.intents.find(reply.body.intent.id)) as Intent;
  const id = edge.ports.ids.next();
  await edge.ports.challenges.add({
    id,
    personId: me.personId,
    owner: { kind: 'session', id: me.session.id },
    purpose: 'countersign',
    method: 'totp',
    factorId: edge.ports.ids.next(),
    intentId: intent.id,
    intentHash: intent.hash,
    status: 'open',
    createdAt: now,
    expiresAt: new Date(now.getTime() + 300_000),
    answeredAt: null,
    spendableUntil: null,
    ...given,
  });
  const spendableUntil = new Date(now.getTime() + 300_000);
  await edge.ports.challenges.markAnswered({ challengeId: id, now, spendableUntil });
  return id;
}

describe('without a countersignature', () => {
  test('the answer is 401 with what is to be approved, computed by the server', async () => {
    const reply = await act();
    expect(reply.status).toBe(401);
    expect(reply.headers['www-authenticate']).toBe(
      'Bearer error="insufficient_user_authentication", acr_values="urn:countersign:acr:mfa", max_age=300',
    );
    const intent = (await edge.ports.intents.find(reply.body.intent.id)) as Intent;
    expect(reply.body).toMatchObject({
      type: '/problems/countersignature-required',
      status: 401,
      intent: {
        purpose: 'vault.open',
        display: { amount: '100.00' },
        hash: hashOfIntent(intent.canonical),
        expiresAt: intent.expiresAt.toISOString(),
      },
    });
    expect(JSON.parse(intent.canonical)).toEqual({
      amount: '100.00',
      by: me.personId,
      companyId: 'company-1',
      purpose: 'vault.open',
      subjectId: 'a',
    });
    expect(vault.modes).toEqual(['prompt']);
    expect(vault.paid).toEqual([]);
  });

  test('someone who may not do it is told so, and is asked for nothing', async () => {
    vault.forbidden = true;
    expect((await act()).body.type).toBe('/problems/test-not-yours');
    const clerk = await edge.signedIn('clerk');
    expect((await act(undefined, { bearer: clerk.bearer })).status).toBe(403);
  });

  test('someone who is cooling off is told until when', async () => {
    const until = new Date(edge.ports.clock.now().getTime() + 3_600_000);
    await edge.ports.coolingOff.start(me.personId, until);
    const reply = await act();
    expect(reply.status).toBe(403);
    expect(reply.body).toMatchObject({ type: '/problems/cooling-off', until: until.toISOString() });
  });

  test('the idempotency key is demanded first', async () => {
    const reply = await edge.call({ method: 'POST', url: '/vaults/a/open', bearer: me.bearer });
    expect(reply.status).toBe(400);
  });
});

describe('with a countersignature', () => {
  test('the act is done, and the handler knows what bought it', async () => {
    const prompt = await act();
    const challengeId = await answered(prompt);
    const reply = await act(challengeId);
    expect(reply.status).toBe(200);
    expect(reply.body.countersignature).toMatchObject({
      challengeId,
      intentId: prompt.body.intent.id,
      intentHash: prompt.body.intent.hash,
      method: 'totp',
    });
    expect(hashOfIntent(reply.body.countersignature.canonicalIntent)).toBe(prompt.body.intent.hash);
    expect(vault.paid).toEqual(['a: 100.00']);
    expect(vault.modes).toEqual(['prompt', 'act']);
  });

  test('it buys one act: spent, it is answered as none', async () => {
    const challengeId = await answered(await act());
    expect((await act(challengeId)).status).toBe(200);
    const again = await act(challengeId);
    expect(again.status).toBe(401);
    expect(again.body.intent.id).toBeDefined();
    expect(vault.paid).toHaveLength(1);
  });

  test('a repeated call gets its first result, not "spent already" (C25)', async () => {
    const challengeId = await answered(await act());
    const key = randomUUID();
    const first = await act(challengeId, { key });
    const second = await act(challengeId, { key });
    expect([second.status, second.text]).toEqual([200, first.text]);
    expect(vault.paid).toHaveLength(1);
  });

  test('thirty at once with keys of their own act once', async () => {
    const challengeId = await answered(await act());
    const replies = await Promise.all(Array.from({ length: 30 }, () => act(challengeId)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(vault.paid).toHaveLength(1);
  });

  test('what changed since voids it, for good', async () => {
    const prompt = await act();
    const challengeId = await answered(prompt);
    vault.amount = '1000000.00';
    const reply = await act(challengeId);
    expect(reply.status).toBe(409);
    expect(reply.body.type).toBe('/problems/intent-changed');
    vault.amount = '100.00';
    expect((await act(challengeId)).status).toBe(401);
    expect((await edge.ports.intents.find(prompt.body.intent.id))?.voidedAt).toEqual(edge.ports.clock.now());
    expect(vault.paid).toEqual([]);
  });

  test('an act that fails leaves the countersignature unspent', async () => {
    const challengeId = await answered(await act());
    vault.fail = new Error('no power');
    expect((await act(challengeId)).status).toBe(500);
    vault.fail = undefined;
    expect((await act(challengeId)).status).toBe(200);
  });

  test('another vault, purpose, session or person is answered as none', async () => {
    const challengeId = await answered(await act());
    const other = await edge.signedIn('treasurer');
    const second = edge.token(await edge.session(me.personId));
    expect((await act(challengeId, { path: 'a/close' })).status).toBe(401);
    expect((await act(challengeId, { bearer: other.bearer })).status).toBe(401);
    expect((await act(challengeId, { bearer: second })).status).toBe(401);
    expect(vault.paid).toEqual([]);
    expect((await act(challengeId, { path: 'b/open' })).status).toBe(409);
  });

  test('a challenge that is malformed, unknown, doubled or unanswered is answered as none', async () => {
    const prompt = await act();
    const open = await answered(prompt);
    await edge.ports.challenges.void(open, edge.ports.clock.now());
    for (const challenge of ['', 'x', "' OR 1=1 --", randomUUID(), open, [randomUUID(), randomUUID()]]) {
      const reply = await act(challenge);
      expect(reply.status).toBe(401);
      expect(reply.body.type).toBe('/problems/countersignature-required');
    }
    expect(vault.paid).toEqual([]);
  });

  test('it is good for five minutes', async () => {
    const challengeId = await answered(await act());
    edge.ports.clock.advanceSeconds(299);
    const fresh = edge.token(me.session);
    edge.ports.clock.advanceSeconds(1);
    expect((await act(challengeId, { bearer: fresh })).status).toBe(401);
    expect(vault.paid).toEqual([]);
  });

  test('a session ended meanwhile buys nothing', async () => {
    const challengeId = await answered(await act());
    await edge.ports.sessions.end(me.session.id, 'signed_out', edge.ports.clock.now());
    expect((await act(challengeId)).body.type).toBe('/problems/session-ended');
    expect(vault.paid).toEqual([]);
  });
});

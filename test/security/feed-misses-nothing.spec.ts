import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuthorizedDisbursementsRepository } from '../../src/payor/disbursements/for-finance/authorized-disbursements.repository.js';
import type { Actor } from '../support/actor.js';
import { call } from '../support/client.js';
import { withConnection } from '../support/database.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { registerFinanceClient, type TestFinanceClient } from '../support/finance-clients.js';
import { machineToken } from '../support/machine-token.js';
import { createPayorScene, type PayorScene } from '../support/payor-scene.js';
import { startPortal, type Portal } from '../support/portal.js';

const WRITERS = 16;

/** Reads on until the writers are done and nothing is left, a page after the other. */
async function readAll(
  page: (after: string | undefined) => Promise<{ ids: string[]; next: string }>,
  from: string | undefined,
  writersDone: () => boolean,
): Promise<string[]> {
  const seen: string[] = [];
  for (let after = from; ;) {
    const done = writersDone();
    const { ids, next } = await page(after);
    seen.push(...ids);
    if (done && ids.length === 0) return seen;
    after = next;
  }
}

describe('a reader with a cursor sees each authorization exactly once', () => {
  let portal: Portal;
  let client: TestFinanceClient;
  let checkers: Actor[];
  let maker: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    maker = await portal.signedIn('payments_disburser', 0);
    checkers = [
      await portal.signedIn('payments_disburser', 1),
      await portal.signedIn('payments_admin', 0),
      await portal.signedIn('payments_admin', 1),
    ];
    const [payor] = await withConnection(
      portal.database.ownerUrl,
      async (db) => (await db.query("SELECT company_id FROM membership WHERE role = 'payments_admin'")).rows,
    );
    client = await registerFinanceClient(portal.database, { companyId: payor.company_id });
  });
  afterAll(() => portal.stop());

  /** Answered, and not spent yet: each buys one authorization within 5 minutes of the clock. */
  async function prepared(): Promise<(() => Promise<{ id: string; status: number }>)[]> {
    for (const one of [maker, ...checkers]) await one.signIn();
    const ids: string[] = [];
    for (let made = 0; made < WRITERS; made += 1)
      ids.push((await submittedDisbursement(maker, { invoices: 1 })).id);
    const acts = [];
    for (const [index, id] of ids.entries()) {
      const who = checkers[index % checkers.length]!;
      if (index % checkers.length === 0) portal.clock.advanceSeconds(30);
      const path = `/v1/payor/disbursements/${id}/authorize`;
      const prompt = await who.write('POST', path, {});
      const challenge = await who.challenge(who.accessToken, { intentId: prompt.body.intent.id });
      const answered = await who.answer(challenge, who.code(), who.accessToken);
      if (answered.status !== 200) throw new Error(JSON.stringify(answered.body));
      const headers = { 'Countersign-Challenge': challenge };
      acts.push(async () => ({ id, ...(await who.write('POST', path, {}, headers, index)) }));
    }
    return acts;
  }

  it('while 16 writers authorize at once on two instances, whatever the size of its pages', async () => {
    const bearer = await machineToken(portal, client, 'disbursements:read');
    const page = (limit: number, instance: number) => async (after: string | undefined) => {
      const query = `limit=${limit}${after === undefined ? '' : `&after=${after}`}`;
      const url = portal.urls[instance]!;
      const { body } = await call(url, 'GET', `/v1/finance/disbursements?${query}`, { bearer });
      return { ids: body.items.map(({ id }: { id: string }) => id), next: body.next };
    };
    const { next: start } = await page(100, 0)(undefined);
    const acts = await prepared();
    let done = false;
    const readers = [1, 7, 100].map((limit, reader) => readAll(page(limit, reader % 2), start, () => done));
    const outcomes = await Promise.all(acts.map((act) => act()));
    done = true;
    expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 200));
    const seen = await Promise.all(readers);
    for (const ids of seen) {
      expect([...ids].sort()).toEqual(outcomes.map(({ id }) => id).sort());
      expect(ids).toEqual(seen[0]);
    }
  });
});

describe('the feed behind it', () => {
  let scene: PayorScene;

  beforeAll(async () => {
    scene = await createPayorScene();
  });
  afterAll(() => scene.stop());

  it('shows nothing late: 16 writers that hold on before they commit, or give up, leave no place behind a reader', async () => {
    const company = await scene.payor();
    const payee = await scene.payee(company);
    const maker = await scene.person('payments_disburser', company);
    const checker = await scene.person('payments_disburser', company);
    const feed = new AuthorizedDisbursementsRepository(scene.orm.em);
    const ids: string[] = [];
    for (let made = 0; made < WRITERS * 5; made += 1) {
      const payments = [{ invoiceId: await scene.invoice(company, payee) }];
      const { id } = await scene.create.execute(maker, { payments });
      await scene.submit.execute(maker, id);
      ids.push(id);
    }
    const act = async (id: string, turn: number): Promise<string | null> => {
      const giveUp = turn % 7 === 3;
      const acted = scene.unitOfWork.run(async () => {
        await sleep((turn * 13) % 11);
        await scene.authorize.execute(checker, id, {
          ...{ challengeId: scene.ids.next(), intentId: scene.ids.next(), canonicalIntent: '{}' },
          ...{ intentHash: id, method: 'totp', factorId: scene.ids.next(), answeredAt: scene.clock.now() },
        });
        await sleep((turn * 7) % 9);
        if (giveUp) throw new Error('given up before the commit');
      });
      return acted.then(
        () => id,
        () => null,
      );
    };

    let done = false;
    const page = async (after: string | undefined) => {
      const rows = await feed.page({ companyId: company, after: Number(after ?? 0), limit: 5 });
      const last = rows.at(-1)?.feedPosition ?? after ?? 0;
      return { ids: rows.map(({ disbursementId }) => disbursementId), next: String(last) };
    };
    const readers = [1, 2, 3].map(() => readAll(page, undefined, () => done));
    const authorized: (string | null)[] = [];
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        for (let turn = 0; turn < 5; turn += 1)
          authorized.push(await act(ids[writer * 5 + turn]!, writer * 5 + turn));
      }),
    );
    done = true;
    const kept = authorized.filter((id) => id !== null);
    expect(kept.length).toBeGreaterThan(WRITERS * 3);
    expect(kept.length).toBeLessThan(WRITERS * 5);
    const seen = await Promise.all(readers);
    for (const one of seen) {
      expect([...one].sort()).toEqual([...kept].sort());
      expect(one).toEqual(seen[0]);
    }
  });
});

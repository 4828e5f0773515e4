import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliverMailing, StartMailings } from '../../src/mailings/mailings.module.js';
import { startCompanyScene, type CompanyScene } from '../support/company-scene.js';
import { cuttingProxy, type CuttingProxy } from '../support/cutting-proxy.js';
import { eventually } from '../support/eventually.js';
import { manyMembers } from '../support/many-members.js';

const HOUR_MS = 3_600_000;
const WITHOUT = 230;
const ENROLLED = 20;
/** Uma and Wes, and the others of the demo company: nobody of them has enrolled, but for the admin. */
const DEMO_PEOPLE = 8;

/** How many were told how often. */
const told = async (scene: CompanyScene, kind: string): Promise<Record<number, number>> => {
  const rows = await scene.query(
    `SELECT times, count(*) AS people FROM (
       SELECT person_id, count(*) AS times FROM notice WHERE kind = $1 GROUP BY person_id
     ) t GROUP BY times`,
    [kind],
  );
  return Object.fromEntries(rows.map(({ times, people }) => [Number(times), Number(people)]));
};
const finished = (scene: CompanyScene) => async (): Promise<boolean> =>
  (await scene.query('SELECT 1 FROM mailing WHERE started_at IS NOT NULL AND finished_at IS NULL')).length ===
  0;
const kinds = async (scene: CompanyScene): Promise<unknown[]> =>
  (
    await scene.query(
      `SELECT kind, details ->> 'days' AS days, due_at FROM mailing WHERE started_at IS NULL ORDER BY due_at`,
    )
  ).map(({ kind, days, due_at: dueAt }) => [kind, Number(days), dueAt.toISOString()]);

describe('mails about a deadline (POL-06)', () => {
  let scene: CompanyScene;
  let proxy: CuttingProxy;
  beforeAll(async () => {
    proxy = await cuttingProxy();
    scene = await startCompanyScene({ instances: 2, through: proxy, env: { DELIVERY_CONCURRENCY: '0' } });
    const { ownerUrl } = scene.portal.database;
    await manyMembers(ownerUrl, {
      companyId: scene.companyId,
      count: WITHOUT + ENROLLED,
      enrolled: ENROLLED,
    });
  }, 60_000);
  afterAll(async () => {
    proxy.heal();
    await scene.stop();
    await proxy.stop();
  });

  const deliver = async (): Promise<void> => {
    const workers = scene.portal.apps.map((app) => app.get(DeliverMailing, { strict: false }));
    const ids = (
      await scene.query('SELECT id FROM mailing WHERE started_at IS NOT NULL AND finished_at IS NULL')
    ).map(({ id }) => id as string);
    await Promise.all(ids.flatMap((id) => [...workers, ...workers].map((worker) => worker.deliver(id))));
  };

  it('reach everybody without a second factor once, though workers race and the database is lost again and again', async () => {
    await scene.saved({ requireFrom: scene.dayIn(30) });
    let cuts = 0;
    for (let round = 0; !(await finished(scene)()); round += 1) {
      // Every few messages later into the work of one round after the other.
      if (round < 12) proxy.cutAfter(10 + 37 * round);
      await deliver().catch(() => undefined);
      if (proxy.heal()) cuts += 1;
      if (round > 60) throw new Error('it does not come to an end');
    }
    expect(cuts).toBeGreaterThan(5);
    expect(await told(scene, 'mfa_deadline_set')).toEqual({ 1: WITHOUT + DEMO_PEOPLE });
  }, 60_000);

  it('show how far they have come, to the admins of the company alone', async () => {
    const { body } = await scene.admin.api('GET', '/v1/company/mailings');
    const [set] = body.items.filter(({ kind }: { kind: string }) => kind === 'mfa_deadline_set');
    expect(set).toMatchObject({
      recipients: WITHOUT + DEMO_PEOPLE,
      done: WITHOUT + DEMO_PEOPLE,
      told: WITHOUT + DEMO_PEOPLE,
    });
    expect(set.finishedAt).not.toBeNull();
    await scene.uma.signIn();
    expect((await scene.uma.api('GET', '/v1/company/mailings')).status).toBe(403);
  });

  it('are told nobody again when the policy is saved with the same deadline', async () => {
    const before = await scene.query('SELECT count(*) FROM mailing');
    await scene.saved({ methods: ['totp'] });
    expect(await scene.query('SELECT count(*) FROM mailing')).toEqual(before);
  });

  it('come 14, 3 and 1 days before at nine in the morning of the admin, each once, to whoever has nothing by then', async () => {
    const waiting = await kinds(scene);
    expect(waiting).toHaveLength(3);
    expect(waiting.map(([kind, days]: any) => [kind, days])).toEqual([
      ['mfa_deadline_near', 14],
      ['mfa_deadline_near', 3],
      ['mfa_deadline_near', 1],
    ]);
    const start = scene.portal.apps.map((app) => app.get(StartMailings, { strict: false }));
    for (const [index, [, , dueAt]] of (waiting as [string, number, string][]).entries()) {
      scene.portal.clock.set(new Date(new Date(dueAt).getTime() - 1));
      await Promise.all(start.map((one) => one.execute()));
      expect(await finished(scene)()).toBe(true);
      scene.portal.clock.set(new Date(dueAt));
      await Promise.all([...start, ...start].map((one) => one.execute()));
      // Between the begin and their turn one more sets up a factor.
      if (index === 0)
        await scene.query(`INSERT INTO mfa_factor (id, person_id, method, status, sealed_secret, created_at, bound_at)
           SELECT uuidv7(), person_id, 'totp', 'active', 'sealed', now(), now() FROM person_address
           WHERE address_key = 'm000001@many.example'`);
      while (!(await finished(scene)())) await deliver();
    }
    expect(await told(scene, 'mfa_deadline_near')).toEqual({ 3: WITHOUT + DEMO_PEOPLE - 1 });
    expect(await kinds(scene)).toEqual([]);
  }, 60_000);

  it('say the new day when it is moved, and the old reminders are never sent', async () => {
    await scene.saved({ requireFrom: scene.dayIn(40) });
    const first = await kinds(scene);
    await scene.saved({ requireFrom: scene.dayIn(20) });
    const second = await kinds(scene);
    expect(second).toHaveLength(3);
    expect(second).not.toEqual(first);
    while (!(await finished(scene)())) await deliver();
    // The first moving was overtaken before anybody heard of it.
    expect(await told(scene, 'mfa_deadline_moved')).toEqual({ 1: WITHOUT + DEMO_PEOPLE - 1 });
  });

  it('leave out reminders that would be due before the decision', async () => {
    await scene.saved({ requireFrom: scene.dayIn(4) });
    expect((await kinds(scene)).map((one: any) => one[1])).toEqual([3, 1]);
    await scene.saved({ requireFrom: scene.dayIn(1) });
    const left = (await kinds(scene)) as [string, number, string][];
    for (const [, days, dueAt] of left) {
      expect(days).toBe(1);
      expect(new Date(dueAt) > scene.portal.clock.now()).toBe(true);
    }
  });

  it('say that it was lifted, and then nothing any more', async () => {
    while (!(await finished(scene)())) await deliver();
    await scene.saved({ requireFrom: null });
    expect(await kinds(scene)).toEqual([]);
    while (!(await finished(scene)())) await deliver();
    expect(await told(scene, 'mfa_policy_lifted')).toEqual({ 1: WITHOUT + DEMO_PEOPLE - 1 });
  });
});

describe('with the queue of the service', () => {
  let scene: CompanyScene;
  beforeAll(async () => {
    scene = await startCompanyScene();
    await manyMembers(scene.portal.database.ownerUrl, { companyId: scene.companyId, count: 60 });
  }, 60_000);
  afterAll(() => scene.stop());

  it('they leave by themselves, and Uma reads the day in the mail', async () => {
    const { deadline } = { deadline: scene.dayIn(30) };
    await scene.saved({ requireFrom: deadline });
    await eventually(finished(scene), 20_000);
    const { body } = await scene.uma.raw('GET', `/dev/inbox?to=${encodeURIComponent(scene.uma.email)}`);
    const [mail] = body.items.filter(({ text }: { text: string }) => text.includes('second factor'));
    expect(mail.text).toContain('Cedar & Stone Builders');
    expect(mail.text).toContain(String(Number(deadline.slice(-2))));
    expect(await told(scene, 'mfa_deadline_set')).toEqual({ 1: 60 + DEMO_PEOPLE });
    scene.portal.clock.advanceSeconds(HOUR_MS / 1000);
  }, 30_000);
});

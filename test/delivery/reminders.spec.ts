import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withConnection } from '../../scripts/database.js';
import { demoDepositAccountNumber } from '../../scripts/demo-company.js';
import { DeliveryWorker } from '../../src/delivery/queue/delivery-worker.js';
import { JobsRepository } from '../../src/delivery/queue/jobs.repository.js';
import { cronItemsOf, type ScheduledTask } from '../../src/delivery/queue/scheduled-tasks.js';
import { StrandedJobsRepository } from '../../src/delivery/queue/stranded-jobs.repository.js';
import {
  RemindApprovers,
  reminderCatchUpMs,
  reminderTimes,
} from '../../src/payor/beneficiaries/remind/remind-approvers.js';
import type { Actor } from '../support/actor.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { messagesTo } from '../support/mailbox.js';
import { openOrm } from '../support/orm.js';
import { anAccount, BANK_ACCOUNTS } from '../support/payee-people.js';
import { startPortal, type Portal } from '../support/portal.js';
import { createPostgresStores } from '../support/postgres-stores.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const jobsLeft = async (database: TestDatabase): Promise<number> => {
  const { rows } = await withConnection(database.ownerUrl, (client) =>
    client.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM graphile_worker._private_jobs j
       JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'remind_approvers'`,
    ),
  );
  return rows[0]?.left ?? -1;
};

it('reminders are due on Mondays and Thursdays at 08:00 UTC, and at no other minute', () => {
  const [item] = cronItemsOf([
    {
      name: 'remind_approvers',
      times: reminderTimes,
      catchUpWithinMs: reminderCatchUpMs,
      work: () => Promise.resolve(),
    },
  ]);
  const due: string[] = [];
  const monday = Date.UTC(2026, 10, 30);
  for (let at = monday; at < monday + 14 * DAY_MS; at += MINUTE_MS) {
    const time = new Date(at);
    const digest = { min: time.getUTCMinutes(), hour: time.getUTCHours(), date: time.getUTCDate() };
    if (item?.match({ ...digest, month: time.getUTCMonth() + 1, dow: time.getUTCDay() }))
      due.push(time.toISOString());
  }
  expect(due).toEqual([
    '2026-11-30T08:00:00.000Z',
    '2026-12-03T08:00:00.000Z',
    '2026-12-07T08:00:00.000Z',
    '2026-12-10T08:00:00.000Z',
  ]);
  // Whatever is caught up with is at most one: there are at least three days between two.
  expect(item?.options.backfillPeriod).toBeLessThan(3 * DAY_MS);
});

describe('a reminder of accounts that wait', () => {
  const MONDAY = '2026-11-30T08:00:00.000Z';
  const THURSDAY = '2026-12-03T08:00:00.000Z';
  let portal: Portal;
  let eli: Actor;
  let fay: Actor;
  let approvers: Actor[];

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    eli = portal.person('beneficiary_approver');
    fay = portal.person('payee_admin');
    approvers = [eli, portal.person('payments_admin', 0), portal.person('payments_admin', 1)];
  });
  afterAll(() => portal.stop());

  /** As the timetable puts it into the queue; done by whichever instance takes it. */
  async function due(at: string, times = 1): Promise<void> {
    await withConnection(portal.database.ownerUrl, (client) =>
      client.query(
        `SELECT graphile_worker.add_job('remind_approvers',
           json_build_object('_cron', json_build_object('ts', $1::text, 'backfilled', false)))
         FROM generate_series(1, $2::int)`,
        [at, times],
      ),
    );
    await eventually(async () => (await jobsLeft(portal.database)) === 0, 20_000);
  }

  const reminders = async (people: readonly Actor[] = approvers): Promise<string[][]> =>
    Promise.all(
      people.map(async ({ email }) =>
        (await messagesTo(eli, email))
          .filter(({ kind }) => kind === 'beneficiary_accounts_wait')
          .map(({ text }) => text),
      ),
    );

  it('is not sent when none waits', async () => {
    await due(MONDAY);
    expect(await reminders()).toEqual([[], [], []]);
  });

  it('goes once to each approver and payments admin, with how many and whose, however often that day is run', async () => {
    await fay.signIn();
    const body = anAccount(1, { currentDefaultAccountNumber: demoDepositAccountNumber });
    const added = await fay.write('POST', BANK_ACCOUNTS, body);
    const selected = await fay.write('POST', `${BANK_ACCOUNTS}/${added.body.id}/select`, {});
    expect(selected.status).toBe(200);

    await due(THURSDAY, 6);
    for (const texts of await reminders()) {
      expect(texts).toHaveLength(1);
      expect(texts[0]).toContain('An account waits to be reviewed: that of Ironwood Steel.');
    }
    await due(THURSDAY);
    expect((await reminders()).map(({ length }) => length)).toEqual([1, 1, 1]);
    const others = [fay, portal.person('payments_disburser'), portal.person('disbursement_contributor')];
    expect(await reminders(others)).toEqual([[], [], []]);
  });

  it('comes again at the next time, for as long as one waits, and then no more', async () => {
    await due('2026-12-07T08:00:00.000Z');
    expect((await reminders()).map(({ length }) => length)).toEqual([2, 2, 2]);
    await eli.signIn();
    const { items } = (await eli.api('GET', '/v1/payor/beneficiary-accounts')).body;
    const waiting = items.find(({ status }: any) => status === 'needs_review');
    const path = `/v1/payor/beneficiary-accounts/${waiting.id}/approve`;
    expect((await eli.write('POST', path, { version: waiting.version })).status).toBe(200);
    await due('2026-12-10T08:00:00.000Z');
    expect((await reminders()).map(({ length }) => length)).toEqual([2, 2, 2]);
  });

  it('of one day goes out once though two instances run it at the same moment, and is forgotten after 30 days', async () => {
    await withConnection(portal.database.ownerUrl, (client) =>
      client.query(
        `UPDATE beneficiary_account SET status = 'needs_review', approved_by = NULL, approved_at = NULL`,
      ),
    );
    const at = new Date('2026-12-14T08:00:00.000Z');
    const both = portal.apps.map((app) => app.get(RemindApprovers, { strict: false }));
    await Promise.all([...both, ...both, ...both].map((one) => one.execute(at)));
    for (const texts of await reminders()) {
      expect(texts).toHaveLength(3);
      expect(texts[0]).toContain(
        '3 accounts wait to be reviewed: those of Bluewater Plumbing, Northline Electric, and Ironwood Steel.',
      );
    }
    const claimed = await withConnection(portal.database.ownerUrl, (client) =>
      client.query(`SELECT DISTINCT run_on::text FROM beneficiary_reminder ORDER BY run_on`),
    );
    expect(claimed.rows.map(({ run_on }) => run_on)).toEqual(['2026-12-03', '2026-12-07', '2026-12-14']);
    await both[0]?.execute(new Date('2027-02-01T08:00:00.000Z'));
    const kept = await withConnection(portal.database.ownerUrl, (client) =>
      client.query(`SELECT run_on::text FROM beneficiary_reminder`),
    );
    expect(kept.rows).toEqual([{ run_on: '2027-02-01' }]);
  });
});

describe('the timetable of the queue', () => {
  let database: TestDatabase;
  let orm: Awaited<ReturnType<typeof openOrm>>;
  const workers: DeliveryWorker[] = [];
  let runs: string[] = [];

  beforeEach(async () => {
    Logger.overrideLogger(false);
    runs = [];
    database = await createTestDatabase();
    orm = await openOrm(database.url);
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.stop();
    await orm.close();
    await database.drop();
  });

  async function start(task: Partial<ScheduledTask> = {}): Promise<void> {
    const { sql } = createPostgresStores(orm.em);
    const queue = {
      connectionString: database.url,
      jobs: new JobsRepository(sql),
      stranded: new StrandedJobsRepository(sql),
      logger: new Logger('Delivery'),
    };
    const work = (dueAt: Date): Promise<void> => {
      runs.push(dueAt.toISOString());
      return Promise.resolve();
    };
    const every = { name: 'remind_approvers', times: '* * * * *', catchUpWithinMs: 3 * MINUTE_MS };
    const worker = new DeliveryWorker(queue, [], [{ ...every, work, ...task }]);
    workers.push(worker);
    await worker.start();
  }

  /** As if instances had run until so long ago. */
  const lastRun = (msAgo: number): Promise<unknown> =>
    withConnection(database.ownerUrl, (client) =>
      client.query(
        `INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
         VALUES ('remind_approvers', now() - interval '30 days', now() - $1 * interval '1 millisecond')`,
        [msAgo],
      ),
    );

  it('makes up for the times that passed while nobody ran, within its bound, once for all instances', async () => {
    await lastRun(DAY_MS);
    await Promise.all([start(), start(), start()]);
    await eventually(async () => runs.length >= 3, 20_000);
    await eventually(async () => (await jobsLeft(database)) === 0, 20_000);
    expect(new Set(runs).size).toBe(runs.length);
    // Three minutes are caught up with; a fourth may have begun since.
    expect(runs.length).toBeLessThanOrEqual(4);
    for (const run of runs) expect(Date.now() - Date.parse(run)).toBeLessThan(4 * MINUTE_MS + 20_000);
  });

  it('makes up for nothing that was done, and for nothing of before it was known', async () => {
    await start({ times: '0 8 * * 1,4', catchUpWithinMs: reminderCatchUpMs });
    await eventually(async () => {
      const known = await withConnection(database.ownerUrl, (client) =>
        client.query(`SELECT FROM graphile_worker._private_known_crontabs WHERE last_execution IS NULL`),
      );
      return known.rowCount === 1;
    }, 20_000);
    expect([runs, await jobsLeft(database)]).toEqual([[], 0]);
  });

  it('tries again what failed, for the same time', async () => {
    await lastRun(DAY_MS);
    let failures = 0;
    await start({
      catchUpWithinMs: MINUTE_MS,
      work: (dueAt) => {
        if (failures === 0) {
          failures += 1;
          return Promise.reject(new Error('the database is away'));
        }
        runs.push(dueAt.toISOString());
        return Promise.resolve();
      },
    });
    await eventually(async () => failures === 1 && runs.length > 0, 20_000);
    await eventually(async () => (await jobsLeft(database)) === 0, 20_000);
    expect(new Set(runs).size).toBe(runs.length);
  });

  it('ends in good order while it waits', async () => {
    await start();
    const began = performance.now();
    for (const worker of workers.splice(0)) await worker.stop();
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

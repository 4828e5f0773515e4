/**
 * A worker of the delivery in a process of its own, to be killed. Plain JavaScript out of dist/, as Node loads it; forked
 * with the addresses of a database and of a vendor. Says `ready`, and begins when it is told to.
 */
import { MikroORM } from '@mikro-orm/postgresql';
import { SmsSendError } from '../../dist/libs/mfa-core/src/index.js';
import { PostgresSentCodeStore, Sql } from '../../dist/libs/mfa-postgres/src/index.js';
import { AesGcmSecretBox, parseSecretBoxKeys } from '../../dist/libs/secret-box/src/index.js';
import { ormOptions } from '../../dist/mikro-orm.config.js';
import { DeliveryWorker } from '../../dist/src/delivery/queue/delivery-worker.js';
import { JobsRepository } from '../../dist/src/delivery/queue/jobs.repository.js';
import { StrandedJobsRepository } from '../../dist/src/delivery/queue/stranded-jobs.repository.js';
import { DeliverText } from '../../dist/src/delivery/texts/deliver-text.js';
import { TextsRepository } from '../../dist/src/delivery/texts/texts.repository.js';

const { databaseUrl, vendorUrl, vendorWindowMs, secretBoxKeys } = JSON.parse(process.argv[2]);

/** Without a key of idempotency: whatever is sent twice is charged twice. */
const vendor = {
  name: 'loopback',
  async send({ id }) {
    const answer = await fetch(`${vendorUrl}/${id}`, { method: 'POST' }).catch(() => undefined);
    if (answer?.status !== 201) throw new SmsSendError('uncertain', 'lost');
    return { vendorId: await answer.text() };
  },
  async find({ id }) {
    const answer = await fetch(`${vendorUrl}/${id}`).catch(() => undefined);
    if (answer?.status === 404) return null;
    if (answer?.status !== 200) throw new SmsSendError('unavailable', 'lost');
    return { vendorId: await answer.text() };
  },
};

const quiet = Object.fromEntries(['log', 'debug', 'warn', 'error'].map((level) => [level, () => {}]));

const orm = await MikroORM.init(ormOptions(databaseUrl, { maxConnections: 5 }));
const sql = new Sql(orm.em);
const jobs = new JobsRepository(sql);
const deliver = new DeliverText(
  new TextsRepository(sql),
  jobs,
  [vendor],
  new PostgresSentCodeStore(sql),
  new AesGcmSecretBox(parseSecretBoxKeys(secretBoxKeys)),
  { raise: async () => {} },
  { now: () => new Date() },
  { vendorWindowMs },
);
const worker = new DeliveryWorker(
  { connectionString: databaseUrl, jobs, stranded: new StrandedJobsRepository(sql), logger: quiet },
  [{ tasks: { text: (id) => deliver.deliver(id) }, concurrency: 10 }],
);
process.on('message', () => void worker.start());
process.on('disconnect', () => process.exit());
process.send('ready');

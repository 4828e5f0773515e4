import { Logger } from '@nestjs/common';
import {
  SmsSendError,
  secondsAfter,
  type OperatorAlerts,
  type SmsFailure,
  type SmsSender,
  type TextToSend,
} from '@countersign/mfa-core';
import { FakeClock, FakeSecretBox } from '@countersign/mfa-testing';
import { DeliveryWorker } from '../../src/delivery/queue/delivery-worker.js';
import { JobsRepository } from '../../src/delivery/queue/jobs.repository.js';
import { StrandedJobsRepository } from '../../src/delivery/queue/stranded-jobs.repository.js';
import { ApplyReport } from '../../src/delivery/texts/apply-report.js';
import { DeliverText } from '../../src/delivery/texts/deliver-text.js';
import { TextOutbox } from '../../src/delivery/texts/text-outbox.js';
import { TextsRepository } from '../../src/delivery/texts/texts.repository.js';
import { createTestDatabase } from './database.js';
import { openOrm } from './orm.js';
import { createPostgresStores } from './postgres-stores.js';

/** What a vendor does with the next text. `lost_after_taken`: it takes it, and nobody hears of it. */
export type Answer = SmsFailure | 'take' | 'lost_after_taken';

/** A vendor in memory that does as it is told, and charges for each text that it takes. */
export class ScriptedVendor implements SmsSender {
  readonly taken: (TextToSend & { vendorId: string; atMs: number })[] = [];
  readonly asked: string[] = [];
  #answers: Answer[] = [];
  #always: Answer = 'take';
  findFails = 0;

  constructor(readonly name: string) {}

  next(...answers: Answer[]): void {
    this.#answers = answers;
  }

  always(answer: Answer): void {
    this.#always = answer;
  }

  async send(text: TextToSend): Promise<{ vendorId: string }> {
    this.asked.push(text.id);
    const answer = this.#answers.shift() ?? this.#always;
    if (answer !== 'take' && answer !== 'lost_after_taken') throw new SmsSendError(answer, '30001');
    const vendorId = `${this.name}-${this.taken.length + 1}-${text.id}`;
    this.taken.push({ ...text, vendorId, atMs: performance.now() });
    if (answer === 'lost_after_taken') throw new SmsSendError('uncertain', 'ECONNRESET');
    return { vendorId };
  }

  async find(text: TextToSend & { since: Date }): Promise<{ vendorId: string } | null> {
    if (this.findFails > 0) {
      this.findFails -= 1;
      throw new SmsSendError('unavailable', '503');
    }
    return this.taken.find(({ id }) => id === text.id) ?? null;
  }
}

export type TestDelivery = Awaited<ReturnType<typeof createTestDelivery>>;

/** Texts from their transaction to their vendors, on a database of their own, with as many workers as asked for. */
export async function createTestDelivery(input: {
  senders: readonly SmsSender[];
  workers?: number;
  vendorWindowMs?: number;
}) {
  const { senders, workers = 1, vendorWindowMs = 300 } = input;
  Logger.overrideLogger(false);
  const database = await createTestDatabase();
  const orm = await openOrm(database.url);
  const stores = createPostgresStores(orm.em);
  const secretBox = new FakeSecretBox();
  const clock = new FakeClock(new Date());
  const raised: Parameters<OperatorAlerts['raise']>[0][] = [];
  const alerts: OperatorAlerts = {
    raise: (alert) => {
      raised.push(alert);
      return Promise.resolve();
    },
  };
  const jobs = new JobsRepository(stores.sql);
  const texts = new TextsRepository(stores.sql);
  const outbox = new TextOutbox(texts, jobs, secretBox);
  const deliver = new DeliverText(texts, jobs, senders, stores.sentCodes, secretBox, alerts, clock, {
    vendorWindowMs,
  });
  const createWorker = (): DeliveryWorker =>
    new DeliveryWorker(
      {
        connectionString: database.url,
        jobs,
        stranded: new StrandedJobsRepository(stores.sql),
        logger: new Logger('Delivery'),
      },
      [{ tasks: { text: (id) => deliver.deliver(id) }, concurrency: 10 }],
    );
  const started = Array.from({ length: workers }, createWorker);
  for (const worker of started) await worker.start();
  return {
    ...stores,
    database,
    clock,
    raised,
    texts,
    outbox,
    reports: new ApplyReport(texts, jobs, senders, stores.sentCodes, stores.unitOfWork, clock),
    /** Ends the workers, and returns what begins one anew. */
    async withoutWorkers(): Promise<() => Promise<void>> {
      for (const worker of started.splice(0)) await worker.stop();
      return async () => {
        const worker = createWorker();
        started.push(worker);
        await worker.start();
      };
    },
    /** A text with a live code, as a challenge writes both. Returns its id. */
    async sendCode(change: { expiresInSeconds?: number } = {}): Promise<string> {
      const id = stores.ids.next();
      const now = clock.now();
      const expiresAt = secondsAfter(now, change.expiresInSeconds ?? 300);
      await stores.unitOfWork.run(async () => {
        await stores.sentCodes.replace({ targetId: id, messageId: id, digest: id, sentAt: now, expiresAt });
        await outbox.enqueue(textOf(id, stores.ids.next(), now, expiresAt));
      });
      return id;
    },
    async stop() {
      for (const worker of started) await worker.stop();
      await orm.close();
      await database.drop();
    },
  };
}

export const textOf = (id: string, personId: string, createdAt: Date, expiresAt: Date) => ({
  id,
  personId,
  purpose: 'code' as const,
  to: '+14155550123',
  body: `Countersign: 012345 is your code ${id}.`,
  code: '012345',
  payment: null,
  locale: 'en-US',
  createdAt,
  expiresAt,
});

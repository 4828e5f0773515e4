import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { secondsAfter } from '@countersign/mfa-core';
import { AesGcmSecretBox, parseSecretBoxKeys } from '@countersign/secret-box';
import { JobsRepository } from '../../src/delivery/queue/jobs.repository.js';
import { TextOutbox } from '../../src/delivery/texts/text-outbox.js';
import { TextsRepository } from '../../src/delivery/texts/texts.repository.js';
import { createTestDatabase, withConnection, type TestDatabase } from '../support/database.js';
import { textOf } from '../support/delivery.js';
import { eventually } from '../support/eventually.js';
import { openOrm } from '../support/orm.js';
import { createPostgresStores } from '../support/postgres-stores.js';

const KILLS = 50;
const TEXTS = 500;
/**
 * The vendor's own window: so long after a request left a process, which may be dead by then, the vendor may still take
 * the text. Nobody can know better in that time, so a try is not judged within it; `vendorWindowMs` is longer.
 */
const VENDOR_TAKES_WITHIN_MS = 150;
const VENDOR_WINDOW_MS = 500;
const secretBoxKeys = `test:${Buffer.alloc(32, 7).toString('base64')}`;

/** Takes each text it is sent, some time after the request and whether or not anybody waits for the answer. */
class Vendor {
  readonly charges: string[] = [];
  readonly server = createServer((request, response) => void this.#serve(request, response));
  findsAsked = 0;

  async #serve({ method, url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const id = url.slice(1);
    if (method !== 'POST') {
      this.findsAsked += 1;
      response.writeHead(this.charges.includes(id) ? 200 : 404).end(`vendor-${id}`);
      return;
    }
    await sleep(Math.random() * VENDOR_TAKES_WITHIN_MS);
    this.charges.push(id);
    await sleep(Math.random() * 50);
    response.writeHead(201).end(`vendor-${id}`);
  }
}

let database: TestDatabase;
let vendor: Vendor;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  database = await createTestDatabase();
  vendor = new Vendor();
  vendor.server.listen(0, '127.0.0.1');
  await once(vendor.server, 'listening');
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  vendor.server.closeAllConnections();
  vendor.server.close();
  await database.drop();
});

/** Started, and waiting to be told to work. */
async function worker(): Promise<ChildProcess> {
  const { port } = vendor.server.address() as AddressInfo;
  const settings = {
    databaseUrl: database.url,
    vendorUrl: `http://127.0.0.1:${port}`,
    vendorWindowMs: VENDOR_WINDOW_MS,
    secretBoxKeys,
  };
  const file = join(process.cwd(), 'test', 'support', 'delivery-child.mjs');
  const child = fork(file, [JSON.stringify(settings)], { execArgv: [] });
  children.add(child);
  await once(child, 'message');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  children.delete(child);
}

it('a worker killed 50 times while 500 texts leave loses none and sends none twice', async () => {
  const orm = await openOrm(database.url);
  const { sql, ids, unitOfWork, sentCodes } = createPostgresStores(orm.em);
  const secretBox = new AesGcmSecretBox(parseSecretBoxKeys(secretBoxKeys));
  const outbox = new TextOutbox(new TextsRepository(sql), new JobsRepository(sql), secretBox);
  const sent: string[] = [];
  const send = async (): Promise<void> => {
    const id = ids.next();
    const sentAt = new Date();
    const expiresAt = secondsAfter(sentAt, 600);
    await unitOfWork.run(async () => {
      await sentCodes.replace({ targetId: id, messageId: id, digest: id, sentAt, expiresAt });
      await outbox.enqueue(textOf(id, ids.next(), sentAt, expiresAt));
    });
    sent.push(id);
  };
  const states = (): Promise<Record<string, number>> =>
    withConnection(database.url, async (client) => {
      const { rows } = await client.query<{ state: string; n: number }>(
        'SELECT state, count(*)::int AS n FROM text_message GROUP BY state',
      );
      return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
    });

  const booting = Array.from({ length: 3 }, worker);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = await (booting.shift() ?? worker());
    if (kill + booting.length < KILLS) booting.push(worker());
    child.send('begin');
    for (let text = 0; text < TEXTS / KILLS; text += 1) await send();
    // Now and then one lives long enough to free what those before it had in hand.
    await sleep(kill % 10 === 9 ? 4_000 : 50 + Math.random() * 250);
    await killed(child);
  }
  const last = await (booting.shift() ?? worker());
  last.send('begin');
  await eventually(async () => (await states())['taken'] === TEXTS, 60_000);
  await orm.close();

  expect(sent).toHaveLength(TEXTS);
  expect(await states()).toEqual({ taken: TEXTS });
  expect([...vendor.charges].sort()).toEqual([...sent].sort());
  // Otherwise no kill hit a text on its way, and nothing was shown.
  expect(vendor.findsAsked).toBeGreaterThan(0);
}, 240_000);

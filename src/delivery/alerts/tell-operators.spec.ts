import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { secondsAfter } from '@countersign/mfa-core';
import { createTestDatabase, withConnection, type TestDatabase } from '../../../test/support/database.js';
import { openOrm } from '../../../test/support/orm.js';
import { createPostgresStores } from '../../../test/support/postgres-stores.js';
import type { Mail } from '../mail/mail-sender.js';
import { OperatorAlertsRepository } from './operator-alerts.repository.js';
import { TellOperators } from './tell-operators.js';

const at = new Date('2026-11-24T12:00:00Z');
const details = { senders: 'twilio', rounds: 3 };
const config = {
  http: { publicUrl: 'https://pay.example.com' },
  delivery: { operatorEmail: 'operations@example.com' },
};

describe('an alert', () => {
  let database: TestDatabase;
  let orms: Awaited<ReturnType<typeof openOrm>>[];
  let instances: TellOperators[];
  const mails: Mail[] = [];
  let mailFails = false;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    orms = await Promise.all([openOrm(database.url), openOrm(database.url)]);
    const mail = {
      send: (one: Mail) => {
        mails.push(one);
        return mailFails ? Promise.reject(new Error('no mail server')) : Promise.resolve();
      },
    };
    instances = orms.map(({ em }) => {
      const { sql, audit } = createPostgresStores(em);
      return new TellOperators(new OperatorAlertsRepository(sql), audit, mail, config as never);
    });
  });
  afterAll(async () => {
    for (const orm of orms) await orm.close();
    await database.drop();
  });
  beforeEach(() => {
    mails.length = 0;
    mailFails = false;
  });

  const raise = (kind: 'text_budget_spent' | 'text_vendor_failing', when = at, times = 1) =>
    Promise.all(
      Array.from({ length: times }, (_, time) => instances[time % 2]!.raise({ kind, at: when, details })),
    );

  it('is told once an hour, whoever raises it and how often', async () => {
    await raise('text_vendor_failing', at, 40);
    await raise('text_vendor_failing', secondsAfter(at, 3_599), 4);
    expect(mails.map(({ to, subject }) => ({ to, subject }))).toEqual([
      {
        to: 'operations@example.com',
        subject: 'Countersign at https://pay.example.com: text vendor failing',
      },
    ]);
    expect(mails[0]?.text).toContain('senders: twilio');
    await raise('text_vendor_failing', secondsAfter(at, 3_600), 4);
    expect(mails).toHaveLength(2);
    const { rows } = await withConnection(database.url, (client) =>
      client.query("SELECT act, outcome FROM audit_entry WHERE stream = 'system:delivery' ORDER BY sequence"),
    );
    expect(rows).toEqual(Array(2).fill({ act: 'alert.text_vendor_failing', outcome: 'failure' }));
  });

  it('of one kind does not hold back another', async () => {
    await raise('text_budget_spent');
    expect(mails).toHaveLength(1);
  });

  it('about one chain does not hold back that about another, and many of them do not flood the mailbox', async () => {
    const kind = 'refresh_token_reused' as const;
    const about = (person: number, when = at, times = 6) =>
      Promise.all(
        Array.from({ length: times }, (_, time) =>
          instances[time % 2]!.raise({ kind, at: when, about: `person:${person}`, details }),
        ),
      );
    for (let person = 0; person < 20; person += 1) await about(person);
    expect(mails).toHaveLength(1);
    await about(0, secondsAfter(at, 300));
    await about(20, secondsAfter(at, 300));
    expect(mails).toHaveLength(2);
    const { rows } = await withConnection(database.url, (client) =>
      client.query(
        "SELECT object_id FROM audit_entry WHERE act = 'alert.refresh_token_reused' ORDER BY sequence",
      ),
    );
    expect(rows.map(({ object_id }) => object_id)).toEqual(
      Array.from({ length: 21 }, (_, person) => `person:${person}`),
    );
  });

  it('is forgotten when it would be told again anyway, so that the table stays small', async () => {
    const repository = new OperatorAlertsRepository(createPostgresStores(orms[0]!.em).sql);
    const kinds = async () =>
      withConnection(database.url, (client) => client.query('SELECT kind FROM operator_alert'));
    await repository.purge(secondsAfter(at, 86_400));
    expect((await kinds()).rows).not.toContainEqual({ kind: expect.stringContaining(' person:') });
    expect((await kinds()).rows).toContainEqual({ kind: 'text_budget_spent' });
  });

  it('never throws at whoever raises it', async () => {
    mailFails = true;
    await expect(raise('text_budget_spent', secondsAfter(at, 7_200))).resolves.toEqual([undefined]);
    expect(mails).toHaveLength(1);
  });
});

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import {
  limits,
  secondsAfter,
  type NoticeKind,
  type TextLedger,
  type TextMessage,
} from '@countersign/mfa-core';
import { FakeKeyedHash, FakeSecretBox } from '@countersign/mfa-testing';
import { SmtpMailSender } from '../../src/delivery/mail/smtp-mail-sender.js';
import { DeliveryWorker } from '../../src/delivery/queue/delivery-worker.js';
import { JobsRepository } from '../../src/delivery/queue/jobs.repository.js';
import { StrandedJobsRepository } from '../../src/delivery/queue/stranded-jobs.repository.js';
import { DeliverNotice } from '../../src/notices/deliver-notice.js';
import { createTestAccounts, type TestAccounts } from '../support/accounts.js';
import { withConnection } from '../support/database.js';
import { eventually } from '../support/eventually.js';

const from = 'Countersign <no-reply@countersign.example>';

/** A mail server on loopback. What it is told to refuse it refuses for a while, as greylisting does. */
class MailServer {
  readonly mails: { to: string; content: string }[] = [];
  refuseNext = 0;
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => {
      if (this.refuseNext === 0) return done();
      this.refuseNext -= 1;
      done(Object.assign(new Error('try again later'), { responseCode: 451 }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const content = Buffer.concat(chunks).toString('utf8');
        for (const { address } of session.envelope.rcptTo) this.mails.push({ to: address, content });
        done();
      });
    },
  });

  async start(): Promise<string> {
    const listening = this.#server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((done) => this.#server.close(done));
  }
}

describe('a notice', () => {
  const server = new MailServer();
  const texts: TextMessage[] = [];
  const refused = new Set<string>();
  const ledger: TextLedger = {
    reserve: async ({ messageId, purpose, numberDigest, now }) => {
      expect(purpose).toBe('notice');
      expect(messageId).toMatch(/^[0-9a-f-]{36}$/);
      return refused.has(numberDigest)
        ? { granted: false, reason: 'number', retryAt: now }
        : { granted: true };
    },
    answered: () => Promise.resolve(),
  };
  let accounts: TestAccounts;
  let mail: SmtpMailSender;
  let worker: DeliveryWorker;
  let personId: string;
  let people = 0;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    accounts = await createTestAccounts();
    mail = new SmtpMailSender({ url: await server.start(), from });
    const { sql, notices, outbox, unitOfWork, directory, clock } = accounts;
    const jobs = new JobsRepository(sql);
    const deliver = new DeliverNotice(
      notices,
      outbox,
      jobs,
      mail,
      {
        enqueue: (message) => {
          texts.push(message);
          return Promise.resolve();
        },
        outcome: () => Promise.resolve('pending'),
      },
      ledger,
      new FakeKeyedHash(),
      directory,
      unitOfWork,
      clock,
      { production: false, supportContact: 'help@countersign.example' },
    );
    worker = new DeliveryWorker(
      {
        connectionString: accounts.database.url,
        jobs,
        stranded: new StrandedJobsRepository(sql),
        logger: new Logger('Delivery'),
      },
      [{ tasks: { notice: (id) => deliver.deliver(id) }, concurrency: 5 }],
    );
    await worker.start();
  });
  afterAll(async () => {
    await worker.stop();
    mail.close();
    await server.stop();
    await accounts.stop();
  });

  beforeEach(async () => {
    people += 1;
    server.mails.length = 0;
    texts.length = 0;
    refused.clear();
    const email = `pat${people}@example.com`;
    personId = await accounts.register.createPerson({ name: 'Pat', email });
    await accounts.register.addAddress(personId, `pat${people}@home.example`);
  });

  const notify = (kind: NoticeKind, details: Record<string, string | number | null> = {}) =>
    accounts.outbox.notify({ personId, kind, at: accounts.clock.now(), details });
  const recipients = (): string[] => server.mails.map(({ to }) => to).sort();
  const mailTo = (to: string): string => server.mails.find((one) => one.to === to)?.content ?? '';
  const arrived = (count: number) => eventually(async () => server.mails.length >= count, 15_000);
  const stored = () =>
    withConnection(accounts.database.url, async (client) => {
      const { rows } = await client.query<{ channel: string; done: boolean; dropped: string | null }>(
        `SELECT channel, delivered_at IS NOT NULL AS done, dropped_because AS dropped FROM notice
         WHERE person_id = $1 ORDER BY channel, id`,
        [personId],
      );
      return rows;
    });
  const settled = async () => {
    await eventually(async () => (await stored()).every(({ done, dropped }) => done || dropped), 15_000);
    return stored();
  };

  /** A number the person has proven. */
  async function addPhone(e164: string): Promise<string> {
    const id = accounts.ids.next();
    const now = accounts.clock.now();
    const number = { e164, country: 'US', prefix: e164.slice(0, -4) };
    await accounts.factors.addPending({
      id,
      personId,
      method: 'sms',
      status: 'pending',
      sealedSecret: new FakeSecretBox().seal(Buffer.from(JSON.stringify(number)), ['factor', personId, id]),
      numberDigest: new FakeKeyedHash().digest(e164, 'phone-number'),
      secretDigest: null,
      hint: '•••• 23',
      lastTimeStep: null,
      failuresInRow: 0,
      createdAt: now,
      pendingUntil: secondsAfter(now, 600),
      boundAt: null,
      endedAt: null,
      sourceAddress: null,
    });
    await accounts.factors.activate({ factorId: id, now });
    return id;
  }

  it('arrives at every address as a plain mail, once, under an id of its own', async () => {
    await notify('password_changed');
    await arrived(2);
    expect(recipients()).toEqual([`pat${people}@example.com`, `pat${people}@home.example`]);
    const content = mailTo(`pat${people}@home.example`);
    expect(content).toContain(`From: ${from}`);
    expect(content).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
    expect(content).toMatch(/^Message-ID: <[0-9a-f-]{36}@countersign\.example>/m);
    expect(content).toMatch(/^Subject: Countersign: Your password was changed/m);
    expect(await settled()).toEqual([
      { channel: 'email', done: true, dropped: null },
      { channel: 'email', done: true, dropped: null },
    ]);
    expect(server.mails).toHaveLength(2);
  });

  it('that the mail server will not take now is taken later, under the same id', async () => {
    server.refuseNext = 2;
    await notify('password_changed');
    await arrived(2);
    expect((await settled()).every(({ done }) => done)).toBe(true);
    expect(server.mails).toHaveLength(2);
  });

  it('of what did not happen goes to nobody', async () => {
    const undone = accounts.unitOfWork.run(async () => {
      await notify('password_changed');
      throw new Error('and so it was undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await notify('factor_enrolled', { method: 'totp' });
    await arrived(2);
    expect(server.mails.every(({ content }) => content.includes('second factor was added'))).toBe(true);
  });

  it('of a removed address reaches that very address (LC-04)', async () => {
    const [, home] = await accounts.directory.addressesOf(personId);
    await accounts.unitOfWork.run(async () => {
      await notify('address_removed', { email: home!.address });
      await accounts.sql.change('DELETE FROM person_address WHERE id = $1', [home!.id]);
    });
    await arrived(2);
    expect(recipients()).toEqual([`pat${people}@example.com`, `pat${people}@home.example`]);
  });

  it('with a code goes to the sign-in address alone, with a token to the address it proves alone', async () => {
    await notify('enrollment_code_issued', { code: 'CODE-CANARY' });
    await notify('address_confirmation', { to: 'pat@new.example', token: 'TOKEN-CANARY' });
    await arrived(2);
    expect(recipients()).toEqual([`pat${people}@example.com`, 'pat@new.example']);
    expect(mailTo(`pat${people}@example.com`)).toContain('CODE-CANARY');
    expect(mailTo('pat@new.example')).toContain('TOKEN-CANARY');
  });

  it('of a change of methods is texted too, to the number of now and to that of before', async () => {
    await addPhone('+14155550111');
    accounts.clock.advanceSeconds(10);
    await addPhone('+14155550122');
    await notify('factor_replaced', { method: 'sms', address: '192.0.2.1' });
    await settled();
    expect(texts.map(({ to }) => to).sort()).toEqual(['+14155550111', '+14155550122']);
    for (const { body, code, purpose } of texts) {
      expect({ code, purpose }).toEqual({ code: null, purpose: 'notice' });
      expect(body).toMatch(/^Countersign: a new set-up of text messages .* Not you\? Tell help@/);
      expect(body.length).toBeLessThanOrEqual(160);
      expect(body).not.toMatch(/http|192\.0\.2\.1/);
    }
    expect(server.mails).toHaveLength(2);
  });

  it('is texted to the numbers of now and the two given up last, however often they were changed', async () => {
    // The first one is back for a while: what counts is when it was given up last.
    const ends = ['61', '62', '63', '61', '64', '65'].map((end) => `+141555501${end}`);
    for (const e164 of ends) {
      await addPhone(e164);
      accounts.clock.advanceSeconds(10);
    }
    await notify('factor_replaced', { method: 'sms' });
    await settled();
    expect(texts.map(({ to }) => to).sort()).toEqual(['+14155550161', '+14155550164', '+14155550165']);
  });

  it('is not texted to a number given up 30 days ago', async () => {
    const factorId = await addPhone('+14155550133');
    await accounts.factors.remove({ factorId, now: accounts.clock.now() });
    accounts.clock.advanceSeconds(limits.formerNumberSeconds + 1);
    await notify('factor_removed', { method: 'sms' });
    expect((await settled()).map(({ channel }) => channel)).toEqual(['email', 'email']);
  });

  it('that the limits on texts refuse is dropped with the reason, and mailed all the same', async () => {
    await addPhone('+14155550144');
    refused.add(new FakeKeyedHash().digest('+14155550144', 'phone-number'));
    await notify('recovery_code_used');
    expect(await settled()).toEqual([
      { channel: 'email', done: true, dropped: null },
      { channel: 'email', done: true, dropped: null },
      { channel: 'text', done: false, dropped: 'limit of texts: number' },
    ]);
    expect(texts).toEqual([]);
  });

  it.each(['password_blocked', 'password_reset_requested'] as const)(
    'that a stranger can cause costs no text: %s',
    async (kind) => {
      await addPhone('+14155550155');
      await notify(kind, { link: 'https://countersign.example/x' });
      expect((await settled()).map(({ channel }) => channel)).toEqual(['email', 'email']);
    },
  );
});

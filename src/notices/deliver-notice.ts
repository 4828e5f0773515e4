import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  Clock,
  KeyedHash,
  SubjectDirectory,
  TextLedger,
  Texts,
  UnitOfWork,
  digestOfNumber,
  secondsAfter,
  type NoticeKind,
  type PhoneNumber,
} from '@countersign/mfa-core';
import { Config } from '../config/config.js';
import {
  JobsRepository,
  MailSender,
  backoffMs,
  type OptionalMailSender,
} from '../delivery/delivery.module.js';
import { NoticeOutbox } from './notice-outbox.js';
import { noticeText } from './notice-texts.js';
import { NoticesRepository, type StoredNotice } from './notices.repository.js';
import { isNoticeKind, renderNotice } from './render-notice.js';

const SERVICE_NAME = 'Countersign';
/** 24 h of trying: a mail server that is down for longer is known to its operators. Ours. */
const USEFUL_SECONDS = 86_400;
/** So many between two lines of progress. */
const PROGRESS_EVERY = 1_000;
/**
 * Notices are never urgent enough to slow a sign-in down: each place rests after one, the longer the busier the machine
 * is, which shows in how long that one took. Ours: some 100 notices a second where nothing else is done.
 */
const restAfterMs = (tookMs: number): number => Math.min(Math.max(40, 5 * tookMs), 400);

type Waiting = StoredNotice & { tries: number; to: string };

/** Tells one person one thing, at one address or number. */
@Injectable()
export class DeliverNotice {
  readonly #logger = new Logger('Notices');
  #told = 0;

  constructor(
    private readonly notices: NoticesRepository,
    private readonly outbox: NoticeOutbox,
    private readonly jobs: JobsRepository,
    @Inject(MailSender) private readonly mail: OptionalMailSender,
    @Inject(Texts) private readonly texts: Texts,
    @Inject(TextLedger) private readonly ledger: TextLedger,
    @Inject(KeyedHash) private readonly keyedHash: KeyedHash,
    @Inject(SubjectDirectory) private readonly subjects: SubjectDirectory,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Pick<Config, 'production' | 'supportContact'>,
  ) {}

  async deliver(id: string): Promise<void> {
    const began = performance.now();
    const notice = await this.notices.findWaiting(id);
    const to = notice && this.outbox.recipientOf(notice);
    if (!notice || to === null) return;
    const waiting = { ...notice, to };
    if (secondsAfter(notice.at, USEFUL_SECONDS) <= this.clock.now()) await this.#drop(id, 'too old');
    else if (notice.channel === 'email') await this.#sendMail(waiting);
    else await this.#sendText(waiting);
    await this.#progress();
    await sleep(restAfterMs(performance.now() - began));
  }

  async #sendMail(notice: Waiting): Promise<void> {
    const { id, to, at, kind } = notice;
    if (!isNoticeKind(kind)) throw new Error(`there are no words for a notice of the kind ${kind}`);
    const details = this.outbox.open(notice);
    const reader = await this.outbox.readerOf(notice.personId);
    const rendered = renderNotice({ kind, at, details }, this.config.supportContact, reader);
    try {
      await this.mail?.send({ messageId: id, to, ...rendered });
    } catch (error) {
      await this.#again(notice, error);
      return;
    }
    await this.notices.markDelivered({ id, at: this.clock.now(), forget: this.config.production });
  }

  /** The words of a mail server name addresses: its codes are enough (LG-03). */
  async #again({ id, tries }: Waiting, error: unknown): Promise<void> {
    const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
    this.#logger.warn(
      { notice: id, tries: tries + 1, errorCode: code, responseCode },
      'a mail was not taken',
    );
    await this.notices.markTried(id, tries + 1);
    await this.jobs.add([{ task: 'notice', id, delayMs: backoffMs(tries + 1) }]);
  }

  /** A text is money: the limits count notices too, and what they refuse is told by mail alone. */
  async #sendText(notice: Waiting): Promise<void> {
    const { id, personId, kind, to } = notice;
    const number = JSON.parse(to) as PhoneNumber;
    const { locale } = await this.outbox.readerOf(personId);
    const body = noticeText({
      serviceName: SERVICE_NAME,
      kind: kind as NoticeKind,
      details: this.outbox.open(notice),
      contact: this.config.supportContact,
      locale,
    });
    if (body === null) return this.#drop(id, 'no words for a text');
    const subject = await this.subjects.find(personId);
    const now = this.clock.now();
    const reservation = await this.ledger.reserve({
      messageId: id,
      purpose: 'notice',
      personId,
      companyIds: [...new Set(subject?.grants.map(({ companyId }) => companyId))],
      numberDigest: digestOfNumber(this.keyedHash, number.e164),
      prefixDigest: this.keyedHash.digest(number.prefix, 'phone-prefix'),
      country: number.country,
      address: null,
      now,
    });
    if (!reservation.granted) return this.#drop(id, `limit of texts: ${reservation.reason}`);
    await this.unitOfWork.run(async () => {
      await this.texts.enqueue({
        id,
        personId,
        purpose: 'notice',
        to: number.e164,
        body,
        locale,
        code: null,
        payment: null,
        createdAt: now,
        expiresAt: secondsAfter(notice.at, USEFUL_SECONDS),
      });
      await this.notices.markDelivered({ id, at: now, forget: true });
    });
  }

  async #drop(id: string, because: string): Promise<void> {
    this.#logger.warn({ notice: id, because }, 'a notice was dropped');
    await this.notices.drop({ id, at: this.clock.now(), because });
  }

  async #progress(): Promise<void> {
    this.#told += 1;
    if (this.#told % PROGRESS_EVERY !== 0) return;
    const waiting = await this.notices.countWaiting();
    this.#logger.log(`${this.#told} notices told by this instance, ${waiting} wait`);
  }
}

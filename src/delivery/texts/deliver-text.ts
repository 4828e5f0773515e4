import { Inject, Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import {
  Clock,
  OperatorAlerts,
  SecretBox,
  SentCodeStore,
  SmsSendError,
  type SmsSender,
  type TextToSend,
} from '@countersign/mfa-core';
import { JobsRepository } from '../queue/jobs.repository.js';
import { backoffMs, pauseAfterRound } from './retry-plan.js';
import { SmsSenders } from './sms-senders.js';
import { openTextContent } from './text-content.js';
import { TextsRepository, type StoredText, type TextTry } from './texts.repository.js';

/** A sender with one of these behind it is not asked again for the same text: it has said no, or has charged for it. */
const SPENT: readonly (string | null)[] = ['taken', 'delivered', 'undelivered', 'refused'];
/** The log says whoever asked for one retry; an operator hears of what goes on. */
const ROUNDS_UNTIL_ALERT = 3;

export const DeliveryOptions = Symbol('DeliveryOptions');
export interface DeliveryOptions {
  /**
   * So long after a try began, the vendor has its request or never will, and knows it when it is asked: longer than the
   * sender's own patience. Only then `find` is believed when it finds nothing.
   */
  vendorWindowMs: number;
}

/**
 * Hands one text to one vendor, once. Safe to be done again at any moment: what was begun is written down before the
 * vendor is called, and is asked after before anything else is sent.
 */
@Injectable()
export class DeliverText {
  readonly #logger = new Logger('Delivery');
  /** Which vendor asked to be left alone with which text, as this instance heard it. */
  readonly #resting = new LRUCache<string, true>({ max: 10_000 });

  constructor(
    private readonly texts: TextsRepository,
    private readonly jobs: JobsRepository,
    @Inject(SmsSenders) private readonly senders: SmsSenders,
    @Inject(SentCodeStore) private readonly sentCodes: SentCodeStore,
    @Inject(SecretBox) private readonly secretBox: SecretBox,
    @Inject(OperatorAlerts) private readonly alerts: OperatorAlerts,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(DeliveryOptions) private readonly options: DeliveryOptions,
  ) {}

  async deliver(id: string): Promise<void> {
    const text = await this.texts.find(id);
    if (!text || (text.state !== 'queued' && text.state !== 'sending') || text.sealedContent === null) return;
    const content = openTextContent(this.secretBox, id, text.sealedContent);
    const open = text.tries.find(({ outcome }) => outcome === null);
    if (open && !(await this.#settle(text, content, open))) return;
    if (await this.#isOfNoUse(text)) {
      await this.texts.end(id, text.tries.some(wasSent) ? 'undelivered' : 'dropped');
      return;
    }
    await this.#tryEach(text, content);
  }

  /** Expired, or its code is dead: nobody would be helped by it, and it would be charged. */
  async #isOfNoUse({ id, purpose, expiresAt }: StoredText): Promise<boolean> {
    const now = this.clock.now();
    return expiresAt <= now || (purpose === 'code' && !(await this.sentCodes.isLive(id, now)));
  }

  /** One round: each sender that may still take it, until one does. */
  async #tryEach(text: StoredText, content: TextToSend): Promise<void> {
    const spent = new Set(
      text.tries.filter(({ outcome }) => SPENT.includes(outcome)).map((one) => one.sender),
    );
    const left = this.senders.filter(({ name }) => !spent.has(name));
    const unavailable: string[] = [];
    for (const sender of left) {
      if (this.#resting.has(`${text.id} ${sender.name}`)) {
        unavailable.push(sender.name);
        continue;
      }
      const position = await this.texts.beginTry(text.id, sender.name);
      if (position === null) return; // another worker is at it
      const ended = await this.#send(text, content, sender, position);
      if (ended === 'done') return;
      if (ended === 'unavailable') unavailable.push(sender.name);
    }
    if (unavailable.length === 0)
      await this.#giveUp(
        text,
        'refused',
        left.map(({ name }) => name),
      );
    else await this.#waitOrGiveUp(text, unavailable);
  }

  async #send(
    text: StoredText,
    content: TextToSend,
    sender: SmsSender,
    position: number,
  ): Promise<'done' | 'refused' | 'unavailable'> {
    try {
      const { vendorId } = await sender.send(content);
      await this.#take(text, sender.name, position, vendorId);
      return 'done';
    } catch (error) {
      if (!(error instanceof SmsSendError)) throw error;
      const { failure, vendorCode, retryAfterSeconds } = error;
      this.#logger.warn({ text: text.id, sender: sender.name, failure, vendorCode }, 'a text was not taken');
      if (retryAfterSeconds)
        this.#resting.set(`${text.id} ${sender.name}`, true, { ttl: retryAfterSeconds * 1_000 });
      if (failure === 'uncertain') {
        await this.jobs.add([{ task: 'text', id: text.id, delayMs: this.options.vendorWindowMs }]);
        return 'done';
      }
      await this.texts.endTry({ id: text.id, position, outcome: failure, vendorCode });
      return failure;
    }
  }

  /** Finds out what became of a try whose answer nobody has. True when it is certain that nothing was taken. */
  async #settle(text: StoredText, content: TextToSend, open: TextTry): Promise<boolean> {
    const { id } = text;
    const leftMs = this.options.vendorWindowMs - open.ageMs;
    if (leftMs > 0) {
      await this.jobs.add([{ task: 'text', id, delayMs: Math.ceil(leftMs) }]);
      return false;
    }
    const sender = this.senders.find(({ name }) => name === open.sender);
    try {
      if (!sender) throw new SmsSendError('unavailable', 'sender_gone');
      const found = await sender.find({ ...content, since: open.beganAt });
      if (found) {
        await this.#take(text, sender.name, open.position, found.vendorId);
        return false;
      }
    } catch (error) {
      if (!(error instanceof SmsSendError)) throw error;
      await this.#askAgainOrNever(text, open, error);
      return false;
    }
    return this.texts.endTry({ id, position: open.position, outcome: 'not_taken', vendorCode: null });
  }

  async #askAgainOrNever(text: StoredText, open: TextTry, error: SmsSendError): Promise<void> {
    const { id } = text;
    const { vendorCode } = error;
    this.#logger.warn(
      { text: id, sender: open.sender, vendorCode },
      'a vendor could not be asked after a text',
    );
    if (text.expiresAt > this.clock.now()) {
      await this.jobs.add([{ task: 'text', id, delayMs: backoffMs(times(open.ageMs)) }]);
      return;
    }
    await this.texts.endTry({ id, position: open.position, outcome: 'unknown', vendorCode });
    await this.texts.end(id, 'dropped');
  }

  async #take({ id, purpose, tries }: StoredText, sender: string, position: number, vendorId: string) {
    const used = new Set([
      sender,
      ...tries.filter(({ outcome }) => SPENT.includes(outcome)).map((one) => one.sender),
    ]);
    const keep = purpose === 'code' && this.senders.some(({ name }) => !used.has(name));
    if (!(await this.texts.take({ id, position, vendorId, keep })))
      this.#logger.error(
        { text: id, sender },
        'a vendor took a text later than its window: it may have been sent twice',
      );
  }

  async #waitOrGiveUp(text: StoredText, unavailable: readonly string[]): Promise<void> {
    const round = text.rounds + 1;
    const sinceFirstTryMs = text.tries[0]?.ageMs ?? 0;
    const pauseMs = pauseAfterRound(text.purpose, round, sinceFirstTryMs);
    if (pauseMs === null) {
      await this.#giveUp(text, 'unavailable', unavailable);
      return;
    }
    await this.texts.nextRound(text.id);
    await this.jobs.add([{ task: 'text', id: text.id, delayMs: pauseMs }]);
    if (round >= ROUNDS_UNTIL_ALERT) await this.#alert(text, 'unavailable', unavailable);
  }

  async #giveUp(text: StoredText, why: 'refused' | 'unavailable', senders: readonly string[]): Promise<void> {
    const sent = text.tries.some(wasSent);
    await this.texts.end(text.id, sent ? 'undelivered' : 'failed');
    this.#logger.warn({ text: text.id, why }, 'a text was given up');
    if (why === 'unavailable') await this.#alert(text, why, senders);
  }

  async #alert({ purpose, rounds }: StoredText, why: string, senders: readonly string[]): Promise<void> {
    await this.alerts.raise({
      kind: 'text_vendor_failing',
      at: this.clock.now(),
      details: { senders: senders.join(','), why, purpose, rounds: rounds + 1 },
    });
  }
}

const wasSent = ({ vendorId }: TextTry): boolean => vendorId !== null;

/** The longer nobody knows, the less often it is asked. */
const times = (ageMs: number): number => Math.max(1, Math.ceil(Math.log2(ageMs / 5_000 + 1)));

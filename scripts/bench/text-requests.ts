import { randomUUID } from 'node:crypto';
import { EntityManager } from '@mikro-orm/postgresql';
import {
  CreateChallenge,
  secondsAfter,
  TextLedger,
  textLimits,
  Texts,
  type TextLimits,
  type Ticket,
} from '@countersign/mfa-core';
import { PostgresTextLedger, Sql } from '@countersign/mfa-postgres';
import type { Instance } from './instance.js';
import { insertPhones, type Phone } from './phones.js';

/** As many windows and the same questions as always, with room in each; the pause after each text stays. */
const roomy: TextLimits = {
  windows: textLimits.windows.map((window) => ({
    ...window,
    most: window.most === 1 ? 1 : window.most * 10_000,
  })),
  budget: { ...textLimits.budget, microsPerDay: Number.MAX_SAFE_INTEGER },
  conversion: { ...textLimits.conversion, leastAnsweredShare: 0 },
};

/**
 * Asks for sign-in codes by text as a request does, up to the commit: limits, the networks' word on the number, then
 * challenge, audit entry, code, text and job in one unit of work. Whether the text leaves is not waited for.
 */
export class TextRequests {
  private readonly createChallenge: CreateChallenge;
  private reservingMs = 0;
  private totalMs = 0;

  private constructor(
    instance: Instance,
    private readonly phones: Phone[],
  ) {
    this.createChallenge = instance.get(CreateChallenge);
    const ledger = new PostgresTextLedger(new Sql(instance.get(EntityManager)), roomy);
    instance.get<TextLedger>(TextLedger).reserve = async (request) => {
      const startedAt = performance.now();
      const reservation = await ledger.reserve(request);
      this.reservingMs += performance.now() - startedAt;
      return reservation;
    };
    instance.get<Texts>(Texts).outcome = () => Promise.resolve('taken');
  }

  /** For so many requests: each is made by a person who has not asked before. */
  static async prepare(instance: Instance, ownerUrl: string, count: number): Promise<TextRequests> {
    return new TextRequests(instance, await insertPhones(instance, ownerUrl, count));
  }

  /** Returns the number, right after the commit. */
  async ask(): Promise<string> {
    const phone = this.phones.pop();
    if (!phone) throw new Error('everybody has asked already');
    const { personId, e164, address } = phone;
    const startedAt = performance.now();
    await this.createChallenge.execute({
      requester: { kind: 'ticket', ticket: ticketOf(personId) },
      method: 'sms',
      intentId: null,
      origin: { address, userAgent: 'bench', requestId: null },
    });
    this.totalMs += performance.now() - startedAt;
    return e164;
  }

  /** Which part of the time since the last call went to the ledger. */
  shareOfLedger(): number {
    const share = this.reservingMs / this.totalMs;
    this.reservingMs = 0;
    this.totalMs = 0;
    return share;
  }
}

/** What a right password gives. */
function ticketOf(personId: string): Ticket {
  const createdAt = new Date();
  return {
    ...{ id: randomUUID(), hash: '', personId, stage: 'second_factor', amr: ['pwd'], factorTime: null },
    ...{
      recovered: false,
      deviceId: null,
      sharedDeviceId: null,
      delegate: null,
      createdAt,
      expiresAt: secondsAfter(createdAt, 600),
    },
  };
}

import {
  limits,
  type TextLedger,
  type TextLimits,
  type TextRefusal,
  type TextReservation,
  type TextWindow,
} from '@countersign/mfa-core';
import type { Memory } from './memory.js';

type Request = Parameters<TextLedger['reserve']>[0];

interface Row extends Request {
  costMicros: number;
  answered: boolean;
}

const DAY_MS = 86_400_000;

/** Counts by looking at every text there was. */
export class InMemoryTextLedger implements TextLedger {
  constructor(
    private readonly memory: Memory,
    private readonly limits: TextLimits,
  ) {}

  private get texts() {
    return this.memory.table<Row>('text_reservation');
  }

  async reserve(request: Request): Promise<TextReservation> {
    if (this.memory.inTransaction) {
      throw new Error('a text must be counted outside any unit of work: a roll-back would forget it');
    }
    return this.memory.run((): TextReservation => {
      if (this.texts.get(request.messageId)) return { granted: true };
      const refusal = this.#fullWindow(request) ?? this.#lowConversion(request) ?? this.#spentBudget(request);
      if (refusal) return { granted: false, ...refusal };
      this.texts.add(request.messageId, { ...request, costMicros: this.#cost(request), answered: false });
      return { granted: true };
    });
  }

  answered(messageId: string): Promise<void> {
    return this.memory.run(() => {
      const text = this.texts.get(messageId);
      if (text) this.texts.put(messageId, { ...text, answered: true });
    });
  }

  /** Of several that are full, the one that opens last: before that, trying again makes no sense. */
  #fullWindow(request: Request): { reason: TextRefusal; retryAt: Date } | null {
    const full = this.limits.windows.flatMap((window) =>
      keysOf(request, window).flatMap((key) => {
        const times = this.texts
          .filter((text) => keysOf(text, window).includes(key))
          .map(({ now }) => now.getTime())
          .sort((one, other) => other - one);
        const oldest = times[window.most - 1];
        if (oldest === undefined) return [];
        const retryAt = new Date(oldest + window.seconds * 1000);
        return retryAt > request.now ? [{ reason: window.scope, retryAt }] : [];
      }),
    );
    return full.sort((one, other) => other.retryAt.getTime() - one.retryAt.getTime())[0] ?? null;
  }

  /** A code is judged once its life is over, and as long as the window reaches back. */
  #lowConversion(request: Request): { reason: TextRefusal; retryAt: Date } | null {
    if (request.purpose === 'notice') return null;
    const { windowSeconds, afterTexts, leastAnsweredShare } = this.limits.conversion;
    const now = request.now.getTime();
    const judged = this.texts
      .filter(({ purpose, now: at }) => {
        const age = now - at.getTime();
        return purpose === 'code' && age >= limits.sentCodeSeconds * 1000 && age < windowSeconds * 1000;
      })
      .sort((one, other) => other.now.getTime() - one.now.getTime());
    const lows = [
      judged.filter(({ prefixDigest }) => prefixDigest === request.prefixDigest),
      judged.filter(({ country }) => country === request.country),
      judged,
    ].flatMap((texts) => {
      const low = (count: number): boolean =>
        count >= Math.max(afterTexts, 1) &&
        texts.slice(0, count).filter(({ answered }) => answered).length < leastAnsweredShare * count;
      if (!low(texts.length)) return [];
      // The newest that must be forgotten before what is left is enough again.
      let left = texts.length - 1;
      while (low(left)) left -= 1;
      return [texts[left]!.now.getTime() + windowSeconds * 1000];
    });
    return lows.length === 0 ? null : { reason: 'conversion', retryAt: new Date(Math.max(...lows)) };
  }

  /** By days of UTC. */
  #spentBudget(request: Request): { reason: TextRefusal; retryAt: Date } | null {
    const day = Math.floor(request.now.getTime() / DAY_MS);
    const spent = this.texts
      .filter(({ now }) => Math.floor(now.getTime() / DAY_MS) === day)
      .reduce((sum, { costMicros }) => sum + costMicros, 0);
    const { microsPerDay, noticeShare } = this.limits.budget;
    const share = request.purpose === 'notice' ? noticeShare : 1;
    if (spent + this.#cost(request) <= Math.floor(microsPerDay * share)) return null;
    return { reason: 'budget', retryAt: new Date((day + 1) * DAY_MS) };
  }

  #cost({ country }: Request): number {
    const { microsPerText } = this.limits.budget;
    const cost = microsPerText[country] ?? microsPerText['default'];
    if (cost === undefined) throw new Error('no default price of a text');
    return cost;
  }
}

/** Whose window it is: of several companies, of each; empty where the text is not counted. */
function keysOf(request: Request, { scope, purpose = request.purpose }: TextWindow): readonly string[] {
  if (purpose !== request.purpose) return [];
  switch (scope) {
    case 'number':
      return [request.numberDigest];
    case 'prefix':
      return [request.prefixDigest];
    case 'country':
      return [request.country];
    case 'person':
      return [request.personId];
    case 'company':
      return request.companyIds;
    case 'address':
      return request.address === null ? [] : [request.address];
  }
}

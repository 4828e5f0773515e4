import {
  limits as codeLimits,
  type TextLedger,
  type TextLimits,
  type TextRefusal,
  type TextReservation,
  type TextScope,
  type TextWindow,
} from '@countersign/mfa-core';
import type { Sql } from './sql.js';
import { date } from './values.js';

type Request = Parameters<TextLedger['reserve']>[0];

type Outcome = { reason: TextRefusal; retry_at: string } | { reason: null };

/** The order in which a text queues, for everybody alike; last what most texts have in common. */
const scopes: readonly TextScope[] = ['number', 'person', 'company', 'address', 'prefix', 'country'];

/** Of more codes than this in the breaker's window the newest are judged: as telling, and no dearer than these. */
const JUDGED_MOST = 1_000;

/**
 * The counting itself is `mfa_reserve_text` in the migrations: one statement, committed before it returns.
 *
 * - Every window slides and is exact in every scope, country and budget too. Texts of one country queue for one another,
 *   for as long as this statement and its commit take and no longer: no request, vendor or other transaction is within.
 * - The windows alone say what is counted: those of one scope and purpose share a lane, and no other text enters it.
 * - Of several windows that are full the one that opens last is told: before that, trying again makes no sense.
 * - The conversion breaker judges codes whose life is over, answered or not, for younger ones may still come back.
 *   It is no count and needs no lock.
 * - A text that was granted is granted again, without another place: whoever crashed in between may ask once more.
 */
export class PostgresTextLedger implements TextLedger {
  private readonly windowLanes: readonly string[];

  constructor(
    private readonly sql: Sql,
    private readonly limits: TextLimits,
  ) {
    this.windowLanes = limits.windows.map(laneOf);
  }

  async reserve(request: Request): Promise<TextReservation> {
    if (this.sql.inTransaction) {
      throw new Error('a text must be counted outside any unit of work: a roll-back would forget it');
    }
    const { windows, budget, conversion } = this.limits;
    const places = this.#placesOf(request);
    const share = request.purpose === 'notice' ? budget.noticeShare : 1;
    const outcome = await this.sql.row<Outcome>(
      `SELECT reason, retry_at FROM mfa_reserve_text(
         $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        ...[request.messageId, request.purpose, request.prefixDigest, request.country, request.now],
        ...[places.map(({ lane }) => lane), places.map(({ key }) => key)],
        ...[this.windowLanes, windows.map(({ seconds }) => seconds), windows.map(({ most }) => most)],
        ...[this.#costMicros(request.country), Math.floor(budget.microsPerDay * share)],
        ...[conversion.windowSeconds, codeLimits.sentCodeSeconds],
        ...[
          Math.max(JUDGED_MOST, conversion.afterTexts),
          conversion.afterTexts,
          conversion.leastAnsweredShare,
        ],
      ],
    );
    if (!outcome) throw new Error('mfa_reserve_text gave no answer');
    if (outcome.reason === null) return { granted: true };
    return { granted: false, reason: outcome.reason, retryAt: date(outcome.retry_at) };
  }

  async answered(messageId: string, now: Date): Promise<void> {
    await this.sql.change(
      'UPDATE mfa_text SET answered_at = $2 WHERE message_id = $1 AND answered_at IS NULL',
      [messageId, now],
    );
  }

  /** Where the text is counted, in the order of its queueing. */
  #placesOf(request: Request): { lane: string; key: string }[] {
    const windows = this.limits.windows.filter(
      ({ purpose = request.purpose }) => purpose === request.purpose,
    );
    return scopes.flatMap((scope) => {
      const lanes = new Set(windows.filter((window) => window.scope === scope).map(laneOf));
      const keys = [...new Set(keysOf(request, scope))].sort();
      return [...lanes].flatMap((lane) => keys.map((key) => ({ lane, key })));
    });
  }

  #costMicros(country: string): number {
    const { microsPerText } = this.limits.budget;
    const cost = microsPerText[country] ?? microsPerText['default'];
    if (cost === undefined) throw new Error('no price is known for a text to this country');
    return cost;
  }
}

/** Its first word is the scope. */
const laneOf = ({ scope, purpose }: TextWindow): string => (purpose ? `${scope} ${purpose}` : scope);

function keysOf(request: Request, scope: TextScope): readonly string[] {
  switch (scope) {
    case 'number':
      return [request.numberDigest];
    case 'person':
      return [request.personId];
    case 'company':
      return request.companyIds;
    case 'address':
      return request.address === null ? [] : [request.address];
    case 'prefix':
      return [request.prefixDigest];
    case 'country':
      return [request.country];
  }
}

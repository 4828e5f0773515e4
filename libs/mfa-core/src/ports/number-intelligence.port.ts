export type LineType = 'mobile' | 'landline' | 'voip' | 'toll_free' | 'premium' | 'other' | 'unknown';

/** What the networks know of a number at this moment. */
export interface NumberReport {
  lineType: LineType;
  /** When the SIM behind it last changed, or the number moved to another carrier; null when never or not known. */
  simChangedAt: Date | null;
  /** The number was given to somebody else since `heldSince`; null when not known. */
  reassigned: boolean | null;
}

/** The vendor could not be asked: no text is sent then (SM-11, SM-12). */
export class NumberIntelligenceUnavailable extends Error {
  override readonly name = 'NumberIntelligenceUnavailable';
}

/** Asks the networks about a number before it is trusted with a code (SM-11). Costs money: only asked behind the limits. */
export interface NumberIntelligence {
  /** @throws NumberIntelligenceUnavailable */
  report(input: {
    e164: string;
    /** When the person proved this number; null while they enroll it. */
    heldSince: Date | null;
    now: Date;
  }): Promise<NumberReport>;
}
export const NumberIntelligence = Symbol('NumberIntelligence');

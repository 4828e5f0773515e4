import type { MfaPorts } from '../ports.js';
import type { SharedFactor } from '../ports/factor-store.port.js';

/**
 * Whether two pairs of eyes are two: people who share a phone number, an authenticator's seed or a device may be one
 * person with two accounts (DC-06, DSB-04). Allowed to anybody, and no reason to refuse a sign-in; to be asked where one
 * checks another (C20).
 *
 * A device is the same when it presents the token it was given for somebody else: as honest as its browser is.
 */
export class IndependentFactors {
  constructor(private readonly ports: Pick<MfaPorts, 'clock' | 'factors'>) {}

  /**
   * What this person shares with any of the others; empty when they are independent. The person among the others is
   * ignored. Never tells with whom: that is nobody's to know.
   */
  async sharedWith(input: { personId: string; others: readonly string[] }): Promise<readonly SharedFactor[]> {
    const { personId } = input;
    const others = [...new Set(input.others)].filter((other) => other !== personId);
    if (others.length === 0) return [];
    return this.ports.factors.shared({ personId, others, now: this.ports.clock.now() });
  }
}

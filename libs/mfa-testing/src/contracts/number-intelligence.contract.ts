import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NumberIntelligenceUnavailable, type LineType, type NumberIntelligence } from '@countersign/mfa-core';

/** NumberIntelligence with its vendor, fresh for each test. */
export interface OpenNumberIntelligence {
  intelligence: NumberIntelligence;
  /** What the networks know of a number from now on. */
  know(
    e164: string,
    facts: { lineType?: LineType; simChangedAt?: Date | null; reassigned?: boolean | null },
  ): void;
  /** The vendor answers nobody any more. */
  breakDown(): void;
  /** Keys and passwords that must show nowhere. */
  secrets: readonly string[];
  close(): Promise<void>;
}

const NUMBER = '+14155550123';
const NOW = new Date('2026-11-25T12:00:00Z');
const HELD_SINCE = new Date('2026-05-03T00:00:00Z');

export function describeNumberIntelligenceContract(
  name: string,
  open: () => Promise<OpenNumberIntelligence>,
): void {
  describe(`${name} as NumberIntelligence (SM-11)`, () => {
    let opened: OpenNumberIntelligence;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());
    const report = (heldSince: Date | null = null) =>
      opened.intelligence.report({ e164: NUMBER, heldSince, now: NOW });

    it.each<LineType>(['mobile', 'landline', 'voip', 'toll_free', 'premium', 'other', 'unknown'])(
      'reports a line that is %s',
      async (lineType) => {
        opened.know(NUMBER, { lineType });
        expect((await report()).lineType).toBe(lineType);
      },
    );

    it('reports when the SIM changed, to the second', async () => {
      const simChangedAt = new Date('2026-11-23T08:15:30Z');
      opened.know(NUMBER, { simChangedAt });
      expect((await report()).simChangedAt).toEqual(simChangedAt);
    });

    it('reports no change of a SIM that never changed', async () => {
      opened.know(NUMBER, { simChangedAt: null });
      expect((await report()).simChangedAt).toBeNull();
    });

    it.each([true, false, null])(
      'reports of a number held before whether it was given away: %s',
      async (answer) => {
        opened.know(NUMBER, { reassigned: answer });
        expect((await report(HELD_SINCE)).reassigned).toBe(answer);
      },
    );

    it('does not judge by a time before this person held the number', async () => {
      opened.know(NUMBER, { reassigned: true });
      expect((await report(null)).reassigned).toBeNull();
    });

    it('says that it could not ask, rather than that all is well, and nothing of the number or its keys', async () => {
      opened.breakDown();
      const error = await report(HELD_SINCE).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(NumberIntelligenceUnavailable);
      const told = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error);
      for (const secret of [NUMBER, NUMBER.slice(1), ...opened.secrets]) expect(told).not.toContain(secret);
    });

    it('shows no key of its vendor when it is printed', () => {
      const { intelligence, secrets } = opened;
      const printed = inspect(intelligence, { depth: 10, showHidden: true }) + JSON.stringify(intelligence);
      for (const secret of secrets) expect(printed).not.toContain(secret);
    });
  });
}

import {
  secondsBefore,
  type LineType,
  type NumberIntelligence,
  type NumberReport,
} from '@countersign/mfa-core';

/** By the last three digits of the number, so that each refusal can be seen without a vendor. */
const LINE_TYPES: Readonly<Record<string, LineType>> = {
  '901': 'landline',
  '902': 'voip',
  '903': 'toll_free',
  '904': 'premium',
};
const SIM_CHANGED = '911';
const SIM_CHANGED_LONG_AGO = '912';
const REASSIGNED = '913';

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;

/**
 * What the networks would say, made up from the end of the number: `901` landline, `902` VoIP, `903` toll-free, `904`
 * premium, `911` a SIM changed an hour ago, `912` one changed 30 days ago, `913` given to somebody else since. Every other
 * number is a mobile one about which nothing is to be said.
 */
export class LocalNumberIntelligence implements NumberIntelligence {
  constructor(options: { /** Refused: it knows nothing. */ production: boolean }) {
    if (options.production) throw new Error('the local number intelligence makes its answers up');
  }

  async report(input: { e164: string; heldSince: Date | null; now: Date }): Promise<NumberReport> {
    const { e164, heldSince, now } = input;
    const end = e164.slice(-3);
    return {
      lineType: LINE_TYPES[end] ?? 'mobile',
      simChangedAt:
        end === SIM_CHANGED
          ? secondsBefore(now, HOUR_SECONDS)
          : end === SIM_CHANGED_LONG_AGO
            ? secondsBefore(now, 30 * DAY_SECONDS)
            : null,
      reassigned: heldSince === null ? null : end === REASSIGNED,
    };
  }
}

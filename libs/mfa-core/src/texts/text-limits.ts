import type { TextScope } from '../ports/text-ledger.port.js';

/** At most `most` texts in any `seconds` in a row. */
export interface TextWindow {
  scope: TextScope;
  /** What it counts; left out: both together. */
  purpose?: 'code' | 'notice';
  seconds: number;
  most: number;
}

/** How many texts, and how much money (SM-08, SM-09). Millionths of the budget's currency, as vendors price texts. */
export interface TextLimits {
  windows: readonly TextWindow[];
  budget: {
    microsPerDay: number;
    /** No notice is sent once so much of it is spent; codes go on to the end: notices never end sign-in. */
    noticeShare: number;
    /** By country; `default` for the others. */ microsPerText: Readonly<Record<string, number>>;
  };
  /** Texts of a prefix, a country or all together stop when too few of their codes come back. */
  conversion: {
    windowSeconds: number;
    /** No judgement on fewer. */ afterTexts: number;
    leastAnsweredShare: number;
  };
}

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

export const textLimits: TextLimits = {
  windows: [
    /** 30 s between texts: Twilio's retry guidance. */
    { scope: 'number', purpose: 'code', seconds: 30, most: 1 },
    /** 5 in 10 min: Twilio's error 60203. */
    { scope: 'number', purpose: 'code', seconds: 10 * MINUTE, most: 5 },
    /** Ours, as are all below: a person who needs more has another trouble. */
    { scope: 'number', purpose: 'code', seconds: DAY, most: 15 },
    { scope: 'person', purpose: 'code', seconds: HOUR, most: 10 },
    { scope: 'person', purpose: 'code', seconds: DAY, most: 20 },
    /** An office behind one address. */
    { scope: 'address', purpose: 'code', seconds: 10 * MINUTE, most: 20 },
    { scope: 'address', purpose: 'code', seconds: DAY, most: 200 },
    /** 10,000 numbers share a prefix; honest ones do not come in bursts. */
    { scope: 'prefix', purpose: 'code', seconds: HOUR, most: 20 },
    { scope: 'company', purpose: 'code', seconds: HOUR, most: 200 },
    { scope: 'country', purpose: 'code', seconds: HOUR, most: 2_000 },
    /** Apart from codes: whoever uses those up must not silence what tells of the change (LC-04). Each is mailed as well. */
    { scope: 'number', purpose: 'notice', seconds: HOUR, most: 10 },
    { scope: 'number', purpose: 'notice', seconds: DAY, most: 20 },
    { scope: 'person', purpose: 'notice', seconds: HOUR, most: 20 },
    { scope: 'person', purpose: 'notice', seconds: DAY, most: 40 },
  ],
  budget: {
    microsPerDay: 50_000_000,
    noticeShare: 0.5,
    microsPerText: { US: 8_300, CA: 8_300, default: 60_000 },
  },
  conversion: { windowSeconds: HOUR, afterTexts: 30, leastAnsweredShare: 0.2 },
};

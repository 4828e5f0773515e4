import type { TextLedger, TextLimits } from '@countersign/mfa-core';
import { hash, NOW } from './samples.js';
import type { StorePorts } from './store-ports.js';

export type TextRequest = Parameters<TextLedger['reserve']>[0];

const DAY_SECONDS = 86_400;

/** Everything of its own but the country, which a test makes up: nothing is counted together unless it is said so. */
export const textRequest = (ports: StorePorts, change: Partial<TextRequest> = {}): TextRequest => ({
  messageId: ports.ids.next(),
  purpose: 'code',
  personId: ports.ids.next(),
  companyIds: [ports.ids.next()],
  numberDigest: hash(),
  prefixDigest: hash(),
  country: 'US',
  address: `2001:db8::${hash()}`,
  now: NOW,
  ...change,
});

let started = 0;
/** Days apart from every other test's: what is counted over all texts is counted for one test alone. */
export function freshDay(): Date {
  started += 3;
  return new Date(NOW.getTime() + started * DAY_SECONDS * 1000);
}

/** Small enough to be used up, and no breaker. */
export const windowLimits: TextLimits = {
  windows: [
    { scope: 'number', purpose: 'code', seconds: 30, most: 1 },
    { scope: 'number', purpose: 'code', seconds: 600, most: 5 },
    { scope: 'number', purpose: 'code', seconds: DAY_SECONDS, most: 15 },
    { scope: 'number', purpose: 'notice', seconds: 3_600, most: 6 },
    { scope: 'person', purpose: 'code', seconds: 3_600, most: 6 },
    { scope: 'person', purpose: 'notice', seconds: 3_600, most: 9 },
    { scope: 'address', purpose: 'code', seconds: 600, most: 7 },
    { scope: 'prefix', purpose: 'code', seconds: 3_600, most: 20 },
    { scope: 'company', purpose: 'code', seconds: 3_600, most: 8 },
    { scope: 'country', seconds: 3_600, most: 40 },
  ],
  budget: { microsPerDay: 100_000, noticeShare: 0.5, microsPerText: { EX: 30_000, default: 1_000 } },
  conversion: { windowSeconds: 3_600, afterTexts: 1_000_000, leastAnsweredShare: 0 },
};

/** Nothing but the breaker. */
export const conversionLimits: TextLimits = {
  windows: [],
  budget: { microsPerDay: 1_000_000_000, noticeShare: 1, microsPerText: { default: 1 } },
  conversion: { windowSeconds: 3_600, afterTexts: 10, leastAnsweredShare: 0.2 },
};

import { type NumberIntelligence } from '@countersign/mfa-core';
import { LocalNumberIntelligence } from '@countersign/sms-local';
import { TwilioLookup } from '@countersign/sms-twilio';
import { Config } from '../config/config.js';
import { VENDOR_ANSWERS_WITHIN_MS } from './vendors.js';

/** Who is asked about a number before a code goes there. */
export function numberIntelligenceOf({ production, delivery }: Config): NumberIntelligence {
  const { numberIntelligence, twilio } = delivery;
  if (numberIntelligence === 'local') return new LocalNumberIntelligence({ production });
  if (numberIntelligence === 'none') return nobodyIsAsked;
  return new TwilioLookup({
    ...twilio,
    accountSid: twilio.accountSid ?? '',
    requestTimeoutMs: VENDOR_ANSWERS_WITHIN_MS,
  });
}

const nobodyIsAsked: NumberIntelligence = {
  report: () => Promise.resolve({ lineType: 'unknown', simChangedAt: null, reassigned: null }),
};

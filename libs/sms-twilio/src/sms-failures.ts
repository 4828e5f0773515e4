import { SmsSendError, type SmsFailure } from '@countersign/mfa-core';
import { MALFORMED, TwilioFailure } from './twilio-failure.js';

/** Verify lets a number rest until its verification has run out. Twilio's errors 60202 and 60203. */
const VERIFICATION_REST_SECONDS = 600;

/** Twilio's errors that are about the number or the text itself: the same request will fail for ever. */
const REFUSALS: ReadonlySet<string> = new Set([
  '21211', // the number is invalid
  '21214', // the number cannot be reached
  '21217', // the number does not look valid
  '21263', // a phone number is required
  '21265', // a short code cannot be texted
  '21266', // sender and recipient are the same
  '21408', // the country is not open to this account
  '21602', // no body
  '21604', // no number
  '21605', // body too long
  '21610', // the person answered STOP
  '21612', // no way from this sender to that number
  '21614', // no mobile number
  '21617', // body too long
  '21635', // a landline
  '60200', // invalid parameter, such as the number
  '60205', // a landline
  '60410', // held for fraud: the number or its prefix is blocked
  '60605', // the country is blocked
]);

const RESTS: ReadonlyMap<string, number> = new Map([
  ['60202', VERIFICATION_REST_SECONDS], // too many checks
  ['60203', VERIFICATION_REST_SECONDS], // sent five times in ten minutes
]);

/** What a failure means for a text that was being sent. An answer the SDK could not read is as good as lost. */
export function sendError(error: unknown): SmsSendError {
  if (!(error instanceof TwilioFailure)) return new SmsSendError('uncertain', MALFORMED);
  return new SmsSendError(failureOf(error), error.code, restOf(error));
}

/** What a failure means where nothing was being sent yet: it is certain that no text went out. */
export function beforeSendError(error: unknown): SmsSendError {
  const { failure, vendorCode, retryAfterSeconds } = sendError(error);
  return new SmsSendError(failure === 'refused' ? failure : 'unavailable', vendorCode, retryAfterSeconds);
}

/** What a failure means for a question about a text: nobody knows yet. */
export function findError(error: unknown): SmsSendError {
  const { vendorCode, retryAfterSeconds } = sendError(error);
  return new SmsSendError('unavailable', vendorCode, retryAfterSeconds);
}

/** Wrong credentials and settings are `unavailable` too: they are nothing the text could help, and an operator can mend them. */
function failureOf({ kind, code }: TwilioFailure): SmsFailure {
  if (kind === 'lost') return 'uncertain';
  return kind === 'answered' && REFUSALS.has(code) ? 'refused' : 'unavailable';
}

const restOf = ({ retryAfterSeconds, code }: TwilioFailure): number | null =>
  retryAfterSeconds ?? RESTS.get(code) ?? null;

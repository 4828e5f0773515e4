export { TwilioMessagingSender } from './twilio-messaging-sender.js';
export { TwilioVerifySender } from './twilio-verify-sender.js';
export { TwilioLookup } from './twilio-lookup.js';
export type { StatusCallback } from './status-callback.js';
export {
  TwilioOptionsError,
  type LookupPackage,
  type TwilioLookupOptions,
  type TwilioMessagingOptions,
  type TwilioOptions,
  type TwilioVerifyOptions,
} from './twilio-options.js';

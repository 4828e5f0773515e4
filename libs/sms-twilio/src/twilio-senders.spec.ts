import { describeSmsSenderContract, type OpenSmsSender, type VendorFailure } from '@countersign/mfa-testing';
import type { SmsSender } from '@countersign/mfa-core';
import {
  fakeTwilioAccount,
  startFakeTwilio,
  type FakeFailure,
  type FakeTwilio,
} from '../../../test/support/fake-twilio.js';
import { TwilioMessagingSender } from './twilio-messaging-sender.js';
import { TwilioVerifySender } from './twilio-verify-sender.js';

const { accountSid, authToken, apiKeySid, apiKeySecret, messagingServiceSid, verifyServiceSid } =
  fakeTwilioAccount;

const failures: Record<VendorFailure, FakeFailure> = {
  refused: { status: 400, code: 21610 },
  unavailable: { status: 503, code: 20503 },
  lost_before_taken: { cut: 'before' },
  lost_after_taken: { cut: 'after' },
};

async function open(senderOf: (twilio: FakeTwilio) => SmsSender): Promise<OpenSmsSender> {
  const twilio = await startFakeTwilio();
  return {
    sender: senderOf(twilio),
    taken: () => twilio.taken,
    failNext: (failure) => twilio.failNext(failures[failure]),
    secrets: [authToken, apiKeySecret, accountSid],
    close: () => twilio.stop(),
  };
}

describeSmsSenderContract('TwilioMessagingSender with a token and a messaging service', () =>
  open(({ url }) => new TwilioMessagingSender({ accountSid, authToken, messagingServiceSid, baseUrl: url })),
);

describeSmsSenderContract('TwilioMessagingSender with an API key and a number', () =>
  open(
    ({ url }) =>
      new TwilioMessagingSender({
        ...{ accountSid, apiKeySid, apiKeySecret, baseUrl: url },
        from: '+14155550000',
      }),
  ),
);

describeSmsSenderContract(
  'TwilioVerifySender',
  () => open(({ url }) => new TwilioVerifySender({ accountSid, authToken, verifyServiceSid, baseUrl: url })),
  { carriesNotices: false },
);

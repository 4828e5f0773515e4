import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { fakeTwilioAccount, startFakeTwilio, type FakeTwilio } from '../../test/support/fake-twilio.js';

/** Whom the delivery calls, on loopback and at once: what they would take is not ours. */
export interface Vendors {
  twilio: FakeTwilio;
  /** What makes the service deliver to them. */
  env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

export async function startVendors(): Promise<Vendors> {
  const twilio = await startFakeTwilio();
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, taken) => stream.resume().on('end', taken),
  });
  const listening = mail.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    twilio,
    env: {
      SMS_SENDERS: 'twilio',
      TWILIO_BASE_URL: twilio.url,
      TWILIO_ACCOUNT_SID: fakeTwilioAccount.accountSid,
      TWILIO_AUTH_TOKEN: fakeTwilioAccount.authToken,
      TWILIO_MESSAGING_SERVICE_SID: fakeTwilioAccount.messagingServiceSid,
      SMTP_URL: `smtp://127.0.0.1:${port}`,
    },
    async stop() {
      await twilio.stop();
      await new Promise<void>((done) => mail.close(() => done()));
    },
  };
}

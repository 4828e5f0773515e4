import { Module, type DynamicModule, type FactoryProvider, type ValueProvider } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { CountryOfOrigin, type SmsSender } from '@countersign/mfa-core';
import { Sql } from '@countersign/mfa-postgres';
import { LocalSmsSender } from '@countersign/sms-local';
import { TwilioMessagingSender, TwilioVerifySender } from '@countersign/sms-twilio';
import { Config } from '../config/config.js';
import {
  DeliveryModule,
  DeliveryOptions,
  LocalTexts,
  MailSender,
  SmsSenders,
  SmtpMailSender,
  Statements,
  StatusCallbackReaders,
} from '../delivery/delivery.module.js';
import { PostWebhook, UndiciPostWebhook } from '../webhooks/webhooks.module.js';
import { countryOf } from './country.js';

export const VENDOR_ANSWERS_WITHIN_MS = 5_000;
/** Longer than a sender waits for its vendor: only then is it believed that the vendor has no text of that kind. */
const VENDOR_WINDOW_MS = 6_000;

/** Who takes texts and mails from us. */
export function vendors(config: Config): DynamicModule {
  const { production, http } = config;
  const { smsSenders, smtpUrl, mailFrom, twilio } = config.delivery;
  const account = {
    ...twilio,
    accountSid: twilio.accountSid ?? '',
    requestTimeoutMs: VENDOR_ANSWERS_WITHIN_MS,
  };
  // Twilio itself reports to nobody but a server with a certificate; the one that stands in for it does.
  const reachable = http.publicUrl.startsWith('https://') || twilio.baseUrl !== undefined;
  const statusCallbackBaseUrl = twilio.authToken && reachable ? http.publicUrl : undefined;
  const messaging = smsSenders.includes('twilio')
    ? new TwilioMessagingSender({ ...account, statusCallbackBaseUrl })
    : undefined;
  const senderOf = (name: (typeof smsSenders)[number], inbox: LocalTexts): SmsSender[] => {
    if (name === 'local') return [new LocalSmsSender({ inbox, production, print: printerOf(config) })];
    if (name === 'twilio') return messaging ? [messaging] : [];
    return [new TwilioVerifySender({ ...account, verifyServiceSid: twilio.verifyServiceSid ?? '' })];
  };
  const readers: StatusCallbackReaders = new Map(messaging ? [[messaging.name, messaging]] : []);
  const providers: (FactoryProvider | ValueProvider)[] = [
    {
      provide: Statements,
      inject: [EntityManager],
      useFactory: (em: EntityManager): Statements => new Sql(em),
    },
    {
      provide: SmsSenders,
      inject: [LocalTexts],
      useFactory: (inbox: LocalTexts): SmsSenders => smsSenders.flatMap((name) => senderOf(name, inbox)),
    },
    { provide: StatusCallbackReaders, useValue: readers },
    {
      provide: MailSender,
      useValue: smtpUrl === null ? null : new SmtpMailSender({ url: smtpUrl, from: mailFrom }),
    },
    { provide: CountryOfOrigin, useValue: countryOf(config) },
    { provide: DeliveryOptions, useValue: { vendorWindowMs: VENDOR_WINDOW_MS } },
    {
      provide: PostWebhook,
      useValue: new UndiciPostWebhook({ allowPrivateTargets: config.delivery.privateWebhookTargets }),
    },
  ];
  return {
    module: VendorsModule,
    global: true,
    imports: [DeliveryModule],
    providers,
    exports: providers.map(({ provide }) => provide),
  };
}

@Module({})
class VendorsModule {}

/** A developer reads the code in the terminal that the service runs in. */
const printerOf = ({ environment }: Config): ((line: string) => void) | undefined =>
  environment === 'development' ? (line) => void process.stdout.write(`${line}\n`) : undefined;

import type { environments, logLevels, numberIntelligences, senders } from './environment.js';

/** What an operator decided, checked, complete and unchangeable. Injected by this token; nothing else reads the environment. */
export interface Config {
  readonly environment: (typeof environments)[number];
  readonly production: boolean;
  readonly http: {
    /** 0: any free port. */
    readonly port: number;
    readonly host: string;
    /** Origin without a trailing slash: the issuer of all tokens. */
    readonly publicUrl: string;
    /** Addresses and CIDR blocks whose X-Forwarded-For is believed (TH-10). */
    readonly trustedProxies: readonly string[];
  };
  readonly database: {
    readonly url: string;
    /** Same database, as the owner of its tables. */
    readonly ownerUrl: string;
    /** Connections of this instance at most, the listening one not counted. */
    readonly poolMax: number;
  };
  /** As the operator wrote them; parsed and judged by libs/tokens and libs/secret-box. */
  readonly keys: {
    readonly signing: string;
    readonly retiredSigning: string | null;
    readonly secretBox: string;
    readonly hash: string;
  };
  readonly logLevel: (typeof logLevels)[number];
  readonly openApiEnabled: boolean;
  readonly payorSession: {
    readonly idleSeconds: number;
    readonly absoluteSeconds: number;
    /** Of the payments area, within the session (STP-01). */
    readonly areaIdleSeconds: number;
  };
  readonly payeeSession: { readonly idleSeconds: number; readonly absoluteSeconds: number };
  /** Who tells from which country a request comes: at most one of them (LOG-08). */
  readonly country: { readonly header: string | null; readonly databaseFile: string | null };
  /** Where an identity provider sends the browser back to. */
  readonly singleSignOnRedirectUrl: string;
  /** ISO 3166-1 alpha-2. */
  readonly payeeSmsCountries: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly standardSmsCountries: readonly string[];
  readonly addressLimits: {
    readonly requestsPerMinute: number;
    readonly secretTriesPerMinute: number;
  };
  readonly audit: { readonly checkpointMinutes: number };
  readonly delivery: {
    /** Texts at the same time; 0: this instance delivers nothing. */
    readonly concurrency: number;
    /** In the order in which they are asked. */
    readonly smsSenders: readonly (typeof senders)[number][];
    readonly numberIntelligence: (typeof numberIntelligences)[number];
    /** Whole units of the currency that vendors charge in. */
    readonly smsDailyBudget: number;
    /** Webhooks may go to private addresses, and by http. Never in production. */
    readonly privateWebhookTargets: boolean;
    /** As the operator wrote it; judged by libs/sms-twilio. */
    readonly twilio: {
      readonly accountSid: string | undefined;
      readonly authToken: string | undefined;
      readonly apiKeySid: string | undefined;
      readonly apiKeySecret: string | undefined;
      readonly messagingServiceSid: string | undefined;
      readonly from: string | undefined;
      readonly verifyServiceSid: string | undefined;
      readonly baseUrl: string | undefined;
    };
    /** Null: mails go to the inbox of /dev/inbox alone. */
    readonly smtpUrl: string | null;
    readonly mailFrom: string;
    readonly operatorEmail: string | null;
  };
  /** What makes the pages a portal's own. */
  readonly brand: {
    readonly name: string;
    /** `#rrggbb`, readable as text on the pages' grounds. */
    readonly color: { readonly light: string; readonly dark: string };
    readonly logoFile: string | null;
  };
  readonly supportContact: string;
  readonly demo: boolean;
}
export const Config = Symbol('Config');

/** Everything that is wrong with the settings at once, by name and never by value. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      ['These settings must be mended before Countersign can start (see .env.example):', ...problems].join(
        '\n  - ',
      ),
    );
    this.name = 'ConfigError';
  }
}

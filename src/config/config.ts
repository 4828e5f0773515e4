import type { environments, logLevels } from './environment.js';

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
  readonly payorSession: { readonly idleSeconds: number; readonly absoluteSeconds: number };
  readonly payeeSession: { readonly idleSeconds: number; readonly absoluteSeconds: number };
  /** ISO 3166-1 alpha-2. */
  readonly payeeSmsCountries: readonly string[];
  readonly addressLimits: {
    readonly requestsPerMinute: number;
    readonly secretTriesPerMinute: number;
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

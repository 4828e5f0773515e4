import { validateSync } from 'class-validator';
import { type Config, ConfigError } from './config.js';
import { Environment } from './environment.js';
import { LEAST_CONTRAST, contrast, pageGrounds } from './contrast.js';
import { productionProblems } from './production-problems.js';
import { proxyList } from './proxy-list.js';
import { readSettings } from './setting.js';

/**
 * Reads the settings, once, at the start.
 * @throws ConfigError naming every setting that is missing or wrong, and no value.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const settings = readSettings(Environment, environment);
  const production = settings.NODE_ENV === 'production';
  const problems = [
    ...validateSync(settings, { validationError: { target: false, value: false } }).flatMap(
      ({ property, constraints = {} }) => {
        const missing = Reflect.get(settings, property) === undefined;
        return missing ? [`${property} must be set`] : Object.values(constraints);
      },
    ),
    ...(settings.PAYOR_SESSION_IDLE_SECONDS > settings.PAYOR_SESSION_ABSOLUTE_SECONDS
      ? ['PAYOR_SESSION_IDLE_SECONDS must not be longer than PAYOR_SESSION_ABSOLUTE_SECONDS']
      : []),
    ...(settings.PAYEE_SESSION_IDLE_SECONDS > settings.PAYEE_SESSION_ABSOLUTE_SECONDS
      ? ['PAYEE_SESSION_IDLE_SECONDS must not be longer than PAYEE_SESSION_ABSOLUTE_SECONDS']
      : []),
    ...((settings.COUNTRY_FROM?.startsWith('header:') ?? false) && settings.TRUSTED_PROXIES.trim() === ''
      ? ['COUNTRY_FROM needs TRUSTED_PROXIES for a header: whoever else sends it is not believed']
      : []),
    ...unreadableColors(settings),
    ...(production ? productionProblems(settings) : []),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
  return deepFreeze(grouped(settings, production));
}

function grouped(settings: Environment, production: boolean): Config {
  return {
    environment: settings.NODE_ENV as Config['environment'],
    production,
    http: {
      port: settings.PORT,
      host: settings.HOST ?? (production ? '0.0.0.0' : 'localhost'),
      publicUrl: settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`,
      trustedProxies: proxyList(settings.TRUSTED_PROXIES),
    },
    database: {
      url: settings.DATABASE_URL,
      ownerUrl: settings.DATABASE_OWNER_URL ?? settings.DATABASE_URL,
      poolMax: settings.DATABASE_POOL_MAX,
    },
    keys: {
      signing: settings.SIGNING_KEYS,
      retiredSigning: settings.RETIRED_SIGNING_KEYS ?? null,
      secretBox: settings.SECRET_BOX_KEYS,
      hash: settings.HASH_KEY,
    },
    logLevel: settings.LOG_LEVEL as Config['logLevel'],
    openApiEnabled: settings.OPENAPI_ENABLED ?? !production,
    payorSession: {
      idleSeconds: settings.PAYOR_SESSION_IDLE_SECONDS,
      absoluteSeconds: settings.PAYOR_SESSION_ABSOLUTE_SECONDS,
      areaIdleSeconds: settings.PAYMENTS_AREA_IDLE_SECONDS,
    },
    payeeSession: {
      idleSeconds: settings.PAYEE_SESSION_IDLE_SECONDS,
      absoluteSeconds: settings.PAYEE_SESSION_ABSOLUTE_SECONDS,
    },
    country: {
      header: afterPrefix('header:', settings.COUNTRY_FROM),
      databaseFile: afterPrefix('file:', settings.COUNTRY_FROM),
    },
    singleSignOnRedirectUrl:
      settings.SINGLE_SIGN_ON_REDIRECT_URL ??
      `${settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`}/sign-in/single-sign-on`,
    payeeSmsCountries: listOf(settings.PAYEE_SMS_COUNTRIES),
    standardSmsCountries: listOf(settings.STANDARD_SMS_COUNTRIES),
    addressLimits: {
      requestsPerMinute: settings.ADDRESS_REQUESTS_PER_MINUTE,
      secretTriesPerMinute: settings.ADDRESS_SECRET_TRIES_PER_MINUTE,
    },
    audit: { checkpointMinutes: settings.AUDIT_CHECKPOINT_MINUTES },
    delivery: delivery(settings),
    brand: {
      name: settings.BRAND_NAME ?? 'Countersign',
      color: { light: lightColorOf(settings), dark: darkColorOf(settings) },
      logoFile: settings.BRAND_LOGO_FILE ?? null,
    },
    supportContact: settings.SUPPORT_CONTACT ?? 'support@example.com',
    demo: settings.DEMO ?? !production,
  };
}

const lightColorOf = ({ BRAND_COLOR }: Environment): string => BRAND_COLOR ?? '#0b5cad';
const darkColorOf = ({ BRAND_COLOR_DARK }: Environment): string => BRAND_COLOR_DARK ?? '#7db8f0';

/** WCAG 2.2, 1.4.3: what nobody can read is refused at the start, not found out by whoever cannot read it. */
function unreadableColors(settings: Environment): string[] {
  const judged = [
    { setting: 'BRAND_COLOR', color: lightColorOf(settings), ground: pageGrounds.light },
    { setting: 'BRAND_COLOR_DARK', color: darkColorOf(settings), ground: pageGrounds.dark },
  ];
  return judged
    .filter(({ color, ground }) => !(contrast(color, ground) >= LEAST_CONTRAST))
    .map(
      ({ setting, ground }) => `${setting} must have a contrast of ${LEAST_CONTRAST} at least to ${ground}`,
    );
}

function delivery(settings: Environment): Config['delivery'] {
  return {
    concurrency: settings.DELIVERY_CONCURRENCY,
    smsSenders: listOf(settings.SMS_SENDERS ?? 'local') as Config['delivery']['smsSenders'],
    numberIntelligence: (settings.NUMBER_INTELLIGENCE ?? 'local') as Config['delivery']['numberIntelligence'],
    smsDailyBudget: settings.SMS_DAILY_BUDGET,
    privateWebhookTargets: settings.WEBHOOK_ALLOW_PRIVATE_TARGETS ?? settings.NODE_ENV !== 'production',
    twilio: {
      accountSid: settings.TWILIO_ACCOUNT_SID,
      authToken: settings.TWILIO_AUTH_TOKEN,
      apiKeySid: settings.TWILIO_API_KEY_SID,
      apiKeySecret: settings.TWILIO_API_KEY_SECRET,
      messagingServiceSid: settings.TWILIO_MESSAGING_SERVICE_SID,
      from: settings.TWILIO_FROM,
      verifyServiceSid: settings.TWILIO_VERIFY_SERVICE_SID,
      baseUrl: settings.TWILIO_BASE_URL,
    },
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM ?? 'Countersign <no-reply@localhost>',
    operatorEmail: settings.OPERATOR_EMAIL ?? null,
  };
}

const afterPrefix = (prefix: string, text: string | undefined): string | null =>
  text?.startsWith(prefix) ? text.slice(prefix.length) : null;

const listOf = (text: string): string[] => text.split(',').map((part) => part.trim());

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

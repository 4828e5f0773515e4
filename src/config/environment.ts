import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsProxyList } from './proxy-list.js';
import { Setting } from './setting.js';

export const environments = ['development', 'test', 'production'] as const;
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export const senders = ['local', 'twilio', 'twilio-verify'] as const;
export const numberIntelligences = ['local', 'twilio', 'none'] as const;

/** A comma separated list in which each comes once at most. */
const oneOrMoreOf = (names: readonly string[]): RegExp => {
  const name = `(${names.join('|')})`;
  return new RegExp(`^(?!.*\\b${name}\\s*,(.*,)?\\s*\\1\\s*(,|$))\\s*${name}\\s*(,\\s*${name}\\s*)*$`);
};

const HEX_COLOR = /^#[0-9a-f]{6}$/i;
const POSTGRES_URL = /^postgres(ql)?:\/\//;
const postgresUrl = { message: '$property must begin with postgresql://' };

/**
 * Every environment variable the service reads, and nothing else reads the environment.
 * Defaults that depend on other settings, and what production demands beyond this, stand in load-config.ts.
 */
export class Environment {
  @Setting({
    says: 'What this installation is: development, test or production. Production refuses whatever is only good for trying out.',
    example: 'production',
    otherwise: 'development',
  })
  @IsIn(environments)
  NODE_ENV: string = 'development';

  @Setting({ says: 'TCP port to listen on.', example: '3000', otherwise: '3000' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT: number = 3000;

  @Setting({
    says: 'Network address to listen on.',
    example: '0.0.0.0',
    otherwise: 'localhost; in production 0.0.0.0, all IPv4 addresses',
  })
  @IsOptional()
  @IsString()
  HOST?: string;

  @Setting({
    says: 'Where clients reach the service: an origin without a path. It is the issuer of all tokens, so changing it ends them. In production it must be https.',
    example: 'https://countersign.example.com',
    otherwise: 'http://localhost:PORT; in production there is none',
  })
  @IsOptional()
  @Matches(/^https?:\/\/[^/?#@\s]+$/, {
    message: '$property must be an origin such as https://pay.example.com',
  })
  PUBLIC_URL?: string;

  @Setting({
    says: 'PostgreSQL 15 or newer, as the role the service works under. It needs no right to change tables, and should have none.',
    example: 'postgresql://countersign_app:password@localhost:5432/countersign',
    otherwise: 'npm start runs the embedded database; in production there is none',
  })
  @Matches(POSTGRES_URL, postgresUrl)
  DATABASE_URL!: string;

  @Setting({
    says: 'The same database, as the role that owns the tables and runs the migrations.',
    example: 'postgresql://countersign_owner:password@localhost:5432/countersign',
    otherwise: 'DATABASE_URL is used for the migrations too',
  })
  @IsOptional()
  @Matches(POSTGRES_URL, postgresUrl)
  DATABASE_OWNER_URL?: string;

  @Setting({
    says: 'Database connections one instance opens at most, not counting the one it listens on for ended sessions and up to nine of the delivery.',
    example: '20',
    otherwise: '20',
  })
  @IsInt()
  @Min(2)
  @Max(500)
  DATABASE_POOL_MAX: number = 20;

  @Setting({
    says: 'Private JSON Web Key Set of ES256 keys, each with a kid. The first signs; all verify.',
    otherwise: 'npm start makes keys of this installation in .data/; in production there are none',
  })
  @IsString()
  SIGNING_KEYS!: string;

  @Setting({
    says: 'Public JSON Web Key Set of keys that sign no more. Receipts they signed go on verifying, access tokens do not.',
    otherwise: 'no retired keys',
  })
  @IsOptional()
  @IsString()
  RETIRED_SIGNING_KEYS?: string;

  @Setting({
    says: 'Keys that seal secrets at rest: kid:base64 of 32 bytes, comma separated. The first seals, all open.',
    otherwise: 'as SIGNING_KEYS',
  })
  @IsString()
  SECRET_BOX_KEYS!: string;

  @Setting({
    says: 'Key of the keyed hashes (HMAC-SHA-256): base64 of at least 32 bytes. Changing it forgets running password blocks and voids every recovery code.',
    otherwise: 'as SIGNING_KEYS',
  })
  @IsString()
  HASH_KEY!: string;

  @Setting({
    says: 'Proxies whose X-Forwarded-For is believed: addresses or CIDR blocks, comma separated. Everybody else’s is ignored.',
    example: '10.0.0.0/8, 192.168.1.7',
    otherwise: 'no proxy is believed',
  })
  @IsProxyList()
  TRUSTED_PROXIES: string = '';

  @Setting({
    says: `Least severe log line that is written: ${logLevels.join(', ')}.`,
    example: 'info',
    otherwise: 'info',
  })
  @IsIn(logLevels)
  LOG_LEVEL: string = 'info';

  @Setting({
    says: 'Whether /openapi.json and /docs are served: true or false.',
    example: 'false',
    otherwise: 'true; in production false',
  })
  @IsOptional()
  @IsBoolean()
  OPENAPI_ENABLED?: boolean;

  @Setting({
    says: 'Seconds without activity after which a payor’s session ends (SE-01). 300 under PSD2.',
    example: '900',
    otherwise: '900, 15 min',
  })
  @IsInt()
  @Min(60)
  @Max(3_600)
  PAYOR_SESSION_IDLE_SECONDS: number = 900;

  @Setting({
    says: 'Seconds after sign-in when a payor’s session ends whatever happens (SE-02).',
    example: '28800',
    otherwise: '28800, 8 h',
  })
  @IsInt()
  @Min(300)
  @Max(86_400)
  PAYOR_SESSION_ABSOLUTE_SECONDS: number = 28_800;

  @Setting({
    says: 'Seconds without activity in the payments area after which entering it asks for the second factor again, while the session goes on (STP-01): 60 to 900. 300 under PSD2.',
    example: '900',
    otherwise: '900, 15 min',
  })
  @IsInt()
  @Min(60)
  @Max(900)
  PAYMENTS_AREA_IDLE_SECONDS: number = 900;

  @Setting({
    says: 'Seconds without activity after which a payee admin’s session ends (SE-01). 300 under PSD2.',
    example: '900',
    otherwise: '900, 15 min',
  })
  @IsInt()
  @Min(60)
  @Max(3_600)
  PAYEE_SESSION_IDLE_SECONDS: number = 900;

  @Setting({
    says: 'Seconds after sign-in when a payee admin’s session ends whatever happens (SE-02).',
    example: '28800',
    otherwise: '28800, 8 h',
  })
  @IsInt()
  @Min(300)
  @Max(86_400)
  PAYEE_SESSION_ABSOLUTE_SECONDS: number = 28_800;

  @Setting({
    says: 'Who tells from which country a request comes, for companies that let payment users in from some countries alone (LOG-08): header:<name>, in which a trusted proxy says it (ISO 3166-1 alpha-2; needs TRUSTED_PROXIES, and is believed of them alone), or file:<path> of a database of countries in the MaxMind format, read at the start.',
    example: 'header:CF-IPCountry',
    otherwise: 'nobody tells, and no company can have such a rule',
  })
  @IsOptional()
  @Matches(/^(header:[A-Za-z0-9-]{1,64}|file:.+)$/, {
    message: '$property must be header:<name> or file:<path>',
  })
  COUNTRY_FROM?: string;

  @Setting({
    says: 'Where an identity provider sends the browser back to after a single sign-on: a page that hands the whole address to POST /v1/sign-in/single-sign-on/complete.',
    example: 'https://portal.example.com/signed-in',
    otherwise: '/sign-in/single-sign-on at the public address',
  })
  @IsOptional()
  @Matches(/^https?:\/\/[^\s?#]+$/, { message: '$property must be an address without a query' })
  SINGLE_SIGN_ON_REDIRECT_URL?: string;

  @Setting({
    says: 'Countries whose phone numbers payee admins may enroll (ENR-04): ISO 3166-1 alpha-2, comma separated.',
    example: 'US',
    otherwise: 'US',
  })
  @Matches(/^[A-Z]{2}( *, *[A-Z]{2})*$/, {
    message: '$property must list countries of two capital letters each, such as US, CA',
  })
  PAYEE_SMS_COUNTRIES: string = 'US';

  @Setting({
    says: 'Countries whose phone numbers standard users may enroll (ENR-04): ISO 3166-1 alpha-2, comma separated.',
    example: 'US,CA,MX,GB,IE,FR,DE,ES,IT,AU,NZ,SG,HK',
    otherwise: 'those thirteen',
  })
  @Matches(/^[A-Z]{2}( *, *[A-Z]{2})*$/, {
    message: '$property must list countries of two capital letters each, such as US, CA',
  })
  STANDARD_SMS_COUNTRIES: string = 'US,CA,MX,GB,IE,FR,DE,ES,IT,AU,NZ,SG,HK';

  @Setting({
    says: 'Requests per minute that one network address may make to one instance.',
    example: '600',
    otherwise: '600',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  ADDRESS_REQUESTS_PER_MINUTE: number = 600;

  @Setting({
    says: 'Tries at secrets (passwords, codes, tokens) per minute that one network address may make at one instance.',
    example: '60',
    otherwise: '60',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  ADDRESS_SECRET_TRIES_PER_MINUTE: number = 60;

  @Setting({
    says: 'Minutes between two signed checkpoints of the audit trail, over all instances. What was written since the last one is what an owner of the database could take back unnoticed.',
    example: '10',
    otherwise: '10',
  })
  @IsInt()
  @Min(1)
  @Max(1_440)
  AUDIT_CHECKPOINT_MINUTES: number = 10;

  @Setting({
    says: 'Texts this instance hands to vendors at the same time; of mails, half as many besides. 0: it delivers nothing, and other instances must.',
    example: '10',
    otherwise: '10',
  })
  @IsInt()
  @Min(0)
  @Max(100)
  DELIVERY_CONCURRENCY: number = 10;

  @Setting({
    says: `Who sends texts, comma separated, in the order in which they are asked: ${senders.join(', ')}. A second one sends what the first cannot. Production refuses local, which shows every text in /dev/inbox.`,
    example: 'twilio',
    otherwise: 'local; in production there is none',
  })
  @IsOptional()
  @Matches(oneOrMoreOf(senders), { message: `$property must list some of ${senders.join(', ')}, each once` })
  SMS_SENDERS?: string;

  @Setting({
    says: `Who is asked about a number before it is trusted with a code (SM-11): ${numberIntelligences.join(', ')}. none accepts that nobody notices a stolen number. Production refuses local.`,
    example: 'twilio',
    otherwise: 'local; in production there is none',
  })
  @IsOptional()
  @IsIn(numberIntelligences)
  NUMBER_INTELLIGENCE?: string;

  @Setting({
    says: 'What all texts of one day may cost, in whole units of the currency that vendors charge in. Beyond it, people are told to use the authenticator app.',
    example: '50',
    otherwise: '50',
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  SMS_DAILY_BUDGET: number = 50;

  @Setting({
    says: 'Twilio: the account, AC and 32 hexadecimal digits.',
    otherwise: 'Twilio cannot be used',
  })
  @IsOptional()
  @IsString()
  TWILIO_ACCOUNT_SID?: string;

  @Setting({
    says: 'Twilio: the token of the account. It checks the signatures of reports, and signs in where there is no API key.',
    otherwise: 'nobody hears what became of a text',
  })
  @IsOptional()
  @IsString()
  TWILIO_AUTH_TOKEN?: string;

  @Setting({
    says: 'Twilio: an API key to sign in with, SK and 32 hexadecimal digits.',
    otherwise: 'the token of the account signs in',
  })
  @IsOptional()
  @IsString()
  TWILIO_API_KEY_SID?: string;

  @Setting({ says: 'Twilio: the secret of that key.', otherwise: 'as TWILIO_API_KEY_SID' })
  @IsOptional()
  @IsString()
  TWILIO_API_KEY_SECRET?: string;

  @Setting({
    says: 'Twilio Programmable Messaging: the messaging service, MG and 32 hexadecimal digits.',
    otherwise: 'TWILIO_FROM must be set where twilio sends',
  })
  @IsOptional()
  @IsString()
  TWILIO_MESSAGING_SERVICE_SID?: string;

  @Setting({
    says: 'Twilio Programmable Messaging: the number that texts come from, where there is no messaging service.',
    example: '+15005550006',
    otherwise: 'as TWILIO_MESSAGING_SERVICE_SID',
  })
  @IsOptional()
  @IsString()
  TWILIO_FROM?: string;

  @Setting({
    says: 'Twilio Verify: the service, VA and 32 hexadecimal digits, with custom codes enabled.',
    otherwise: 'twilio-verify cannot be used',
  })
  @IsOptional()
  @IsString()
  TWILIO_VERIFY_SERVICE_SID?: string;

  @Setting({
    says: 'A server on this machine that stands in for Twilio, for tests and demonstrations. Production refuses it.',
    otherwise: 'Twilio itself',
  })
  @IsOptional()
  @Matches(/^http:\/\/[^/?#@\s]+$/, { message: '$property must be an origin such as http://127.0.0.1:4010' })
  TWILIO_BASE_URL?: string;

  @Setting({
    says: 'Whether webhooks may go to private addresses and by http: true or false. For trying out on one machine; production refuses it.',
    example: 'false',
    otherwise: 'true; in production false',
  })
  @IsOptional()
  @IsBoolean()
  WEBHOOK_ALLOW_PRIVATE_TARGETS?: boolean;

  @Setting({
    says: 'The mail server that notices go through, with name and password where it asks for them; smtps:// is encrypted from the first byte.',
    example: 'smtps://mail.example.com',
    otherwise: 'mails are shown in /dev/inbox; in production there is none',
  })
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, { message: '$property must begin with smtps:// or smtp://' })
  SMTP_URL?: string;

  @Setting({
    says: 'Whom mails come from: an address, or a name and an address.',
    example: 'Countersign <no-reply@countersign.example.com>',
    otherwise: 'Countersign <no-reply@localhost>; in production there is none',
  })
  @IsOptional()
  @Matches(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, {
    message: '$property must be an address, or a name and an address in <>',
  })
  MAIL_FROM?: string;

  @Setting({
    says: 'Where mails about the installation itself go: a budget that is spent, a vendor that fails. At most one of a kind an hour.',
    example: 'operations@countersign.example.com',
    otherwise: 'they are in the log and in the audit trail alone',
  })
  @IsOptional()
  @Matches(/^[^\s@<>]+@[^\s@<>]+$/, { message: '$property must be one address' })
  OPERATOR_EMAIL?: string;

  @Setting({
    says: 'What the portal is called at the top of each page, and on each tab.',
    example: 'Cedar & Stone Pay',
    otherwise: 'Countersign',
  })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  BRAND_NAME?: string;

  @Setting({
    says: 'The colour of bands, links and main buttons on light pages, as #rrggbb. Text in it must be readable on white (contrast 4.5 at least, WCAG 1.4.3).',
    example: '#0b5cad',
    otherwise: '#0b5cad',
  })
  @IsOptional()
  @Matches(HEX_COLOR, { message: '$property must be a colour such as #0b5cad' })
  BRAND_COLOR?: string;

  @Setting({
    says: 'The same on dark pages: readable on #10161d.',
    example: '#7db8f0',
    otherwise: '#7db8f0',
  })
  @IsOptional()
  @Matches(HEX_COLOR, { message: '$property must be a colour such as #7db8f0' })
  BRAND_COLOR_DARK?: string;

  @Setting({
    says: 'A picture that stands before the name: the path of an SVG or PNG file of 20 kB at most, drawn 28 pixels high.',
    example: '/etc/countersign/logo.svg',
    otherwise: 'the name stands alone',
  })
  @IsOptional()
  @Matches(/\.(svg|png)$/i, { message: '$property must be the path of an .svg or .png file' })
  BRAND_LOGO_FILE?: string;

  @Setting({
    says: 'Whom people ask for help; stands in every notice (LC-05).',
    example: 'security@countersign.example.com',
    otherwise: 'support@example.com; in production there is none',
  })
  @IsOptional()
  @MaxLength(200)
  SUPPORT_CONTACT?: string;

  @Setting({
    says: 'Whether npm start fills the database with a demo company: true or false. Never in production.',
    example: 'false',
    otherwise: 'true; in production false',
  })
  @IsOptional()
  @IsBoolean()
  DEMO?: boolean;
}

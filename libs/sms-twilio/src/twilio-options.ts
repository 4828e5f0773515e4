/** What every part of this library needs to reach an account of Twilio's. */
export interface TwilioOptions {
  /** `AC` and 32 hexadecimal digits. */
  accountSid: string;
  /** Signs in where there is no API key; checks the signatures of status callbacks in any case. */
  authToken?: string | undefined;
  /** `SK` and 32 hexadecimal digits: a key that can be withdrawn alone, better than the token of the whole account. */
  apiKeySid?: string | undefined;
  apiKeySecret?: string | undefined;
  /** Sending takes no longer: an answer that would come later counts as lost. 100 to 60,000; 8,000 where it is not given. */
  requestTimeoutMs?: number | undefined;
  /** A server that stands in for all of Twilio's hosts, `<baseUrl>/api.twilio.com/…`: for tests and demonstrations. Loopback alone. */
  baseUrl?: string | undefined;
}

export interface TwilioMessagingOptions extends TwilioOptions {
  /** The name of this sender in logs and in the path of its callbacks; `twilio` where it is not given. */
  name?: string | undefined;
  /** `MG…`; either this or `from`. */
  messagingServiceSid?: string | undefined;
  /** A number in E.164 that belongs to the account, a short code or an alphanumeric sender. */
  from?: string | undefined;
  /** Where people reach the portal, such as `https://pay.example.com`; without it nobody hears what became of a text. Asks for `authToken`. */
  statusCallbackBaseUrl?: string | undefined;
}

export interface TwilioVerifyOptions extends TwilioOptions {
  /** The name of this sender in logs; `twilio-verify` where it is not given. */
  name?: string | undefined;
  /** `VA…`, a service with custom codes enabled, and PSD2 where payments are countersigned by text. */
  verifyServiceSid: string;
}

export type LookupPackage = 'line_type_intelligence' | 'sim_swap' | 'reassigned_number';

export interface TwilioLookupOptions extends TwilioOptions {
  /** What is asked, and paid for. All three where it is not given; the last two need Twilio's approval. */
  packages?: readonly LookupPackage[] | undefined;
}

/** Names the options that are wrong and what each must be. Never holds a value: one of them is a password. */
export class TwilioOptionsError extends Error {
  override readonly name = 'TwilioOptionsError';
}

const REQUEST_TIMEOUT_MS = 8_000;
const PACKAGES: readonly LookupPackage[] = ['line_type_intelligence', 'sim_swap', 'reassigned_number'];

const sid = (prefix: string) => new RegExp(`^${prefix}[0-9a-fA-F]{32}$`);
const E164_SHORT_CODE_OR_NAME = /^(\+[1-9]\d{6,14}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 &+_-]{1,11})$/;
const SENDER_NAME = /^[a-z][a-z0-9-]{0,31}$/;

/** @throws TwilioOptionsError */
function checkAccount(options: TwilioOptions, more: Record<string, string | false> = {}) {
  const { accountSid, authToken, apiKeySid, apiKeySecret, baseUrl } = options;
  const requestTimeoutMs = options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  const hasKey = apiKeySid !== undefined || apiKeySecret !== undefined;
  const wrong = Object.entries({
    accountSid: !sid('AC').test(accountSid) && 'AC and 32 hexadecimal digits',
    apiKeySid: hasKey && !sid('SK').test(apiKeySid ?? '') && 'SK and 32 hexadecimal digits',
    apiKeySecret: hasKey && !apiKeySecret && 'given together with apiKeySid',
    authToken: !hasKey && !authToken && 'given where there is no API key',
    requestTimeoutMs:
      !(Number.isInteger(requestTimeoutMs) && requestTimeoutMs >= 100 && requestTimeoutMs <= 60_000) &&
      'a whole number from 100 to 60000',
    baseUrl: baseUrl !== undefined && !isLoopback(baseUrl) && 'an http URL of this very machine',
    ...more,
  }).filter(([, rule]) => rule !== false);
  if (wrong.length > 0)
    throw new TwilioOptionsError(wrong.map(([name, rule]) => `${name} must be ${String(rule)}`).join('; '));
  return {
    accountSid,
    user: apiKeySid ?? accountSid,
    password: (hasKey ? apiKeySecret : authToken) ?? '',
    requestTimeoutMs,
    baseUrl: baseUrl?.replace(/\/$/, ''),
  };
}
export type TwilioAccount = ReturnType<typeof checkAccount>;

/** @throws TwilioOptionsError */
export function checkMessaging(options: TwilioMessagingOptions) {
  const { name = 'twilio', messagingServiceSid, from, statusCallbackBaseUrl, authToken } = options;
  const account = checkAccount(options, {
    ...wrongName(name),
    messagingServiceSid:
      messagingServiceSid !== undefined &&
      !sid('MG').test(messagingServiceSid) &&
      'MG and 32 hexadecimal digits',
    from: from !== undefined && !E164_SHORT_CODE_OR_NAME.test(from) && 'a number, a short code or a name',
    'messagingServiceSid or from':
      (messagingServiceSid === undefined) === (from === undefined) && 'given, one of the two',
    statusCallbackBaseUrl:
      statusCallbackBaseUrl !== undefined && wrongCallbackBase(statusCallbackBaseUrl, options, authToken),
  });
  const statusCallback =
    statusCallbackBaseUrl === undefined
      ? {}
      : { statusCallback: `${statusCallbackBaseUrl.replace(/\/$/, '')}/v1/texts/status/${name}` };
  const sender = messagingServiceSid === undefined ? { from: from ?? '' } : { messagingServiceSid };
  return { name, account, authToken: authToken ?? '', fields: { ...sender, ...statusCallback } };
}

/** @throws TwilioOptionsError */
export function checkVerify(options: TwilioVerifyOptions) {
  const { name = 'twilio-verify', verifyServiceSid } = options;
  const account = checkAccount(options, {
    ...wrongName(name),
    verifyServiceSid: !sid('VA').test(verifyServiceSid) && 'VA and 32 hexadecimal digits',
  });
  return { name, account, verifyServiceSid };
}

/** @throws TwilioOptionsError */
export function checkLookup(options: TwilioLookupOptions) {
  const packages = options.packages ?? PACKAGES;
  const account = checkAccount(options, {
    packages: packages.some((one) => !PACKAGES.includes(one)) && `some of ${PACKAGES.join(', ')}`,
  });
  return { account, packages };
}

const wrongName = (name: string) => ({
  name: !SENDER_NAME.test(name) && 'a short name of small letters, digits and dashes',
});

function wrongCallbackBase(
  base: string,
  { baseUrl }: TwilioOptions,
  authToken: string | undefined,
): string | false {
  const url = URL.parse(base);
  const isPublic = url?.protocol === 'https:' || (url?.protocol === 'http:' && baseUrl !== undefined);
  if (
    !url ||
    !isPublic ||
    url.search ||
    url.hash ||
    url.username ||
    url.password ||
    url.hostname.includes('_')
  )
    return 'an https URL, and no more than scheme, host and path';
  return !authToken && 'left out where there is no authToken, which checks the signatures';
}

function isLoopback(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}

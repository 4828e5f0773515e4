/** The code of a success that cannot be read. */
export const MALFORMED = 'malformed_answer';

/**
 * What came of a request, without a word of what was in it: the SDK's own errors repeat numbers, bodies and credentials,
 * so none of them leaves this library, not even as a cause.
 */
export class TwilioFailure extends Error {
  override readonly name = 'TwilioFailure';
  constructor(
    /** `answered`: Twilio said no. `unsent`: no request reached it. `lost`: it may have done what was asked. */
    readonly kind: 'answered' | 'unsent' | 'lost',
    /** Twilio's error code, or the kind of network error. */
    readonly code: string,
    /** HTTP status of an answer, else null. */
    readonly status: number | null = null,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(`Twilio did not do it: ${kind} (${code})`);
  }
}

/** Gateways pass a request on and then lose the answer; every other error answer is Twilio's own, of something not done. */
const LOSING_GATEWAYS: readonly number[] = [502, 504];

interface Answer {
  statusCode: number;
  body: unknown;
  headers: unknown;
}

/** An answer that is no 2xx. */
export function failureOfAnswer({ statusCode, body, headers }: Answer): TwilioFailure {
  const code = codeOf(body);
  const lost = code === null && LOSING_GATEWAYS.includes(statusCode);
  return new TwilioFailure(
    lost ? 'lost' : 'answered',
    code ?? `http_${statusCode}`,
    statusCode,
    retryAfterOf(headers),
  );
}

/** No answer: the error of the HTTP client. */
export function failureOfNetwork(error: unknown): TwilioFailure {
  const { code, cause } = partsOf(error);
  if (code === 'ECONNABORTED' || code === 'ERR_CANCELED') return new TwilioFailure('lost', 'timeout');
  const name = typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'network_error';
  const unsent = isUnsent(cause) || isUnsent(error) || /CERT|SELF_SIGNED|UNABLE_TO_/.test(name);
  return new TwilioFailure(unsent ? 'unsent' : 'lost', name);
}

/** The connection never stood. Node tries all addresses of a host and then reports each. */
function isUnsent(error: unknown): boolean {
  const { syscall, errors } = partsOf(error);
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isUnsent);
  return syscall === 'connect' || syscall === 'getaddrinfo';
}

function codeOf(body: unknown): string | null {
  const { code } = partsOf(body);
  return Number.isInteger(code) ? String(code) : null;
}

/** Whole seconds; the header may also name a moment. RFC 9110 section 10.2.3 */
function retryAfterOf(headers: unknown): number | null {
  const value = partsOf(headers)['retry-after'];
  if (typeof value !== 'string') return null;
  if (/^\d{1,6}$/.test(value)) return Number(value);
  const seconds = value.endsWith('GMT') ? (Date.parse(value) - Date.now()) / 1_000 : Number.NaN;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}

const partsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

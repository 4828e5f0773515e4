import { isIP } from 'node:net';

const URL_AT_MOST = 500;
const LEAST_PORT = 1_024;

/** In words for programs' makers, and by a stable name for whoever tells it in other ones. */
interface TargetFault {
  reason: TargetFaultReason;
  detail: string;
}
type TargetFaultReason =
  'not_an_address' | 'not_bare' | 'not_https' | 'not_a_name' | 'not_public' | 'port_not_allowed';

/**
 * What is wrong with an address as a target; null where nothing is. Names are judged anew at every connect: this is for
 * people, who should hear at once (RFC 9700 has no word on it; OWASP SSRF Prevention CS).
 */
export function faultOfTarget(text: string, allowPrivate: boolean): TargetFault | null {
  const url = text.length <= URL_AT_MOST ? URL.parse(text) : null;
  if (!url || url.href !== text)
    return fault(
      'not_an_address',
      'must be an absolute address of at most 500 characters, written as browsers write it',
    );
  if (url.username !== '' || url.password !== '' || url.hash !== '')
    return fault('not_bare', 'must not hold a name, a password or a fragment');
  if (allowPrivate && (url.protocol === 'http:' || url.protocol === 'https:')) return null;
  if (url.protocol !== 'https:') return fault('not_https', 'must begin with https://');
  // Decimal, octal and hexadecimal spellings of an address have become dotted ones by now.
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0)
    return fault('not_a_name', 'must name a host, not an address');
  if (!url.hostname.includes('.') || url.hostname.endsWith('.'))
    return fault('not_public', 'must name a host of the public Internet');
  if (url.port !== '' && Number(url.port) < LEAST_PORT)
    return fault('port_not_allowed', `must use port 443 or one of ${LEAST_PORT} and above`);
  return null;
}

const fault = (reason: TargetFaultReason, detail: string): TargetFault => ({ reason, detail });

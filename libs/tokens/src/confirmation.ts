import { isRecord } from './is-record.js';

/**
 * `cnf.jkt` of RFC 9449 section 6.1; null where the token is bound to no key, undefined where `cnf` is there and says
 * anything else: a binding that is not understood is never taken for none.
 */
export function jktOf({ cnf }: Readonly<Record<string, unknown>>): string | null | undefined {
  if (cnf === undefined) return null;
  if (!isRecord(cnf) || Object.keys(cnf).length !== 1) return undefined;
  const { jkt } = cnf;
  return typeof jkt === 'string' && /^[A-Za-z0-9_-]{43}$/.test(jkt) ? jkt : undefined;
}

import type { FieldError } from '@countersign/mfa-nest';
import type { ClientContent } from './client-content.js';
import type { RegisteredClient } from './finance-clients.repository.js';

/** Enough for one to replace another while a third is prepared. Ours. */
export const KEYS_AT_MOST = 5;

/**
 * Fields that cannot be, by themselves and beside what is registered. A kid is not used again either: it names one key in
 * the audit trail for ever. `loopback`: http on the person's own machine will do (development).
 */
export function errorsIn(
  content: ClientContent,
  registered: Pick<RegisteredClient, 'keys'> | null,
  { loopback }: { loopback: boolean },
): FieldError[] {
  const { scopes, redirectUris, addKeys } = content;
  const errors: FieldError[] = redirectUris.flatMap((uri, index) => {
    const detail =
      faultOfRedirect(uri, loopback) ?? (redirectUris.indexOf(uri) < index ? 'stands there twice' : null);
    return detail === null ? [] : [{ pointer: `/redirectUris/${index}`, detail }];
  });
  if (scopes.length === 0 && redirectUris.length === 0)
    errors.push({ pointer: '/scopes', detail: 'must name one at least, unless it acts for people' });
  const present = registered?.keys ?? [];
  addKeys.forEach(({ kid, thumbprint }, index) => {
    const others = [...present, ...addKeys.slice(0, index)];
    if (others.some((other) => other.kid === kid))
      errors.push({
        pointer: `/addKeys/${index}/kid`,
        detail: 'is the kid of another key of this finance system, or was once',
      });
    if (others.some((other) => other.thumbprint === thumbprint))
      errors.push({ pointer: `/addKeys/${index}`, detail: 'is registered already' });
  });
  const keys = present.filter(({ withdrawnAt }) => withdrawnAt === null).length + addKeys.length;
  if (keys === 0)
    errors.push({ pointer: '/addKeys', detail: 'must hold a key: it authenticates with nothing else' });
  if (keys > KEYS_AT_MOST)
    errors.push({ pointer: '/addKeys', detail: `would make it ${keys} keys; ${KEYS_AT_MOST} at most` });
  return errors;
}

/** RFC 9700 section 2.1: compared exactly, so there is nothing in it that could be read in two ways. */
function faultOfRedirect(text: string, loopback: boolean): string | null {
  const url = URL.parse(text);
  if (!url || url.href !== text) return 'must be an absolute address, written as browsers write it';
  if (url.hash !== '' || text.includes('#')) return 'must not have a fragment';
  if (url.username !== '' || url.password !== '') return 'must not hold a name or a password';
  if (text.includes('*')) return 'must be exact: no wildcards';
  // RFC 8252 section 7.3: a native application on the person's own machine.
  const here = loopback && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && here) ? null : 'must begin with https://';
}

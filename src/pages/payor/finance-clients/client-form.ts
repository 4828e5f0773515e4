import type { Fields } from '../../browser/visit.js';
import { fieldOf, scopes, type Client } from './client-parts.js';

/** Members that only a private or a symmetric key has (RFC 7518 section 6). */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** A key that proves who somebody is: it is neither sent on, nor kept, nor shown again. */
export function holdsPrivateKey(text: string): boolean {
  if (/PRIVATE KEY/.test(text)) return true;
  const names = text.matchAll(/"((?:[^"\\]|\\.)*)"\s*:/g);
  return [...names].some(([, name = '']) => PRIVATE.includes(name));
}

/** One key, a list, or a set (RFC 7517 section 5); null for anything else. The API judges each of them. */
export function keysIn(text: string): Record<string, unknown>[] | null {
  if (text.trim() === '') return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (isRecord(parsed) && Array.isArray(parsed['keys'])) parsed = parsed['keys'];
  const list: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  return list.every(isRecord) ? list : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const contentIn = (values: Fields) => ({
  name: (values['name'] ?? '').trim(),
  scopes: scopes.filter((scope) => values[fieldOf(scope)] === 'yes'),
  redirectUris: (values['redirects'] ?? '').split(/\s+/).filter((line) => line !== ''),
  dpopRequired: values['dpop'] === 'yes',
});

export const valuesOf = (client: Client | null): Fields =>
  client
    ? {
        name: client.name,
        redirects: client.redirectUris.join('\n'),
        ...(client.dpopRequired ? { dpop: 'yes' } : {}),
        ...Object.fromEntries(
          scopes.filter((scope) => client.scopes.includes(scope)).map((scope) => [fieldOf(scope), 'yes']),
        ),
      }
    : {};

import type { IncomingMessage } from 'node:http';
import { limits } from '@countersign/mfa-core';

/** A cookie that no other host can set and no script can read (SE-05). */
export interface Cookie {
  read(request: Pick<IncomingMessage, 'headers'>): string | undefined;
  /** As a `Set-Cookie` header. */
  write(value: string): string;
  /** The header that takes it away. */
  clear(): string;
}

function cookieOf(
  publicUrl: string,
  name: string,
  { sameSite, maxAgeSeconds }: { sameSite: 'Lax' | 'Strict'; maxAgeSeconds?: number },
): Cookie {
  // Without TLS, as on a developer's machine, no browser takes the prefix.
  const secure = publicUrl.startsWith('https:');
  const full = secure ? `__Host-countersign-${name}` : `countersign-${name}`;
  const attributes = `Path=/; HttpOnly; SameSite=${sameSite}${secure ? '; Secure' : ''}`;
  const age = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`;
  return {
    read({ headers }) {
      const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
      return pairs.find((pair) => pair.startsWith(`${full}=`))?.slice(full.length + 1);
    },
    write: (value) => `${full}=${value}; ${attributes}${age}`,
    clear: () => `${full}=; ${attributes}; Max-Age=0`,
  };
}

/** What a browser keeps so that strangers who guess at the password do not keep its owner out (TH-08). */
export const deviceCookie = (publicUrl: string): Cookie =>
  cookieOf(publicUrl, 'device', { sameSite: 'Strict', maxAgeSeconds: limits.deviceSeconds });

/**
 * Who is signed in here; gone with the browser. It comes along when somebody follows a link from a mail (Lax): it opens pages,
 * and no write counts by it alone.
 */
export const sessionCookie = (publicUrl: string): Cookie =>
  cookieOf(publicUrl, 'session', { sameSite: 'Lax' });

/** The language somebody chose here, for a year. */
export const languageCookie = (publicUrl: string): Cookie =>
  cookieOf(publicUrl, 'language', { sameSite: 'Lax', maxAgeSeconds: 31_536_000 });

/** What the next page says was done; a minute is longer than a redirect takes. */
export const noticeCookie = (publicUrl: string): Cookie =>
  cookieOf(publicUrl, 'notice', { sameSite: 'Strict', maxAgeSeconds: 60 });

/** While somebody is at an identity provider, for as long as that may take; they come back by a link of another place (Lax). */
export const transactionCookie = (publicUrl: string): Cookie =>
  cookieOf(publicUrl, 'sign-in', { sameSite: 'Lax', maxAgeSeconds: 600 });

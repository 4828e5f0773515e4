import { domainToASCII } from 'node:url';
import { addressKeyOf } from '../accounts/directory/address-key.js';

/** What stands behind the last @ of an address, as the database compares it; null where there is none. */
export function domainOf(email: string): string | null {
  const key = addressKeyOf(email);
  const at = key.lastIndexOf('@');
  return at < 1 || at === key.length - 1 ? null : key.slice(at + 1);
}

/** Labels of letters, digits and inner hyphens, two at least: RFC 1034 section 3.5. */
const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** A domain that can be mapped, in lower case; null for what is none, or is written in other letters. */
export function readDomain(text: string): string | null {
  const domain = text.trim().toLowerCase();
  return DOMAIN.test(domain) && domainToASCII(domain) === domain ? domain : null;
}

/** Where anybody has an address: whoever mapped one of these would sign in strangers. */
const PUBLIC_MAIL = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'yahoo.com'],
  ...['icloud.com', 'me.com', 'aol.com', 'gmx.com', 'gmx.de', 'gmx.net', 'web.de', 'proton.me'],
  ...['protonmail.com', 'zoho.com', 'mail.com', 'mail.ru', 'yandex.ru', 'qq.com', '163.com', '126.com'],
]);

export const isPublicMail = (domain: string): boolean => PUBLIC_MAIL.has(domain);

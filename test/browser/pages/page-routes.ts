import { readFileSync } from 'node:fs';

/** What answers to the address of a page, but shows none by itself. */
const NO_PAGES: Readonly<Record<string, string>> = {
  '/': 'leads on to where somebody has to go',
  '/company/coverage/people.csv': 'is a file',
  '/oauth2/interaction/:uid/company/back': 'takes what an identity provider says, and leads on',
  '/payor/disbursements/:id/receipt.jws': 'is a file',
  '/session': 'says to the script of the pages how long the session lasts',
};

/** The addresses of all pages, by the generated table of routes: what is new is missed until somebody looks at it. */
export function pageRoutes(): string[] {
  const access = readFileSync(new URL('../../../docs/access.md', import.meta.url), 'utf8');
  const pages = access.matchAll(/^\| `GET (\S+)` .*\| A page\b/gm);
  return [...pages].map(([, address]) => address ?? '').filter((address) => !(address in NO_PAGES));
}

/** For a path without its query. */
export const answersTo = (address: string): RegExp => new RegExp(`^${address.replace(/:\w+/g, '[^/]+')}$`);

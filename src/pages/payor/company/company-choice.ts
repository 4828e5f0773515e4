import { dataOf, type components } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import type { Visit } from '../../browser/visit.js';

type OwnCompany = components['schemas']['OwnCompanyReply'];

/** The company that a page is about: most people pay for one alone, and are never asked. */
export interface CompanyChoice {
  /** For the API, which knows it itself where there is but one. */
  asked: { companyId?: string };
  /** For the addresses of pages about the same company. */
  query: Readonly<Record<string, string>>;
  chosen: OwnCompany | null;
  /** Empty where there is nothing to choose between. */
  all: readonly OwnCompany[];
}

const onlyOne: CompanyChoice = { asked: {}, query: {}, chosen: null, all: [] };

/**
 * By `company` in the address, of those where this person holds one of these roles; the first of them where it says none.
 * @throws NoSuchPage for a company that is not theirs
 */
export async function companyOf(visit: Visit, ...roles: string[]): Promise<CompanyChoice> {
  visit.requireSignedIn();
  const held = visit.grants.filter(({ role }) => roles.includes(role));
  const ids = new Set(held.map(({ companyId }) => companyId));
  if (ids.size < 2) return onlyOne;
  const { items } = await dataOf(visit.api.GET('/v1/payor/companies'));
  const all = items.filter(({ id }) => ids.has(id));
  const wanted = visit.url.searchParams.get('company') ?? all[0]?.id;
  const chosen = all.find(({ id }) => id === wanted);
  if (!chosen) throw new NoSuchPage();
  return { asked: { companyId: chosen.id }, query: { company: chosen.id }, chosen, all };
}

/** An address of ours, with what is not empty behind it. */
export function address(path: string, ...queries: Readonly<Record<string, string | null>>[]): string {
  const given = queries
    .flatMap((query) => Object.entries(query))
    .flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]]));
  const search = new URLSearchParams(given).toString();
  return search === '' ? path : `${path}?${search}`;
}

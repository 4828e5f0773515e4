import { dataOf, type components } from '@countersign/client';
import { NoSuchPage } from '../browser/page-errors.js';
import type { Visit } from '../browser/visit.js';

type AdministeredCompany = components['schemas']['AdministeredCompanyReply'];
export type CompanyRight = AdministeredCompany['roles'][number];

export const bothRights: readonly CompanyRight[] = ['company_admin', 'directory_admin'];

/** The company that a page is about, of those that somebody administers. */
export class CompanyScope {
  constructor(
    readonly companies: readonly AdministeredCompany[],
    private readonly chosen: AdministeredCompany,
  ) {}

  get companyId(): string {
    return this.chosen.companyId;
  }

  get name(): string {
    return this.chosen.name;
  }

  holds(...rights: CompanyRight[]): boolean {
    return rights.every((right) => this.chosen.roles.includes(right));
  }

  lacks(rights: readonly CompanyRight[]): CompanyRight[] {
    return rights.filter((right) => !this.holds(right));
  }

  /** What addresses and forms bring along; nothing where there is nothing to mistake. */
  get kept(): Readonly<Record<string, string>> {
    return this.companies.length > 1 ? { companyId: this.companyId } : {};
  }

  /** An address of a page about this company. */
  at(path: string, query: Readonly<Record<string, string | null>> = {}): string {
    const all = Object.entries({ ...this.kept, ...query }).filter(
      (entry): entry is [string, string] => entry[1] !== null && entry[1] !== '',
    );
    return all.length === 0 ? path : `${path}?${new URLSearchParams(all).toString()}`;
  }
}

/** By `companyId` of the address, or the first in which most can be done. @throws NoSuchPage for a company of others */
export async function scopeOf(visit: Visit): Promise<CompanyScope> {
  visit.requireSignedIn();
  const { items } = await dataOf(visit.api.GET('/v1/company/companies'));
  const wanted = visit.url.searchParams.get('companyId');
  const chosen =
    wanted === null
      ? (items.find(({ roles }) => roles.length === bothRights.length) ?? items[0])
      : items.find(({ companyId }) => companyId === wanted);
  if (!chosen) throw new NoSuchPage();
  return new CompanyScope(items, chosen);
}

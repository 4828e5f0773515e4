import { dataOf, type components } from '@countersign/client';
import type { Visit } from '../browser/visit.js';

export type PaidCompany = components['schemas']['PaidCompanyReply'];

/** The companies that somebody is paid for, by name. */
export async function companiesOf(visit: Visit): Promise<readonly PaidCompany[]> {
  const { items } = await dataOf(visit.api.GET('/v1/payee-admin/companies'));
  return items;
}

/** Until when bank accounts are held back for whoever is here; null: they are not. Told before anybody types in vain. */
export async function heldBackUntil(visit: Visit): Promise<string | null> {
  const { coolingOffUntil } = await dataOf(visit.api.GET('/v1/payee-admin/mfa'));
  return coolingOffUntil ?? null;
}

/** The column that says which of several companies; none for who has one. */
export const companyColumn = (companies: readonly PaidCompany[], label: string) =>
  companies.length < 2
    ? []
    : [
        {
          key: 'company',
          label,
          cell: ({ companyId }: { companyId: string }) => <bdi>{nameIn(companies, companyId)}</bdi>,
          sortBy: ({ companyId }: { companyId: string }) => nameIn(companies, companyId),
        },
      ];

export const nameIn = (companies: readonly PaidCompany[], id: string): string =>
  companies.find(({ companyId }) => companyId === id)?.name ?? '';

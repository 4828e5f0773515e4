import { dataOf, type components } from '@countersign/client';
import { findIn } from '../../browser/all-pages.js';
import { NoSuchPage } from '../../browser/page-errors.js';
import type { Visit } from '../../browser/visit.js';

export type BankAccount = components['schemas']['BankAccountReply'];

/** Page after page of them. */
export const bankAccountsOf = (visit: Visit) => (after: string | undefined) =>
  dataOf(
    visit.api.GET('/v1/payee-admin/bank-accounts', {
      params: { query: after === undefined ? {} : { after } },
    }),
  );

/** @throws NoSuchPage for one that is not theirs */
export async function bankAccountOf(visit: Visit, id: string): Promise<BankAccount> {
  visit.requireSignedIn();
  const found = await findIn(bankAccountsOf(visit), (account) => account.id === id);
  if (!found) throw new NoSuchPage();
  return found;
}

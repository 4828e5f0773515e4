import { dataOf, type components } from '@countersign/client';
import { findIn } from '../../browser/all-pages.js';
import { NoSuchPage } from '../../browser/page-errors.js';
import type { Visit } from '../../browser/visit.js';

export type PaymentAgreement = components['schemas']['PaymentAgreementReply'];

/** Page after page of them. */
export const agreementsOf = (visit: Visit) => (after: string | undefined) =>
  dataOf(
    visit.api.GET('/v1/payee-admin/payment-agreements', {
      params: { query: after === undefined ? {} : { after } },
    }),
  );

/** @throws NoSuchPage for one that was not offered to them */
export async function agreementOf(visit: Visit, id: string): Promise<PaymentAgreement> {
  visit.requireSignedIn();
  const found = await findIn(agreementsOf(visit), (agreement) => agreement.id === id);
  if (!found) throw new NoSuchPage();
  return found;
}

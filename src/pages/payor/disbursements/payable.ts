import { dataOf, type components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Money } from '../../words/words.js';
import type { Disbursement } from './disbursement-words.js';

type Invoice = components['schemas']['InvoiceReply'];

/** A row of the form: an invoice that a disbursement may hold, or holds. */
export interface Payable {
  id: string;
  number: string;
  payee: string;
  /** What can be paid of it; of one that is not due any more, what the disbursement holds. */
  due: Money;
  /** Why it cannot be paid now, by the API's names. */
  obstacles: Invoice['obstacles'];
}

export interface Payables {
  items: readonly Payable[];
  /** The address of what is left, in the API's word; null where this is all. */
  next: string | null;
}

/** Of 50 invoices each: twice what one disbursement can hold. */
const PAGES_AT_MOST = 4;

/** The unpaid invoices, as far as a page goes; for a disbursement those that it may hold, and before them those it holds. */
export async function readPayables(
  visit: Visit,
  from: { after?: string | undefined; held?: Disbursement; companyId?: string },
): Promise<Payables> {
  const { held, companyId } = from;
  const found: Invoice[] = [];
  let next = from.after ?? null;
  for (let page = 0; page < PAGES_AT_MOST; page += 1) {
    const query = {
      ...(next === null ? {} : { after: next }),
      ...(held ? { disbursementId: held.id } : {}),
    };
    const reply = await dataOf(visit.api.GET('/v1/payor/invoices', { params: { query } }));
    found.push(...reply.items);
    next = reply.next;
    if (next === null) break;
  }
  const unpaid = found
    .filter((invoice) => companyId === undefined || invoice.companyId === companyId)
    .map(payableOf);
  if (!held) return { items: unpaid, next };
  const ofHeld = held.payments.map(
    (payment): Payable =>
      unpaid.find(({ id }) => id === payment.invoiceId) ?? {
        id: payment.invoiceId,
        number: payment.invoiceNumber,
        payee: payment.payee.name,
        due: payment.amount,
        obstacles: [],
      },
  );
  const heldIds = new Set(ofHeld.map(({ id }) => id));
  return { items: [...ofHeld, ...unpaid.filter(({ id }) => !heldIds.has(id))], next };
}

const payableOf = ({ id, number, payee, amountDue, obstacles }: Invoice): Payable => ({
  ...{ id, number, payee: payee.name, due: amountDue, obstacles },
});

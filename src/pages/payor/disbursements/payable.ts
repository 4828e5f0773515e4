import { dataOf, type components, type paths } from '@countersign/client';
import type { Fields, Visit } from '../../browser/visit.js';
import type { Money } from '../../words/words.js';
import type { Disbursement } from './disbursement-words.js';

type Invoice = components['schemas']['InvoiceReply'];
type Query = NonNullable<paths['/v1/payor/invoices']['get']['parameters']['query']>;
export type InvoiceOrder = NonNullable<Query['order']>;

export const invoiceOrders: readonly InvoiceOrder[] = [
  'oldest',
  'newest',
  'number',
  'payee',
  'largest',
  'smallest',
];

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
  /** What is ticked, wherever in the list it stands, and what the disbursement holds. */
  chosen: readonly Payable[];
  /** A page of the others. */
  listed: readonly Payable[];
  /** The address of what is left, in the API's word; null where this is all. */
  next: string | null;
}

/** What is looked for among thousands, and where the list goes on. */
export interface Look {
  search: string;
  order: InvoiceOrder;
  after: string | null;
}

const SEARCH_AT_MOST = 100;
/** As many as the API gives by their ids at once; and no form of ours has more rows than three times that. */
const BY_ID = 100;
const IDS_AT_MOST = 300;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Out of the form: what was typed into it anew begins at the first page. */
export function lookOf(fields: Fields): Look {
  const { search: typed = '', order: wanted = '', looked = '', step = '' } = fields;
  const search = typed.trim().slice(0, SEARCH_AT_MOST);
  const order = invoiceOrders.find((one) => one === wanted) ?? 'oldest';
  const before = fields['after'] ?? '';
  const after = step.startsWith('to:') ? step.slice('to:'.length) : step === 'search' ? '' : before;
  const same = looked === lookedFor({ search, order });
  return { search, order, after: same && after !== '' ? after : null };
}

/** Kept in the form, so that a page of one search is never gone on with in another. */
export const lookedFor = ({ search, order }: Pick<Look, 'search' | 'order'>): string => `${order} ${search}`;

interface From {
  held?: Disbursement;
  companyId?: string;
}

/** The unpaid invoices that are looked for, and before them those that are ticked or that the disbursement holds. */
export async function readPayables(
  visit: Visit,
  { search, order, after }: Look,
  taken: readonly string[],
  from: From,
): Promise<Payables> {
  const { items, next } = await invoices(visit, from, {
    ...(search === '' ? {} : { search }),
    ...(after === null ? {} : { after }),
    order,
  });
  const chosen = await readChosen(visit, taken, from);
  const above = new Set(chosen.map(({ id }) => id));
  return { chosen, listed: items.map(payableOf).filter(({ id }) => !above.has(id)), next };
}

/** In the order in which they were ticked; what cannot be found any more is left out. */
export async function readChosen(
  visit: Visit,
  taken: readonly string[],
  from: From,
): Promise<readonly Payable[]> {
  const held = new Map((from.held?.payments ?? []).map((payment) => [payment.invoiceId, payment]));
  const wanted = [...new Set([...held.keys(), ...taken])].filter((id) => ID.test(id)).slice(0, IDS_AT_MOST);
  const found = new Map<string, Payable>();
  for (let at = 0; at < wanted.length; at += BY_ID) {
    const { items } = await invoices(visit, from, { ids: wanted.slice(at, at + BY_ID).join(',') });
    for (const invoice of items) found.set(invoice.id, payableOf(invoice));
  }
  return wanted.flatMap((id) => {
    const payment = held.get(id);
    const kept: Payable[] = payment
      ? [
          {
            ...{ id, number: payment.invoiceNumber, payee: payment.payee.name },
            ...{ due: payment.amount, obstacles: [] },
          },
        ]
      : [];
    return found.get(id) ?? kept;
  });
}

const invoices = (visit: Visit, { held, companyId }: From, query: Query) =>
  dataOf(
    visit.api.GET('/v1/payor/invoices', {
      params: {
        query: {
          ...query,
          ...(held ? { disbursementId: held.id } : {}),
          ...(companyId === undefined ? {} : { companyId }),
        },
      },
    }),
  );

const payableOf = ({ id, number, payee, amountDue, obstacles }: Invoice): Payable => ({
  ...{ id, number, payee: payee.name, due: amountDue, obstacles },
});

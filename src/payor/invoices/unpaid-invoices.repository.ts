import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { invoiceOf, invoicesIn, type Invoice, type InvoiceTables } from './invoices.repository.js';

/** In which order they come; those that have the same come by age. */
export const invoiceOrders = ['oldest', 'newest', 'number', 'payee', 'largest', 'smallest'] as const;
export type InvoiceOrder = (typeof invoiceOrders)[number];

export interface UnpaidQuery {
  companyIds: readonly string[];
  /** Those of its company and currency, in which what it promises itself counts as due. */
  disbursementId: string | null;
  /** Each in the number, or of a payee whose name it stands in. */
  words: readonly { word: string; payeeIds: readonly string[] }[];
  order: InvoiceOrder;
  /** Every payee, in the order of their names; asked for where the order is theirs. */
  payeeIds: readonly string[];
  /** These alone; null: whichever. */
  ids: readonly string[] | null;
  /** The last of the page before. */
  after: string | null;
  limit: number;
}

/** What a payor still owes, as far as somebody looks for it. The indexes over unpaid invoices give every order but that of payees. */
@Injectable()
export class UnpaidInvoicesRepository {
  constructor(private readonly em: EntityManager) {}

  async page(asked: UnpaidQuery): Promise<Invoice[]> {
    if (asked.companyIds.length === 0 || asked.ids?.length === 0) return [];
    let query = this.#matching(asked);
    if (asked.after !== null) {
      const anchor = await this.#anchor(asked.companyIds, asked.after);
      if (!anchor) return [];
      query = behind(query, asked, anchor);
    }
    return (await inOrder(query, asked).limit(asked.limit).execute()).map(invoiceOf);
  }

  /** Whoever has sent one of these companies an invoice. */
  async payeesOf(companyIds: readonly string[]): Promise<string[]> {
    if (companyIds.length === 0) return [];
    const rows = await this.#db
      .selectFrom('invoice')
      .select('payee_company_id')
      .distinct()
      .where('company_id', 'in', companyIds)
      .execute();
    return rows.map(({ payee_company_id: id }) => id);
  }

  #matching({ companyIds, disbursementId, words, ids }: UnpaidQuery) {
    const [only = '', ...others] = companyIds;
    let query = invoicesIn(this.em, disbursementId).where('i.status', 'in', ['pending', 'approved']);
    // Of one company, as almost always, the rows stand in their order in an index.
    query =
      others.length === 0
        ? query.where('i.company_id', '=', only)
        : query.where('i.company_id', 'in', companyIds);
    if (ids !== null) query = query.where('i.id', 'in', ids);
    for (const { word, payeeIds } of words) {
      const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
      query = query.where((eb) =>
        eb.or([eb('i.number', 'ilike', pattern), eb('i.payee_company_id', '=', eb.fn.any(eb.val(payeeIds)))]),
      );
    }
    if (disbursementId === null) return query;
    return query.where((eb) =>
      eb(
        eb.refTuple('i.company_id', 'i.currency'),
        'in',
        eb
          .selectFrom('disbursement as of')
          .select(['of.company_id', 'of.currency'])
          .where('of.id', '=', disbursementId)
          .$asTuple('company_id', 'currency'),
      ),
    );
  }

  /** Of one's own companies alone: where another's stands among them is nobody's affair. */
  async #anchor(companyIds: readonly string[], id: string): Promise<Anchor | undefined> {
    return this.#db
      .selectFrom('invoice as i')
      .select(['i.id', 'i.number', 'i.amount_minor', 'i.payee_company_id'])
      .where('i.id', '=', id)
      .where('i.company_id', 'in', companyIds)
      .executeTakeFirst();
  }

  get #db() {
    return this.em.getKysely<InvoiceTables>({ type: 'write' });
  }
}

type Query = ReturnType<typeof invoicesIn>;

interface Anchor {
  id: string;
  number: string;
  amount_minor: string;
  payee_company_id: string;
}

function inOrder(query: Query, { order, payeeIds }: UnpaidQuery): Query {
  switch (order) {
    case 'oldest':
      return query.orderBy('i.id');
    case 'newest':
      return query.orderBy('i.id', 'desc');
    case 'number':
      return query.orderBy('i.number').orderBy('i.id');
    case 'payee':
      return query
        .orderBy((eb) => eb.fn('array_position', [eb.val(payeeIds), 'i.payee_company_id']))
        .orderBy('i.id');
    case 'largest':
      return query.orderBy('i.amount_minor', 'desc').orderBy('i.id', 'desc');
    case 'smallest':
      return query.orderBy('i.amount_minor').orderBy('i.id');
  }
}

function behind(query: Query, { order, payeeIds }: UnpaidQuery, anchor: Anchor): Query {
  const { id, number, amount_minor } = anchor;
  switch (order) {
    case 'oldest':
      return query.where('i.id', '>', id);
    case 'newest':
      return query.where('i.id', '<', id);
    case 'number':
      return query.where((eb) => eb(eb.refTuple('i.number', 'i.id'), '>', eb.tuple(number, id)));
    case 'payee':
      return query.where((eb) => {
        const rank = eb.fn<number>('array_position', [eb.val(payeeIds), 'i.payee_company_id']);
        const reached = payeeIds.indexOf(anchor.payee_company_id) + 1;
        return eb.or([eb(rank, '>', reached), eb.and([eb(rank, '=', reached), eb('i.id', '>', id)])]);
      });
    case 'largest':
      return query.where((eb) => eb(eb.refTuple('i.amount_minor', 'i.id'), '<', eb.tuple(amount_minor, id)));
    case 'smallest':
      return query.where((eb) => eb(eb.refTuple('i.amount_minor', 'i.id'), '>', eb.tuple(amount_minor, id)));
  }
}

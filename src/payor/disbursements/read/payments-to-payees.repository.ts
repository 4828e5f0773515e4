import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { PaymentStatus } from '../../../between-sides/authorized-payments.port.js';
import {
  statusesToPayee as tellable,
  type PaymentsToPayees,
  type StatusToPayee,
  type TotalToPayee,
} from '../../../between-sides/payments-to-payees.port.js';
import type { InvoiceTable } from '../../invoices/invoice.entity.js';
import type { DisbursementStatus } from '../disbursement.js';
import type { DisbursementPaymentTable, DisbursementTable } from '../disbursement.entity.js';

/** From authorized on a payee may know of a payment. */
const isTellable = (status: DisbursementStatus): status is StatusToPayee =>
  tellable.some((one) => one === status);

/** What finance systems reported of a payment, by what it is for its payee; see `statusForPayee`. */
const reportedAs: Readonly<Record<StatusToPayee, readonly PaymentStatus[]>> = {
  authorized: [],
  in_progress: ['processing'],
  paid: ['paid'],
  failed: ['failed', 'returned'],
};

type Tables = InferKyselyDB<typeof DisbursementTable | typeof DisbursementPaymentTable | typeof InvoiceTable>;

@Injectable()
export class PaymentsToPayeesRepository {
  constructor(private readonly em: EntityManager) {}

  async page({ payeeCompanyIds, status, after, limit }: Parameters<PaymentsToPayees['page']>[0]) {
    if (payeeCompanyIds.length === 0) return [];
    let query = this.#of(payeeCompanyIds)
      .select(['d.id', 'd.company_id', 'd.status', 'd.currency', 'd.authorized_at'])
      .select([
        'p.position',
        'p.amount_minor',
        'p.status as payment_status',
        'i.number',
        'i.payee_company_id',
      ]);
    if (status !== undefined)
      query = query.where((eb) =>
        eb.or([
          eb.and([eb('p.status', '=', 'awaiting'), eb('d.status', '=', status)]),
          ...(reportedAs[status].length > 0 ? [eb('p.status', 'in', reportedAs[status])] : []),
        ]),
      );
    if (after !== null)
      query = query.where((eb) =>
        eb(eb.refTuple('d.id', 'p.position'), '<', eb.tuple(after.disbursementId, after.position)),
      );
    const rows = await query.orderBy('d.id', 'desc').orderBy('p.position', 'desc').limit(limit).execute();
    return rows.map((row) => {
      if (!isTellable(row.status) || row.authorized_at === null)
        throw new Error(`disbursement ${row.id} is ${row.status} without ever having been authorized`);
      return {
        disbursementId: row.id,
        position: row.position,
        companyId: row.company_id,
        payeeCompanyId: row.payee_company_id,
        invoiceNumber: row.number,
        amountMinor: BigInt(row.amount_minor),
        currency: row.currency,
        status: statusForPayee(row.status, row.payment_status),
        authorizedAt: new Date(row.authorized_at),
      };
    });
  }

  async totals(payeeCompanyIds: readonly string[]): Promise<TotalToPayee[]> {
    if (payeeCompanyIds.length === 0) return [];
    const rows = await this.#of(payeeCompanyIds)
      .select(['d.status', 'p.status as payment_status', 'd.currency'])
      .select(({ fn }) => [
        fn.countAll<string>().as('payments'),
        fn.sum<string>('p.amount_minor').as('total_minor'),
      ])
      .groupBy(['d.status', 'p.status', 'd.currency'])
      .execute();
    const totals = new Map<string, TotalToPayee>();
    for (const { status: disbursement, payment_status: payment, currency, ...row } of rows) {
      if (!isTellable(disbursement)) continue;
      const status = statusForPayee(disbursement, payment);
      const before = totals.get(`${status} ${currency}`) ?? { status, currency, count: 0, amountMinor: 0n };
      totals.set(`${status} ${currency}`, {
        ...before,
        count: before.count + Number(row.payments),
        amountMinor: before.amountMinor + BigInt(row.total_minor),
      });
    }
    return [...totals.values()];
  }

  /** What these payees may know of. */
  #of(payeeCompanyIds: readonly string[]) {
    return this.#db
      .selectFrom('disbursement_payment as p')
      .innerJoin('disbursement as d', 'd.id', 'p.disbursement_id')
      .innerJoin('invoice as i', 'i.id', 'p.invoice_id')
      .where('i.payee_company_id', 'in', payeeCompanyIds)
      .where('d.status', 'in', tellable);
  }

  get #db() {
    return this.em.getKysely<Tables>({ type: 'write' });
  }
}

/** What became of this one payment: others of the same disbursement are not the payee's affair. */
function statusForPayee(disbursement: StatusToPayee, payment: PaymentStatus): StatusToPayee {
  switch (payment) {
    case 'awaiting':
      return disbursement;
    case 'processing':
      return 'in_progress';
    case 'paid':
      return 'paid';
    case 'failed':
    case 'returned':
      return 'failed';
  }
}

import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { PaymentStatus } from '../../../between-sides/authorized-payments.port.js';
import type { PaymentsToPayees } from '../../../between-sides/payments-to-payees.port.js';
import type { InvoiceTable } from '../../invoices/invoice.entity.js';
import type { DisbursementStatus } from '../disbursement.js';
import type { DisbursementPaymentTable, DisbursementTable } from '../disbursement.entity.js';

/** From here on a payee may know of a payment. */
const tellable = ['authorized', 'in_progress', 'paid', 'failed'] as const;
const isTellable = (status: DisbursementStatus): status is (typeof tellable)[number] =>
  tellable.some((one) => one === status);

type Tables = InferKyselyDB<typeof DisbursementTable | typeof DisbursementPaymentTable | typeof InvoiceTable>;

@Injectable()
export class PaymentsToPayeesRepository {
  constructor(private readonly em: EntityManager) {}

  async page({ payeeCompanyIds, after, limit }: Parameters<PaymentsToPayees['page']>[0]) {
    if (payeeCompanyIds.length === 0) return [];
    let query = this.#db
      .selectFrom('disbursement_payment as p')
      .innerJoin('disbursement as d', 'd.id', 'p.disbursement_id')
      .innerJoin('invoice as i', 'i.id', 'p.invoice_id')
      .select(['d.id', 'd.company_id', 'd.status', 'd.currency', 'd.authorized_at'])
      .select([
        'p.position',
        'p.amount_minor',
        'p.status as payment_status',
        'i.number',
        'i.payee_company_id',
      ])
      .where('i.payee_company_id', 'in', payeeCompanyIds)
      .where('d.status', 'in', tellable);
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

  get #db() {
    return this.em.getKysely<Tables>({ type: 'write' });
  }
}

/** What became of this one payment: others of the same disbursement are not the payee's affair. */
function statusForPayee(
  disbursement: (typeof tellable)[number],
  payment: PaymentStatus,
): (typeof tellable)[number] {
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

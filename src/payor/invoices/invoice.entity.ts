import { defineEntity, p } from '@mikro-orm/postgresql';

/** As PostgreSQL writes it. */
const UNPAID = "status = ANY (ARRAY['pending'::text, 'approved'::text])";

/** What a payor owes a payee. Amounts are in the currency's smallest unit. */
export const InvoiceTable = defineEntity({
  name: 'InvoiceTable',
  tableName: 'invoice',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    payeeCompanyId: p.uuid(),
    number: p.text(),
    currency: p.text().check("currency ~ '^[A-Z]{3}$'::text"),
    amountMinor: p.bigint('string').check('amount_minor > 0'),
    paidMinor: p.bigint('string').defaultRaw('0').check('paid_minor >= 0 AND paid_minor <= amount_minor'),
    status: p.enum(['pending', 'approved', 'paid', 'void']),
    lastApprovedBy: p.uuid().nullable(),
    approvedAt: p.datetime().length(3).nullable(),
  },
  indexes: [
    { name: 'invoice_unpaid', properties: ['companyId', 'id'], where: UNPAID },
    { name: 'invoice_unpaid_number', properties: ['companyId', 'number', 'id'], where: UNPAID },
    { name: 'invoice_unpaid_amount', properties: ['companyId', 'amountMinor', 'id'], where: UNPAID },
  ],
  uniques: [{ name: 'invoice_number', properties: ['companyId', 'payeeCompanyId', 'number'] }],
});

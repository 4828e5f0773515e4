import { defineEntity, p } from '@mikro-orm/postgresql';
import { DisbursementTable } from '../disbursement.entity.js';

const time = () => p.datetime().length(3);

/** What a finance system said, as it came. */
export const PaymentReportTable = defineEntity({
  name: 'PaymentReportTable',
  tableName: 'payment_report',
  properties: {
    id: p.uuid().primary(),
    disbursement: () => p.manyToOne(DisbursementTable).deleteRule('no action'),
    clientId: p.text(),
    reportedAt: time(),
    occurredAt: time(),
    /** RFC 8785 canonical JSON. */
    content: p.text(),
  },
  indexes: [{ name: 'payment_report_disbursement', properties: ['disbursement', 'id'] }],
});

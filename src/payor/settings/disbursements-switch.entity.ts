import { defineEntity, p } from '@mikro-orm/postgresql';

/** Whether a company creates and submits disbursements. One row a company, made when it is first asked for. */
export const DisbursementsSwitchTable = defineEntity({
  name: 'DisbursementsSwitchTable',
  tableName: 'disbursements_switch',
  properties: {
    companyId: p.uuid().primary(),
    enabled: p.boolean(),
    /** Null, like the two below it: never switched. */
    reason: p.text().nullable(),
    changedBy: p.uuid().nullable(),
    changedAt: p.datetime().length(3).nullable(),
  },
  checks: [
    {
      name: 'disbursements_switch_change_check',
      expression: '(changed_by IS NULL) = (changed_at IS NULL)',
    },
  ],
});

import { defineEntity, p } from '@mikro-orm/postgresql';

/** When an alert of each kind was last told, over all instances. */
export const OperatorAlertTable = defineEntity({
  name: 'OperatorAlertTable',
  tableName: 'operator_alert',
  properties: { kind: p.text().primary(), raisedAt: p.datetime().length(3) },
});

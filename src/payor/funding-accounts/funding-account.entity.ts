import { defineEntity, p } from '@mikro-orm/postgresql';
import { fundingAccountStatuses } from './funding-account.js';

/** Where a payor's money comes from (BNK-01). */
export const FundingAccountTable = defineEntity({
  name: 'FundingAccountTable',
  tableName: 'funding_account',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    nickname: p.text(),
    bankName: p.text(),
    lastFour: p.text().check("last_four ~ '^[0-9]{4}$'::text"),
    currency: p.text().check("currency ~ '^[A-Z]{3}$'::text"),
    status: p.enum(fundingAccountStatuses),
    isDefault: p.boolean().check("NOT is_default OR status <> 'inactive'::text"),
    /** Routing and account number, sealed to this row (SR-02); an account of before they were asked for has none. */
    sealedNumbers: p.text().nullable(),
  },
  uniques: [{ name: 'funding_account_one_default', properties: ['companyId'], where: 'is_default' }],
  indexes: [{ name: 'funding_account_company', properties: ['companyId'] }],
});

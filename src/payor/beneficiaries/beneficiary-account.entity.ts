import { defineEntity, p } from '@mikro-orm/postgresql';

/** A payee's bank account as this payor pays to it (BNK-02). A change of it is a new version, to be approved anew. */
export const BeneficiaryAccountTable = defineEntity({
  name: 'BeneficiaryAccountTable',
  tableName: 'beneficiary_account',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    payeeCompanyId: p.uuid(),
    holderName: p.text(),
    bankName: p.text(),
    lastFour: p.text().check("last_four ~ '^[0-9]{4}$'::text"),
    status: p.enum(['needs_review', 'approved', 'inactive']),
    version: p.integer(),
    changedAt: p.datetime().length(3),
    /** Who approved this version; nobody yet after a change of it. */
    approvedBy: p.uuid().nullable().check("approved_by IS NULL OR status <> 'needs_review'::text"),
    approvedAt: p.datetime().length(3).nullable().check('(approved_at IS NULL) = (approved_by IS NULL)'),
  },
  uniques: [
    {
      name: 'beneficiary_account_one_in_use',
      properties: ['companyId', 'payeeCompanyId'],
      where: "status <> 'inactive'",
    },
  ],
});

/** The reminders of accounts that wait which have gone out, by company and day. */
export const BeneficiaryReminderTable = defineEntity({
  name: 'BeneficiaryReminderTable',
  tableName: 'beneficiary_reminder',
  properties: { companyId: p.uuid().primary(), runOn: p.date().primary() },
});

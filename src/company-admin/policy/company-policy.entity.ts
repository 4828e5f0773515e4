import { defineEntity, p, type InferKyselyDB } from '@mikro-orm/postgresql';

const time = () => p.datetime().length(3);

/** What one company demands of everybody in its directory (POL-01..09). One row from the first saving on. */
export const CompanyMfaPolicyTable = defineEntity({
  name: 'CompanyMfaPolicyTable',
  tableName: 'company_mfa_policy',
  properties: {
    /** Companies belong to the accounts module, so this is a plain id here. */
    companyId: p.uuid().primary(),
    /** Grows with each saving: who saves over a version they have not seen is told. */
    version: p.integer(),
    /** The first compulsory day, YYYY-MM-DD in `timeZone`; null: not required. */
    requireFrom: p.text().nullable(),
    /** IANA name, of the admin who saved. */
    timeZone: p.text(),
    /** The first moment of that day. */
    requiredFrom: time().nullable(),
    methods: p.array(),
    rememberDeviceSeconds: p.integer(),
    idleSeconds: p.integer().nullable(),
    absoluteSeconds: p.integer(),
    lockOut: p.boolean(),
    countries: p.array().nullable(),
    savedBy: p.uuid(),
    savedAt: time(),
  },
  checks: [
    {
      name: 'company_mfa_policy_deadline_check',
      expression: '(require_from IS NULL) = (required_from IS NULL)',
    },
  ],
});

export type CompanyPolicyTables = InferKyselyDB<typeof CompanyMfaPolicyTable>;

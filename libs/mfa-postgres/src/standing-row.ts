import type { CompanyRule, FactorMethod, RoleGrant, Subject } from '@countersign/mfa-core';

/** Of the function `person_standing`: a person with their roles, their companies' rules, and who signs them in. */
export interface StandingRow {
  person_id: string;
  active: boolean;
  address: string;
  federated: boolean;
  grants: readonly RoleGrant[];
  company_rules: readonly RuleJson[];
}

interface RuleJson {
  companyId: string;
  companyName: string;
  requiredFrom: string | null;
  enrollFirst: boolean;
  methods: readonly FactorMethod[];
  rememberDeviceSeconds: number;
  idleSeconds: number | null;
  absoluteSeconds: number;
  countries: readonly string[] | null;
}

export const subjectOf = (row: StandingRow): Subject => ({
  personId: row.person_id,
  accountName: row.address,
  active: row.active,
  grants: row.grants,
  companyRules: row.company_rules.map(ruleOf),
  federated: row.federated,
});

const ruleOf = ({ requiredFrom, idleSeconds, absoluteSeconds, ...rule }: RuleJson): CompanyRule => ({
  ...rule,
  requiredFrom: requiredFrom === null ? null : new Date(requiredFrom),
  session: { idleSeconds, absoluteSeconds },
});

import type { FactorMethod } from '../method.js';

/** One role of one person in one company. */
export interface RoleGrant {
  role: string;
  companyId: string;
}

/** What one company demands of everybody in its directory (POL-01..09), as it holds for one person. */
export interface CompanyRule {
  companyId: string;
  /** As it stands in "required by ...". */
  companyName: string;
  /** The moment from which nobody enters without a second factor (POL-03); null: not demanded. */
  requiredFrom: Date | null;
  /** The person was re-activated and enrolls before entering, whatever the deadline (POL-05). */
  enrollFirst: boolean;
  /** What may be bound; always the authenticator app, and perhaps texts (SM-02). */
  methods: readonly FactorMethod[];
  /** How long a device's second factor is remembered, once it is demanded (POL-09); 0: never. */
  rememberDeviceSeconds: number;
  session: {
    /** Null: no idle end. */
    idleSeconds: number | null;
    absoluteSeconds: number;
  };
  /** ISO 3166-1 alpha-2, from which payment users may come (LOG-08); null: from everywhere. */
  countries: readonly string[] | null;
}

/** What decides how strictly somebody is asked: their roles, their companies' rules, and who signs them in. */
export interface Standing {
  grants: readonly RoleGrant[];
  /** Of the companies they belong to, those that have a rule. */
  companyRules: readonly CompanyRule[];
  /** The identity provider of a company signs them in, by the domain of their address (POL-10). */
  federated: boolean;
}

/** Nobody's standing: for who is unknown. */
export const noStanding: Standing = { grants: [], companyRules: [], federated: false };

import type { FactorMethod, Method } from '../method.js';

/** The path segment of a role's self-service routes: `/v1/{side}/mfa`. */
export type Side = 'payor' | 'payee-admin' | 'standard' | 'support';

/**
 * When a second factor is asked for. `always`: nothing without it. `when_enrolled`: of those who have one.
 * `at_identity_provider`: never here, where the company's own provider signs the person in (POL-10).
 */
export type SecondFactor = 'always' | 'when_enrolled' | 'at_identity_provider';

/** What one role demands. A role module contributes this as data; the rules that read it stand here in mfa-core. */
export interface MfaPolicy {
  side: Side;
  roles: readonly string[];
  secondFactor: Exclude<SecondFactor, 'at_identity_provider'>;
  /** The role takes part in payments: no device of theirs is remembered, and a company's list of countries holds (POL-09, LOG-08). */
  payments: boolean;
  /** `once_required`: there is nothing to enroll before a company has set a deadline (ENR-01). */
  enrollment: 'open' | 'once_required';
  /** What may be bound, the recommended first. */
  enrollableMethods: readonly FactorMethod[];
  /** What may be answered at sign-in. */
  signInMethods: readonly Method[];
  /** What may be answered for a step-up or a countersignature; never a recovery code (RC-09), never less than sign-in asks. */
  stepUpMethods: readonly FactorMethod[];
  /** ISO 3166-1 alpha-2 of the countries whose numbers may be enrolled (ENR-04); empty where texts are not allowed. */
  smsCountries: readonly string[];
  session: {
    /** Null: no idle end. */
    idleSeconds: number | null;
    absoluteSeconds: number;
    /** Without activity in the payments area for so long, entering it asks for a factor again (STP-01); null: never asked. */
    areaIdleSeconds: number | null;
  };
}

/** Why a second factor is asked for, or will be: "required by ...". */
export interface Requirement {
  /** A role asks for it always; a company's deadline has come; a company re-activated this person. */
  because: 'role' | 'company_policy' | 'reactivated';
  companyId: string;
  role: string | null;
  /** Null where a role asks. */
  companyName: string | null;
  /** Since when, or from when on; null: always. */
  from: Date | null;
}

/** What all roles and companies of a person demand together at one moment. */
export interface EffectivePolicy extends Omit<MfaPolicy, 'side' | 'roles' | 'secondFactor' | 'enrollment'> {
  sides: readonly Side[];
  secondFactor: SecondFactor;
  /** `hidden`: whoever has no factor has nothing to enroll yet (ENR-01). */
  enrollment: 'open' | 'hidden';
  /** For so long a device's second factor is remembered at sign-in (POL-09); 0: not at all. */
  rememberDeviceSeconds: number;
  /** ISO 3166-1 alpha-2: nothing is open from elsewhere (LOG-08); null: from everywhere. */
  countries: readonly string[] | null;
  /** Why it is asked for now, the roles first. Empty unless `secondFactor` is `always`. */
  requiredBy: readonly Requirement[];
  /** Of the deadlines ahead the nearest; null where there is none, or it is asked for already. */
  ahead: Requirement | null;
}

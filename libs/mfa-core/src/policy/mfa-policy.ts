import type { FactorMethod, Method } from '../method.js';

/** The path segment of a role's self-service routes: `/v1/{side}/mfa`. */
export type Side = 'payor' | 'payee-admin' | 'standard' | 'support';

/** What one role demands. A role module contributes this as data; the rules that read it stand here in mfa-core. */
export interface MfaPolicy {
  side: Side;
  roles: readonly string[];
  /** `always`: nothing without a second factor. `when_enrolled`: asked of those who have one. */
  secondFactor: 'always' | 'when_enrolled';
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

/** What all roles of a person demand together. */
export interface EffectivePolicy extends Omit<MfaPolicy, 'side' | 'roles'> {
  sides: readonly Side[];
}

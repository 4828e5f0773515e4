/**
 * Every way a rule of MFA can say no. Closed: pinned by a test, mapped to HTTP once, at the edge (libs/mfa-nest).
 * One code for one thing the caller may know; a wrong, expired, replayed or foreign code all answer `code_refused` (ER-02).
 */
export const mfaErrorCodes = [
  'code_refused',
  'too_many_attempts',
  'ticket_refused',
  'session_ended',
  'refresh_token_refused',
  'challenge_not_found',
  'method_not_available',
  'risk_not_acknowledged',
  'phone_number_refused',
  'phone_number_at_risk',
  'text_limit_reached',
  'text_unavailable',
  'last_method',
  'enrollment_not_allowed',
  'enrollment_not_found',
  'recovery_code_not_pending',
  'step_up_required',
  'countersignature_required',
  'intent_not_found',
  'intent_changed',
  'cooling_off',
  'secret_refused',
  'secret_in_use',
  'authenticator_exists',
  'reset_already_requested',
  'reset_not_found',
  'second_operator_required',
  'factors_shared',
  'access_refused',
  'country_refused',
  'session_not_found',
] as const;

export type MfaErrorCode = (typeof mfaErrorCodes)[number];

export interface MfaErrorOptions {
  /** For the operator's log alone; never leaves the server. */
  internal?: string;
  /** When trying again makes sense. */
  retryAt?: Date;
}

export class MfaError extends Error {
  readonly internal: string | undefined;
  readonly retryAt: Date | undefined;

  constructor(
    readonly code: MfaErrorCode,
    options: MfaErrorOptions = {},
  ) {
    super(code);
    this.name = 'MfaError';
    this.internal = options.internal;
    this.retryAt = options.retryAt;
  }
}

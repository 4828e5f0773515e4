export type NoticeKind =
  | 'factor_enrolled'
  | 'factor_replaced'
  | 'factor_removed'
  | 'factor_lost'
  | 'factors_reset'
  | 'factors_unlocked'
  | 'reset_requested'
  | 'enrollment_code_issued'
  | 'factors_blocked'
  | 'factor_nearly_disabled'
  | 'factor_disabled'
  | 'recovery_code_issued'
  | 'recovery_code_used'
  | 'second_factor_failed'
  | 'signed_in_after_failures'
  | 'address_added'
  | 'address_confirmation'
  | 'address_removed'
  | 'approval_policy_changed'
  | 'approval_policy_proposed'
  | 'bank_account_changed'
  | 'beneficiary_account_changed'
  | 'beneficiary_accounts_wait'
  | 'disbursement_needs_review'
  | 'disbursements_switched'
  | 'finance_client_changed'
  | 'finance_client_proposed'
  | 'funding_account_changed'
  | 'payment_failed'
  | 'payee_admin_added'
  | 'support_agent_added'
  | 'support_agent_removed'
  | 'password_blocked'
  | 'password_changed'
  | 'password_reset_requested'
  | 'team_role_added'
  | 'team_role_removed'
  | 'mfa_deadline_set'
  | 'mfa_deadline_moved'
  | 'mfa_deadline_near'
  | 'mfa_policy_lifted'
  | 'mfa_policy_changed'
  | 'device_remembered'
  | 'directory_invitation'
  | 'directory_deactivated'
  | 'directory_reactivated'
  | 'directory_role_changed'
  | 'sign_in_unlocked'
  | 'webhook_endpoint_changed'
  | 'webhook_failing';

export interface Notice {
  personId: string;
  kind: NoticeKind;
  at: Date;
  /** Words for the template: never a secret, with exceptions the adapter must seal (`link` of a password reset, `code` issued after a reset, `token` that proves the address in `to`, and goes to that one alone). */
  details: Readonly<Record<string, string | number | null>>;
}

/** Tells a person, at every address of theirs, what happened to their account. Takes part in the unit of work. */
export interface Notifier {
  notify(notice: Notice): Promise<void>;
}
export const Notifier = Symbol('Notifier');

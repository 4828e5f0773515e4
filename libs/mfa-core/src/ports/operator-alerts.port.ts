export type OperatorAlertKind =
  | 'text_budget_spent'
  | 'text_conversion_low'
  | 'text_vendor_failing'
  | 'number_intelligence_failing'
  | 'code_replayed'
  | 'refresh_token_reused'
  | 'intent_changed'
  | 'security_event';

/** Tells whoever runs the portal that something needs them. Repeats within an hour are told once. */
export interface OperatorAlerts {
  /** Never inside a unit of work; never throws. */
  raise(alert: {
    kind: OperatorAlertKind;
    at: Date;
    /** One of many that this may be of, such as a person's audit stream: each is told by itself. */
    about?: string;
    details: Readonly<Record<string, string | number | boolean | null>>;
  }): Promise<void>;
}
export const OperatorAlerts = Symbol('OperatorAlerts');

export type OperatorAlertKind =
  'text_budget_spent' | 'text_conversion_low' | 'text_vendor_failing' | 'number_intelligence_failing';

/** Tells whoever runs the portal that something needs them. Repeats within an hour are told once. */
export interface OperatorAlerts {
  /** Never inside a unit of work; never throws. */
  raise(alert: {
    kind: OperatorAlertKind;
    at: Date;
    details: Readonly<Record<string, string | number | boolean | null>>;
  }): Promise<void>;
}
export const OperatorAlerts = Symbol('OperatorAlerts');

import type { Json } from '../json.js';

/** What a code is for, as its text says it. */
export type CodePurpose = 'sign_in' | 'step_up' | 'countersign' | 'enrollment';

export interface PaymentInText {
  /** Such as `125000.00 USD`. */
  amount: string;
  /** The payee's name, or the first one's and how many more there are. */
  payee: string;
}

const purposes: Readonly<Record<Exclude<CodePurpose, 'countersign'>, string>> = {
  sign_in: 'to sign in',
  step_up: 'to confirm a change',
  enrollment: 'to set up text messages for this number',
};

/** One text: our name, the code, what it is for, amount and payee of a payment, and no link (SM-13, LOG-05). */
export function codeText(input: {
  serviceName: string;
  code: string;
  purpose: CodePurpose;
  payment: PaymentInText | null;
}): string {
  const { serviceName, code, purpose, payment } = input;
  const use =
    purpose === 'countersign'
      ? `to approve ${payment ? `${payment.amount} to ${payment.payee}` : 'a payment'}`
      : purposes[purpose];
  return `${serviceName}: ${code} is your code ${use}. Never share it; we never ask for it.`;
}

/** Longer names would make a second, dearer text of it. */
const LONGEST_PAYEE = 40;

/** Amount and payees of what an intent displays, if it is a payment. */
export function paymentOf(display: Json): PaymentInText | null {
  if (typeof display !== 'object' || display === null || Array.isArray(display)) return null;
  const { amount, currency, payees } = display as Readonly<Record<string, Json>>;
  if (typeof amount !== 'string' || typeof currency !== 'string' || !Array.isArray(payees)) return null;
  const [first, ...others] = payees as readonly Json[];
  if (typeof first !== 'string') return null;
  const name = first.length > LONGEST_PAYEE ? `${first.slice(0, LONGEST_PAYEE - 3)}...` : first;
  return {
    amount: `${amount} ${currency}`,
    payee: others.length === 0 ? name : `${name} and ${others.length} more`,
  };
}

import type { Json } from '../json.js';
import type { CodePurpose, CodeText, CodeTexts, PaymentInText } from '../ports/code-texts.port.js';

const purposes: Readonly<Record<Exclude<CodePurpose, 'countersign'>, string>> = {
  sign_in: 'to sign in',
  step_up: 'to confirm a change',
  enrollment: 'to set up text messages for this number',
};

/** CodeTexts in English, for whoever speaks nothing else. */
export class EnglishCodeTexts implements CodeTexts {
  constructor(private readonly serviceName: string) {}

  write({ code, purpose, payment }: Parameters<CodeTexts['write']>[0]): Promise<CodeText> {
    const paid = payment && {
      amount: `${payment.amount} ${payment.currency}`,
      payee: payment.others === 0 ? payment.payee : `${payment.payee} and ${payment.others} more`,
    };
    const use =
      purpose === 'countersign'
        ? `to approve ${paid ? `${paid.amount} to ${paid.payee}` : 'a payment'}`
        : purposes[purpose];
    const body = `${this.serviceName}: ${code} is your code ${use}. Never share it; we never ask for it.`;
    return Promise.resolve({ body, locale: 'en-US', payment: paid });
  }
}

/** Longer names would make a second, dearer text of it. */
const LONGEST_PAYEE = 28;

/** Amount and payees of what an intent displays, if it is a payment. */
export function paymentOf(display: Json): PaymentInText | null {
  if (typeof display !== 'object' || display === null || Array.isArray(display)) return null;
  const { amount, currency, payees } = display as Readonly<Record<string, Json>>;
  if (typeof amount !== 'string' || typeof currency !== 'string' || !Array.isArray(payees)) return null;
  const [first, ...others] = payees as readonly Json[];
  if (typeof first !== 'string') return null;
  return { amount, currency, payee: briefly(first), others: others.length };
}

/** On one line: the last line of a text is what phones fill in from, and it is never a payee's to write. */
function briefly(name: string): string {
  const letters = Array.from(name.replace(/[\p{C}\p{Z}]+/gu, ' ').trim());
  return letters.length > LONGEST_PAYEE
    ? `${letters.slice(0, LONGEST_PAYEE - 3).join('')}...`
    : letters.join('');
}

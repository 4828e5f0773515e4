/** What a code is for, as its text says it. */
export type CodePurpose = 'sign_in' | 'step_up' | 'countersign' | 'enrollment';

/** What a payment's code approves. */
export interface PaymentInText {
  /** Decimal, such as `125000.00`. */
  amount: string;
  /** ISO 4217. */
  currency: string;
  /** The payee's name, or the first one's; one line. */
  payee: string;
  /** How many payees there are besides. */
  others: number;
}

/** The words of a text that carries a code, for one reader. */
export interface CodeText {
  /** The whole text. */
  body: string;
  /** The language of it, BCP 47. */
  locale: string;
  /** Amount and payee as its words say them, for vendors that have words of their own. */
  payment: { amount: string; payee: string } | null;
}

/** Writes such texts: our name, the code, what it is for, amount and payee of a payment, and no link (SM-13, LOG-05). */
export interface CodeTexts {
  write(input: {
    personId: string;
    code: string;
    purpose: CodePurpose;
    payment: PaymentInText | null;
  }): Promise<CodeText>;
}
export const CodeTexts = Symbol('CodeTexts');

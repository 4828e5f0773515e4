/** As the API has it: a decimal string, never a floating-point number. */
export interface Money {
  amount: string;
  currency: string;
}

const MINOR_DIGITS = 2;

/** In hundredths: the demo company pays in dollars. */
export const minorUnits = ({ amount }: Money): bigint => {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(MINOR_DIGITS, '0'));
};

export function money(minor: bigint, currency: string): Money {
  const digits = minor.toString().padStart(MINOR_DIGITS + 1, '0');
  return { amount: `${digits.slice(0, -MINOR_DIGITS)}.${digits.slice(-MINOR_DIGITS)}`, currency };
}

export const inWords = ({ amount, currency }: Money): string => `${amount} ${currency}`;

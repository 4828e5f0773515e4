/** An amount in the smallest unit of its currency, such as cents: exact, and never a floating-point number. */
export interface Money {
  minor: bigint;
  currency: string;
}

/** As it goes over the wire: `{ "amount": "125000.00", "currency": "USD" }`. */
export interface MoneyText {
  amount: string;
  currency: string;
}

const DECIMAL = /^(\d{1,15})(?:\.(\d+))?$/;

/** How many decimals a currency has (ISO 4217, by way of Intl). Throws a RangeError for what is no currency code. */
function decimalsOf(currency: string): number {
  const before = decimalsByCurrency.get(currency);
  if (before !== undefined) return before;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const found = format.resolvedOptions().maximumFractionDigits ?? 2;
  decimalsByCurrency.set(currency, found);
  return found;
}

/** A format takes some 50 µs to make, and a batch is of up to 2,000 amounts. No more entries than codes of three letters. */
const decimalsByCurrency = new Map<string, number>();

/** Reads an unsigned decimal string with at most the decimals of its currency; null for anything else. */
export function readMoney({ amount, currency }: MoneyText): Money | null {
  const [, whole, fraction = ''] = DECIMAL.exec(amount) ?? [];
  const decimals = isCurrency(currency) ? decimalsOf(currency) : -1;
  if (whole === undefined || decimals < 0 || fraction.length > decimals) return null;
  return { minor: BigInt(whole + fraction.padEnd(decimals, '0')), currency };
}

export function writeMoney({ minor, currency }: Money): MoneyText {
  const decimals = decimalsOf(currency);
  const digits = minor.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return { amount: decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`, currency };
}

const known = new Set(Intl.supportedValuesOf('currency'));

/** An ISO 4217 code in capital letters. */
export const isCurrency = (code: string): boolean => known.has(code);

/** What intentContentOf put into the intent: exactly what was shown and countersigned (STP-03). */
export interface ReceiptContent {
  disbursement: { id: string; version: number };
  total: { amount: string; currency: string };
  fundingAccount: { id: string; nickname: string; bank: string; lastFour: string };
  payments: readonly {
    invoice: { id: string; number: string };
    payee: { id: string; name: string };
    account: { id: string; version: number; holder: string; bank: string; lastFour: string };
    amount: { amount: string; currency: string };
    note: string | null;
  }[];
}

/**
 * Read back from a receipt of ours, as the database has it: master data may have changed since, what was signed has not.
 * Of a batch it is the part that the receipt discloses (SU-07).
 */
export function contentOfReceipt(jws: string): ReceiptContent {
  const payload = Buffer.from(jws.split('.', 2)[1] ?? '', 'base64url').toString('utf8');
  const { intent, disclosed } = JSON.parse(payload) as { intent: ReceiptContent; disclosed?: ReceiptContent };
  return disclosed ?? intent;
}

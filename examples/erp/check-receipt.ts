import type { AuthorizedDisbursement } from '@countersign/client';
import { verifyReceipt, type JwkSet } from '@countersign/tokens';

/** Nothing is paid on the strength of this receipt. */
class ReceiptRefused extends Error {}

/**
 * Verifies a receipt offline, and that it says what we are about to pay: total, and every payment with payee and account.
 * The feed is a convenience; the receipt is the proof.
 * @throws ReceiptError, ReceiptRefused
 */
export async function checkReceipt(
  receipt: string,
  disbursement: AuthorizedDisbursement,
  trust: { jwks: JwkSet; issuer: string },
): Promise<void> {
  const { sub, jti, content } = await verifyReceipt(receipt, trust.jwks, { issuer: trust.issuer });
  const { id, receiptId, total, payments } = disbursement;
  const told = payments.map(({ invoice, payee, account, amount, note }) => ({
    ...{ invoice, payee, account, amount, note },
  }));
  const signed = { sub, jti, total: content['total'], payments: content['payments'] };
  if (sorted(signed) !== sorted({ sub: id, jti: receiptId, total, payments: told }))
    throw new ReceiptRefused(`the receipt of ${id} is over something else`);
}

/** JSON with its members in one order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );

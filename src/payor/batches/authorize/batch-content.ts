import type { IntentContent } from '@countersign/mfa-nest';
import { canonicalJson, intentHash } from '@countersign/tokens';
import { writeMoney, type MoneyText } from '../../../wire/money.js';
import { disclosureOf, intentContentOf } from '../../disbursements/authorize/intent-content.js';
import { totalOf, type DisbursementContent } from '../../disbursements/disbursement.js';
import { batchIdOf } from '../batch-id.js';

/**
 * What authorizing these, in this order, means: each by id, version, total and the hash over all that authorizing it
 * alone would mean, and the totals by currency. So any change of any of them, of the list or of its order is another
 * intent (SU-07; RTS Art. 5(3)(b)). `display` is all of it to read, disbursement by disbursement (SU-08).
 */
export function batchContentOf(
  disbursements: readonly [DisbursementContent, ...DisbursementContent[]],
): IntentContent & { subjectId: string } {
  const [{ companyId, companyName }] = disbursements;
  const totals = totalsOf(disbursements);
  const contents = disbursements.map((disbursement) => ({
    disbursement,
    disclosed: disclosureOf(disbursement),
    shown: intentContentOf(disbursement).display,
  }));
  return {
    subjectId: batchIdOf(disbursements.map(({ id }) => id)),
    companyId,
    content: {
      company: companyName,
      count: disbursements.length,
      totals: totals.map((total) => ({ ...total })),
      disbursements: contents.map(({ disbursement, disclosed }) => ({
        id: disbursement.id,
        version: disbursement.version,
        total: { ...writeMoney({ minor: totalOf(disbursement), currency: disbursement.currency }) },
        hash: intentHash(canonicalJson(disclosed)),
      })),
    },
    display: {
      company: companyName,
      count: disbursements.length,
      totals: totals.map((total) => ({ ...total })),
      disbursements: contents.map(({ disbursement: { id, version }, shown }) => ({ id, version, ...shown })),
    },
  };
}

/** One a currency, in the order of their codes. */
export function totalsOf(
  disbursements: readonly Pick<DisbursementContent, 'currency' | 'payments'>[],
): MoneyText[] {
  const sums = new Map<string, bigint>();
  for (const { currency, payments } of disbursements)
    sums.set(currency, (sums.get(currency) ?? 0n) + totalOf({ payments }));
  return [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, minor]) => writeMoney({ minor, currency }));
}

import { canonicalJson, intentHash } from '@countersign/tokens';
import { disclosureOf } from '../authorize/intent-content.js';
import type { DisbursementContent } from '../disbursement.js';

/** As it was given. What it is worth by now is judged anew each time. */
export interface GivenApproval {
  personId: string;
  contentHash: string;
  approvedAt: Date;
  /** That the disbursement was authorized on the strength of it. */
  counted: boolean;
}

/** Over all that authorizing it would mean: a change of it, or of an account behind it, is another hash (DC-03). */
export const contentHashOf = (disbursement: DisbursementContent): string =>
  intentHash(canonicalJson(disclosureOf(disbursement)));

/**
 * The approvals that count: of this very content, by people who may still give them (DC-04), the first ones up to as many
 * as are asked for. So whoever gave one too many, because fewer are asked for by now, is free to authorize.
 */
export function countedOf<Given extends GivenApproval>(
  approvals: readonly Given[],
  now: { contentHash: string; required: number; mayApprove: ReadonlySet<string> },
): Given[] {
  return approvals
    .filter(({ contentHash, personId }) => contentHash === now.contentHash && now.mayApprove.has(personId))
    .sort(
      (one, other) =>
        one.approvedAt.getTime() - other.approvedAt.getTime() || (one.personId < other.personId ? -1 : 1),
    )
    .slice(0, now.required);
}

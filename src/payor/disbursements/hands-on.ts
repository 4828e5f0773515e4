import { Problem } from '@countersign/mfa-nest';
import { payorProblems } from '../payor.problems.js';
import type { DisbursementContent } from './disbursement.js';

/** Whoever made it what it is: none of them checks it, whatever roles they hold (DSB-03, DC-01, DC-07). */
export function handsOn({ createdBy, lastEditedBy, payments }: DisbursementContent): ReadonlySet<string> {
  const behind = payments.flatMap(({ invoice, account }) => [invoice.lastApprovedBy, account.approvedBy]);
  return new Set([createdBy, lastEditedBy, ...behind.filter((personId) => personId !== null)]);
}

/** Judged at the moment of the act. @throws Problem `two-person-rule` */
export function requireOtherHands(disbursement: DisbursementContent, personId: string): void {
  if (handsOn(disbursement).has(personId)) throw new Problem(payorProblems.twoPersonRule);
}

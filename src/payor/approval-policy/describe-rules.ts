import type { ApprovalRules } from './approval-rules.js';

/** For people, a line a rule (SU-08). */
export function describeRules({ approvals, limits }: ApprovalRules): string[] {
  const lines = [
    ...approvals.map(
      ({ currency, above, approvers }) =>
        `Above ${above} ${currency}: ${approvers} ${approvers === 1 ? 'person approves' : 'people approve'}, and another one authorizes`,
    ),
    ...limits.perPersonPerDay.map(
      ({ currency, amount }) => `One person authorizes at most ${amount} ${currency} a day`,
    ),
    ...limits.perCompanyPerDay.map(
      ({ currency, amount }) => `The company authorizes at most ${amount} ${currency} a day`,
    ),
  ];
  return lines.length > 0
    ? lines
    : ['No approvals and no limits: one person makes it, another authorizes it'];
}

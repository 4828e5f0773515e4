import { canonicalJson } from '@countersign/tokens';
import { readMoney, writeMoney, type Money, type MoneyText } from '../../wire/money.js';

/** Approvals by other people that a disbursement of more than `above` needs before it is authorized (DSB-04). */
interface ApprovalRule {
  currency: string;
  /** Decimal string; the sum itself does not need them yet. */
  above: string;
  approvers: number;
}

/** What is authorized in a day (UTC), at most (DC-07). */
export interface DailyLimitRules {
  perPersonPerDay: readonly MoneyText[];
  perCompanyPerDay: readonly MoneyText[];
}

/**
 * A payor's own rules, as data. That whoever made a disbursement never authorizes it is none of them, so that it cannot be
 * switched off (DC-05).
 */
export interface ApprovalRules {
  approvals: readonly ApprovalRule[];
  limits: DailyLimitRules;
}

/** Ours. Maker, approvers and authorizer are all different people. */
export const APPROVERS_AT_MOST = 5;

export const noRules: ApprovalRules = {
  approvals: [],
  limits: { perPersonPerDay: [], perCompanyPerDay: [] },
};

/** How many people approve a disbursement of this total before another one authorizes it. */
export function approversFor({ approvals }: ApprovalRules, { minor, currency }: Money): number {
  const asked = approvals
    .filter((rule) => rule.currency === currency && minorOf(rule.above, currency) < minor)
    .map(({ approvers }) => approvers);
  return Math.max(0, ...asked);
}

/** In the smallest unit; null where there is no limit. */
export function limitIn(limits: readonly MoneyText[], currency: string): bigint | null {
  const found = limits.find((limit) => limit.currency === currency);
  return found ? minorOf(found.amount, currency) : null;
}

/** Amounts as we write them: `1000` and `1000.00` are one rule. Of rules that were judged. */
export const normalized = ({ approvals, limits }: ApprovalRules): ApprovalRules => {
  const written = (amount: string, currency: string): MoneyText =>
    writeMoney({ minor: minorOf(amount, currency), currency });
  const limitsOf = (list: readonly MoneyText[]) => list.map((one) => written(one.amount, one.currency));
  return {
    approvals: approvals.map((rule) => ({ ...rule, above: written(rule.above, rule.currency).amount })),
    limits: {
      perPersonPerDay: limitsOf(limits.perPersonPerDay),
      perCompanyPerDay: limitsOf(limits.perCompanyPerDay),
    },
  };
};

/** RFC 8785 canonical JSON: how rules are stored, signed and compared. */
export const textOfRules = (rules: ApprovalRules): string => canonicalJson(jsonOfRules(rules));

export const rulesOfText = (text: string): ApprovalRules => JSON.parse(text) as ApprovalRules;

export const jsonOfRules = ({ approvals, limits }: ApprovalRules) => ({
  approvals: approvals.map(({ currency, above, approvers }) => ({ currency, above, approvers })),
  limits: {
    perPersonPerDay: limits.perPersonPerDay.map(({ currency, amount }) => ({ currency, amount })),
    perCompanyPerDay: limits.perCompanyPerDay.map(({ currency, amount }) => ({ currency, amount })),
  },
});

function minorOf(amount: string, currency: string): bigint {
  const money = readMoney({ amount, currency });
  if (!money) throw new Error('rules with an amount that is none');
  return money.minor;
}

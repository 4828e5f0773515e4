import type { FieldError } from '@countersign/mfa-nest';
import { readMoney, type MoneyText } from '../../wire/money.js';
import type { ApprovalRules } from './approval-rules.js';

/**
 * What stands against these rules, field by field. `eligible`: how many active people of the company may approve and
 * authorize; N approvers need N + 2 of them, for whoever makes a disbursement and whoever authorizes it are none of the N.
 */
export function errorsIn({ approvals, limits }: ApprovalRules, eligible: number): FieldError[] {
  const { perPersonPerDay, perCompanyPerDay } = limits;
  return [
    ...errorsInApprovals(approvals),
    ...approvals.flatMap(({ approvers }, index) =>
      tooFewPeople(`/rules/approvals/${index}`, approvers, eligible),
    ),
    ...errorsInLimits('/rules/limits/perPersonPerDay', perPersonPerDay),
    ...errorsInLimits('/rules/limits/perCompanyPerDay', perCompanyPerDay),
    ...perPersonPerDay.flatMap((limit, index) =>
      aboveCompany(`/rules/limits/perPersonPerDay/${index}`, limit, perCompanyPerDay),
    ),
  ];
}

function errorsInApprovals(approvals: ApprovalRules['approvals']): FieldError[] {
  const last = new Map<string, { minor: bigint; above: string; approvers: number }>();
  return approvals.flatMap(({ currency, above, approvers }, index) => {
    const pointer = `/rules/approvals/${index}`;
    const money = readMoney({ amount: above, currency });
    if (!money) return [{ pointer: `${pointer}/above`, detail: noAmount(currency) }];
    const errors: FieldError[] = [];
    const before = last.get(currency);
    if (before && money.minor <= before.minor)
      errors.push({ pointer: `${pointer}/above`, detail: `must be more than the ${before.above} before it` });
    if (before && approvers <= before.approvers)
      errors.push({
        pointer: `${pointer}/approvers`,
        detail: `must be more than the ${before.approvers} that the sum before it asks for`,
      });
    last.set(currency, { minor: money.minor, above, approvers });
    return errors;
  });
}

function tooFewPeople(pointer: string, approvers: number, eligible: number): FieldError[] {
  if (approvers + 2 <= eligible) return [];
  const detail = `needs ${approvers + 2} people with the right to disburse, one who makes it, ${approvers} who approve and one who authorizes; the company has ${eligible}`;
  return [{ pointer: `${pointer}/approvers`, detail }];
}

const errorsInLimits = (pointer: string, limits: readonly MoneyText[]): FieldError[] =>
  limits.flatMap(({ currency, amount }, index) => {
    const money = readMoney({ currency, amount });
    if (limits.findIndex((limit) => limit.currency === currency) < index)
      return [{ pointer: `${pointer}/${index}/currency`, detail: 'has a limit in this list already' }];
    if (!money) return [{ pointer: `${pointer}/${index}/amount`, detail: noAmount(currency) }];
    return money.minor > 0n
      ? []
      : [{ pointer: `${pointer}/${index}/amount`, detail: 'must be more than zero' }];
  });

function aboveCompany(pointer: string, limit: MoneyText, company: readonly MoneyText[]): FieldError[] {
  const whole = company.find(({ currency }) => currency === limit.currency);
  const one = readMoney(limit);
  const all = whole ? readMoney(whole) : null;
  if (!whole || !one || !all || one.minor <= all.minor) return [];
  return [{ pointer: `${pointer}/amount`, detail: `is more than the ${whole.amount} of the whole company` }];
}

const noAmount = (currency: string): string =>
  `is no amount of ${currency}: digits, a point, and at most its decimals`;

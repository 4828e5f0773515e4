import { describe, expect, it } from '@jest/globals';
import { approversFor, limitIn, normalized, textOfRules, type ApprovalRules } from './approval-rules.js';
import { describeRules } from './describe-rules.js';
import { errorsIn } from './judge-rules.js';

const rule = (above: string, approvers: number, currency = 'USD') => ({ currency, above, approvers });
const limit = (amount: string, currency = 'USD') => ({ currency, amount });
const rules = (
  approvals: ApprovalRules['approvals'],
  perPersonPerDay: ApprovalRules['limits']['perPersonPerDay'] = [],
  perCompanyPerDay: ApprovalRules['limits']['perCompanyPerDay'] = [],
): ApprovalRules => ({ approvals, limits: { perPersonPerDay, perCompanyPerDay } });
const MANY = 100;

describe('rules of approval', () => {
  it('stand when sums and approvers of each currency grow, and the company has the people', () => {
    const good = rules(
      [rule('0', 0), rule('1000.00', 1), rule('500', 1, 'JPY'), rule('50000', 2), rule('60000', 2, 'JPY')],
      [limit('10000')],
      [limit('10000.00'), limit('5', 'JPY')],
    );
    expect(errorsIn(good, 4)).toEqual([]);
    expect(errorsIn(rules([]), 0)).toEqual([]);
  });

  it.each<[string, ApprovalRules, string, RegExp]>([
    [
      'the same sum twice',
      rules([rule('10', 1), rule('10.00', 2)]),
      '/rules/approvals/1/above',
      /more than the 10/,
    ],
    ['sums that fall', rules([rule('10', 1), rule('9.99', 2)]), '/rules/approvals/1/above', /more than/],
    [
      'no more people for more',
      rules([rule('10', 1), rule('20', 1)]),
      '/rules/approvals/1/approvers',
      /more than the 1/,
    ],
    [
      'fewer people for more',
      rules([rule('10', 2), rule('20', 1)]),
      '/rules/approvals/1/approvers',
      /more than the 2/,
    ],
    ['a negative sum', rules([rule('-1.00', 1)]), '/rules/approvals/0/above', /no amount of USD/],
    ['three decimals', rules([rule('1.001', 1)]), '/rules/approvals/0/above', /at most its decimals/],
    ['a decimal of yen', rules([rule('1.5', 1, 'JPY')]), '/rules/approvals/0/above', /no amount of JPY/],
    [
      'a limit of zero',
      rules([], [limit('0.00')]),
      '/rules/limits/perPersonPerDay/0/amount',
      /more than zero/,
    ],
    [
      'a limit with three decimals',
      rules([], [], [limit('1.001')]),
      '/rules/limits/perCompanyPerDay/0/amount',
      /no amount/,
    ],
    [
      'two limits for one currency',
      rules([], [limit('1'), limit('2')]),
      '/rules/limits/perPersonPerDay/1/currency',
      /already/,
    ],
    [
      'one person above all',
      rules([], [limit('10.01')], [limit('10')]),
      '/rules/limits/perPersonPerDay/0/amount',
      /the 10 of the whole/,
    ],
  ])('are refused with %s, field by field', (_, bad, pointer, detail) => {
    expect(errorsIn(bad, MANY)).toEqual([{ pointer, detail: expect.stringMatching(detail) }]);
  });

  it('need a maker and an authorizer beside the approvers, and say how many people there are', () => {
    const two = rules([rule('10', 1), rule('20', 2)]);
    expect(errorsIn(two, 4)).toEqual([]);
    expect(errorsIn(two, 3)).toEqual([
      { pointer: '/rules/approvals/1/approvers', detail: expect.stringMatching(/needs 4 people .* has 3$/) },
    ]);
  });

  it('ask for the most that any sum below the total asks for, in its own currency alone', () => {
    const graded = rules([rule('100.00', 1), rule('1000.00', 3), rule('5', 5, 'JPY')]);
    const asked = (minor: bigint, currency = 'USD') => approversFor(graded, { minor, currency });
    expect([asked(10_000n), asked(10_001n), asked(100_000n), asked(100_001n)]).toEqual([0, 1, 1, 3]);
    expect([asked(5n, 'JPY'), asked(6n, 'JPY'), asked(10n ** 12n, 'EUR')]).toEqual([0, 5, 0]);
  });

  it('limit each currency by itself, and not at all where nothing is said', () => {
    expect(limitIn([limit('12.34'), limit('7', 'JPY')], 'JPY')).toBe(7n);
    expect(limitIn([limit('12.34')], 'EUR')).toBeNull();
  });

  it('are the same rules however an amount is written', () => {
    const written = (zeros: string) =>
      rules([rule(`10${zeros}`, 1)], [limit(`5${zeros}`)], [limit(`7${zeros}`)]);
    const texts = ['', '.0', '.00'].map((zeros) => textOfRules(normalized(written(zeros))));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('"above":"10.00"');
  });

  it('are told to people in words, none of them too', () => {
    expect(
      describeRules(rules([rule('10.00', 1), rule('20.00', 2)], [limit('5.00')], [limit('9.00')])),
    ).toEqual([
      'Above 10.00 USD: 1 person approves, and another one authorizes',
      'Above 20.00 USD: 2 people approve, and another one authorizes',
      'One person authorizes at most 5.00 USD a day',
      'The company authorizes at most 9.00 USD a day',
    ]);
    expect(describeRules(rules([]))).toEqual([expect.stringMatching(/^No approvals and no limits/)]);
  });
});

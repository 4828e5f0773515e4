import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countedOf, type GivenApproval } from './approval.js';

const PRESENT = 'the present content';
const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const approvals: fc.Arbitrary<GivenApproval[]> = fc.uniqueArray(
  fc.record({
    personId: fc.constantFrom(...people),
    contentHash: fc.constantFrom(PRESENT, 'content of before'),
    approvedAt: fc.integer({ min: 0, max: 5 }).map((second) => new Date(second * 1000)),
    counted: fc.constant(false),
  }),
  { selector: ({ personId }) => personId },
);
const rights = fc.subarray(people).map((some) => new Set(some));

describe('the approvals that count', () => {
  it('are of the present content, by people who may still give them, and no more than are asked for', () => {
    fc.assert(
      fc.property(approvals, rights, fc.integer({ min: 0, max: 5 }), (given, mayApprove, required) => {
        const counted = countedOf(given, { contentHash: PRESENT, required, mayApprove });
        const good = given.filter((one) => one.contentHash === PRESENT && mayApprove.has(one.personId));
        expect(counted).toHaveLength(Math.min(required, good.length));
        for (const one of counted) expect(good).toContain(one);
        const last = counted.at(-1)?.approvedAt ?? new Date(0);
        for (const one of good)
          if (!counted.includes(one)) expect(one.approvedAt.getTime()).toBeGreaterThanOrEqual(last.getTime());
      }),
    );
  });

  it('are the same in whatever order they are read', () => {
    fc.assert(
      fc.property(approvals, rights, fc.integer({ min: 0, max: 5 }), (given, mayApprove, required) => {
        const now = { contentHash: PRESENT, required, mayApprove };
        expect(countedOf([...given].reverse(), now)).toEqual(countedOf(given, now));
      }),
    );
  });
});

import type { ProblemError } from '@countersign/client';
import { textOf } from '../../browser/problem-words.js';
import type { Fields } from '../../browser/visit.js';
import type { FormErrors } from '../../kit/form-parts.js';
import type { MessageKey } from '../../words/catalogues.js';
import type { Words } from '../../words/words.js';
import type { Rules } from './rules-list.js';

/** The parts of the rules, and how their lines are called in the form. */
export type Part = 'rule' | 'person' | 'company';

export const nameOf = (part: Part, line: number, field: string): string => `${part}_${line}_${field}`;

/** As many empty lines follow those that say something. */
const EMPTY_LINES = 3;
/** As the API takes them. */
const LINES_AT_MOST = 50;

/** How many lines the form shows: all that were sent or are known, and some to write on. */
export function linesOf(part: Part, values: Fields, more: boolean): number {
  const sent = Object.keys(values).flatMap((name) => {
    const found = new RegExp(`^${part}_([1-9][0-9]?)_`).exec(name)?.[1];
    return found === undefined ? [] : [Number(found)];
  });
  const filled = usedLines(part, values).at(-1) ?? 0;
  const last = Math.max(0, ...sent);
  return Math.min(LINES_AT_MOST, Math.max(last + (more ? EMPTY_LINES : 0), filled + EMPTY_LINES));
}

const fieldsOf: Readonly<Record<Part, readonly string[]>> = {
  rule: ['currency', 'above', 'approvers'],
  person: ['currency', 'amount'],
  company: ['currency', 'amount'],
};

/** The numbers of lines in which something stands: the nth of them is the nth rule that is sent. */
function usedLines(part: Part, values: Fields): number[] {
  const numbers = Array.from({ length: LINES_AT_MOST }, (_, index) => index + 1);
  return numbers.filter((line) =>
    fieldsOf[part].some((field) => (values[nameOf(part, line, field)] ?? '').trim() !== ''),
  );
}

/** What was typed, for the API to judge: what is no number is no number there either. */
export function rulesIn(values: Fields): Rules {
  const read = (part: Part, line: number, field: string): string =>
    (values[nameOf(part, line, field)] ?? '').trim();
  const currency = (part: Part, line: number): string => read(part, line, 'currency').toUpperCase();
  const limits = (part: Part) =>
    usedLines(part, values).map((line) => ({
      currency: currency(part, line),
      amount: read(part, line, 'amount'),
    }));
  return {
    approvals: usedLines('rule', values).map((line) => {
      const approvers = read('rule', line, 'approvers');
      return {
        currency: currency('rule', line),
        above: read('rule', line, 'above'),
        approvers: approvers === '' ? NaN : Number(approvers),
      };
    }),
    limits: { perPersonPerDay: limits('person'), perCompanyPerDay: limits('company') },
  };
}

/** The same the other way: rules as the fields that say them. */
export const valuesOf = ({ approvals, limits }: Rules): Fields =>
  Object.fromEntries([
    ...approvals.flatMap(({ currency, above, approvers }, index) => [
      [nameOf('rule', index + 1, 'currency'), currency],
      [nameOf('rule', index + 1, 'above'), above],
      [nameOf('rule', index + 1, 'approvers'), String(approvers)],
    ]),
    ...(['person', 'company'] as const).flatMap((part) =>
      limits[part === 'person' ? 'perPersonPerDay' : 'perCompanyPerDay'].flatMap(
        ({ currency, amount }, index) => [
          [nameOf(part, index + 1, 'currency'), currency],
          [nameOf(part, index + 1, 'amount'), amount],
        ],
      ),
    ),
  ]) as Fields;

const partOf: Readonly<Record<string, Part>> = {
  approvals: 'rule',
  perPersonPerDay: 'person',
  perCompanyPerDay: 'company',
};

const wordsOf: Readonly<Record<string, MessageKey>> = {
  'rule currency': 'approvalPolicy.currencyWrong',
  'rule above': 'approvalPolicy.aboveWrong',
  'rule approvers': 'approvalPolicy.approversWrong',
  'person currency': 'approvalPolicy.limitCurrencyWrong',
  'person amount': 'approvalPolicy.limitAmountWrong',
  'company currency': 'approvalPolicy.limitCurrencyWrong',
  'company amount': 'approvalPolicy.limitAmountWrong',
};

/** What stands against the rules, at the lines in which they were typed. */
export function errorsInRules(problem: ProblemError, values: Fields, words: Words): FormErrors {
  const errors = problem.problem.errors ?? [];
  if (errors.some(({ pointer }) => pointer === '/rules'))
    return { summary: words.t('approvalPolicy.same'), fields: {} };
  const fields = errors.flatMap(({ pointer }) => {
    const [, list = '', index = '', field = ''] =
      /\/(approvals|perPersonPerDay|perCompanyPerDay)\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
    const part = partOf[list];
    const line = part && usedLines(part, values)[Number(index)];
    const key = part && wordsOf[`${part} ${field}`];
    return line === undefined || !key ? [] : [[nameOf(part, line, field), words.t(key, { number: line })]];
  });
  return { summary: textOf(problem, words), fields: Object.fromEntries(fields) as Fields };
}

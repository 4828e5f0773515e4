import { ProblemError } from '@countersign/client';
import type { FormErrors } from '../kit/form-parts.js';
import { en } from '../words/en/index.js';
import type { MessageKey } from '../words/catalogues.js';
import type { Words } from '../words/words.js';

const slugOf = ({ type }: Pick<ProblemError, 'type'>): string => type.replace('/problems/', '');

/** Whether the API said one of these (docs/problems.md). */
export const isProblem = (thrown: unknown, ...slugs: string[]): boolean =>
  thrown instanceof ProblemError && slugs.includes(slugOf(thrown));

/** The API knows nobody behind this request, or not any more. */
export const isSignInNeeded = (thrown: unknown): boolean =>
  isProblem(thrown, 'sign-in-required', 'session-ended', 'invalid-token', 'ticket-refused');

export const isStepUpNeeded = (thrown: unknown): boolean =>
  isProblem(thrown, 'step-up-required', 'payments-area-closed');

export const isSingleSignOnRefused = (thrown: unknown): boolean =>
  isProblem(thrown, 'single-sign-on-refused');

/** What a form can answer by itself: something typed that was not taken, or a state that stands against it. */
export const isForTheForm = (thrown: unknown): thrown is ProblemError =>
  thrown instanceof ProblemError &&
  !isSignInNeeded(thrown) &&
  !isStepUpNeeded(thrown) &&
  thrown.status >= 400 &&
  (thrown.status < 500 || isProblem(thrown, 'text-unavailable', 'identity-provider-unavailable'));

/** Why it was not done, in the reader's language. What the API says in its own words is for programs and their makers. */
export function textOf(problem: ProblemError, { t }: Words): string {
  const slug = slugOf(problem);
  return t(
    Object.hasOwn(en.problems, slug) ? `problems.${slug as keyof typeof en.problems}` : 'problems.other',
  );
}

/**
 * By the last name in the API's pointer, or by the name of a problem that is about one field as a whole: what to say, and at
 * which field of the form where that is called otherwise.
 */
export type FieldWords = Readonly<Record<string, { field?: string; text: string }>>;

/**
 * The same at the fields of a form; what `fields` does not name is told above the form alone.
 */
export function errorsOf(problem: ProblemError, words: Words, fields: FieldWords = {}): FormErrors {
  const pointers = (problem.problem.errors ?? []).map(({ pointer }) => pointer);
  const wrong = [...pointers, slugOf(problem)].flatMap((pointer) => {
    const name = pointer.split('/').findLast((part) => Object.hasOwn(fields, part));
    const told = name === undefined ? undefined : fields[name];
    return name === undefined || !told ? [] : [[told.field ?? name, told.text] as const];
  });
  return { summary: textOf(problem, words), fields: Object.fromEntries(wrong) };
}

/** An error of our own, before anybody was asked. */
export const missing = (words: Words, fields: Readonly<Record<string, string>>): FormErrors => ({
  summary: words.t('problems.invalid-request' satisfies MessageKey),
  fields,
});

/** Of a form with a code: whatever was wrong with that is one thing (ER-02). */
export function codeErrorsOf(problem: ProblemError, words: Words): FormErrors {
  const wrong = problem.status === 400 || slugOf(problem) === 'code-refused';
  return wrong
    ? { summary: words.t('problems.code-refused'), fields: { code: words.t('signIn.codeWrong') } }
    : errorsOf(problem, words);
}

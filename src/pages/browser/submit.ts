import type { ProblemError } from '@countersign/client';
import { emptyForm, type FormErrors, type FormState } from '../kit/form-parts.js';
import { errorsOf, isForTheForm, type FieldWords } from './problem-words.js';
import type { Outcome, Visit } from './visit.js';

/** 422 (RFC 9110 section 15.5.21): the form comes again, with what was typed and what is wrong with it. */
const FORM_AGAIN = 422;

/**
 * Does what a form asks for. What the API did not take is told at the form, which `again` draws; a missing sign-in or a factor
 * that is not fresh leads there and back; everything else becomes a page of its own (PageFilter).
 */
export async function submit(
  visit: Visit,
  work: () => Promise<Outcome>,
  again: (form: FormState, status: number) => Outcome | Promise<Outcome>,
  fields: FieldWords | ((problem: ProblemError) => FormErrors) = {},
): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!isForTheForm(error)) throw error;
    const errors = typeof fields === 'function' ? fields(error) : errorsOf(error, visit.words, fields);
    return again({ values: visit.typed, errors }, FORM_AGAIN);
  }
}

/** What a form shows at first: what was typed before a sign-in or a step-up came in between, or what is known already. */
export async function formOf(visit: Visit, known: Readonly<Record<string, string>> = {}): Promise<FormState> {
  return { ...emptyForm, values: { ...known, ...(await visit.takeKept()) } };
}

import { Problem, type FieldError } from '@countersign/mfa-nest';
import { batchProblems } from '../batches.problems.js';

export const errorAt = (index: number, detail: string): FieldError => ({
  pointer: `/disbursementIds/${index}`,
  detail,
});

/** What stands against one disbursement alone, said of its place in the list. */
export function errorsAt(index: number, { type, options }: Problem): FieldError[] {
  const reason = options.detail ?? type.title;
  if (!options.errors?.length) return [errorAt(index, reason)];
  return options.errors.map(({ pointer, detail }) => errorAt(index, `${reason}: ${pointer} ${detail}`));
}

/** @throws Problem `batch-not-acceptable` */
export function refuseIfAny(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new Problem(batchProblems.notAcceptable, { errors });
}

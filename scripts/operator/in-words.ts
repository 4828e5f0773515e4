import { MfaError } from '@countersign/mfa-core';
import { Problem, problemOfMfaError } from '@countersign/mfa-nest';

/** What anybody may read of what the rules refused, in the words of the documentation; anything else as it is. */
export function inWords(error: unknown): unknown {
  const problem = error instanceof MfaError ? problemOfMfaError(error, new Date()) : error;
  if (!(problem instanceof Problem)) return error;
  const { title, help } = problem.type;
  const { errors = [] } = problem.options;
  const fields = errors.map(({ pointer, detail }) => `${pointer.slice(1)} ${detail}`);
  const sentence = fields.length > 0 ? `${title}: ${fields.join('; ')}.` : `${title}. ${help}`;
  return new Error(sentence, { cause: error });
}

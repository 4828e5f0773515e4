import type { ProblemError } from '@countersign/client';
import type { FieldWords } from '../browser/problem-words.js';
import type { MessageKey } from '../words/catalogues.js';
import type { Words } from '../words/words.js';

/** By the names that the API has for what is wrong with a password. */
const reasons: Readonly<Record<string, MessageKey>> = {
  untypable: 'password.untypable',
  too_short: 'password.tooShort',
  too_long: 'password.tooLong',
  breached: 'password.breached',
  repeats: 'password.repeats',
  walk: 'password.walk',
  own_words: 'password.ownWords',
};

/** What stands at the field of the new password: the very reason, in the reader's language (PW-05). */
export function newPasswordWords({ problem }: ProblemError, { t }: Words): FieldWords {
  const reason = problem.errors?.[0]?.reason ?? '';
  return { newPassword: { field: 'new_password', text: t(reasons[reason] ?? 'password.notAcceptable') } };
}

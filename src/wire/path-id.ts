import { commonProblems, Problem, type IntentRequest } from '@countersign/mfa-nest';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The `id` of the path, for an intent that is described before any pipe has looked at the request.
 * @throws Problem `not-found`: what is no id answers as a missing thing (ER-05)
 */
export function pathIdOf({ params: { id = '' } }: Pick<IntentRequest, 'params'>): string {
  if (!ID.test(id)) throw new Problem(commonProblems.notFound);
  return id;
}

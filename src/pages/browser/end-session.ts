import { dataOf, ProblemError } from '@countersign/client';
import { isSignInNeeded } from './problem-words.js';
import type { Visit } from './visit.js';

/** UI-04: the session is over on the server, and nothing of it is left in the browser. */
export async function endSession(visit: Visit): Promise<void> {
  if (visit.stage === 'signed_in')
    await dataOf(visit.api.DELETE('/v1/sessions/current')).catch((error: unknown) => {
      // Over already: what was wanted is so.
      const over = error instanceof ProblemError && error.status === 404;
      if (!over && !isSignInNeeded(error)) throw error;
    });
  await visit.leave();
}

import { commonProblems, Problem } from '@countersign/mfa-nest';
import { AddressTaken } from '../../accounts/accounts.module.js';

/** Somebody else was entering the same address at this moment: it is known when the call is repeated. */
export function tryAgain(error: unknown): never {
  throw error instanceof AddressTaken
    ? new Problem(commonProblems.unavailable, { headers: { 'retry-after': '1' } })
    : error;
}

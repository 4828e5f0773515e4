export { challengeOf, type Challenge, type Intent } from './challenge.js';
export {
  bearer,
  createCountersignClient,
  type ClientSettings,
  type CountersignClient,
} from './create-client.js';
export { disbursementsSince, type AuthorizedDisbursement } from './disbursements-since.js';
export type { components, paths } from './generated/api.js';
export { patientFetch, type Fetch } from './patient-fetch.js';
export { PersonSession, type AskForCode } from './person-session.js';
export { ProblemError, dataOf, type ProblemDocument } from './problem.js';
export type { Authorize, OnChallenge } from './repeat-after-challenge.js';

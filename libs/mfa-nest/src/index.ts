export {
  ACCESS,
  Countersigned,
  Public,
  SignedIn,
  StepUp,
  TicketOnly,
  TicketOrSession,
  TicketOrStepUp,
  type Access,
} from './access/access.js';
export {
  CurrentPrincipal,
  CurrentUser,
  RequestOrigin,
  SpentCountersignature,
  type Countersignature,
  type Principal,
  type TicketPrincipal,
  type UserPrincipal,
} from './access/principal.js';
export { Idempotent } from './act/idempotent.js';
export type { IntentContent, IntentRequest, IntentSource } from './act/intent-source.js';
export {
  Problem,
  declaredProblemTypes,
  problemType,
  type FieldError,
  type ProblemOptions,
  type ProblemType,
} from './problem/problem.js';

export { MfaModule, type MfaModuleAsyncOptions } from './mfa.module.js';
export type { MfaLimits, MfaModuleOptions, MountedRoute } from './mfa-options.js';
export {
  ACCESS,
  Countersigned,
  Machine,
  Public,
  SignOut,
  SignedIn,
  StepUp,
  TicketOnly,
  TicketOrSession,
  TicketOrStepUp,
  accessOf,
  type Access,
} from './access/access.js';
export { Delegated } from './access/delegated.js';
export { originOf } from './access/origin.js';
export { PaymentsArea } from './access/payments-area.js';
export { accessTable, type AccessRow } from './access/access-table.js';
export { renderAccessTable } from './access/render-access-table.js';
export { MfaGuard } from './access/mfa.guard.js';
export {
  CurrentClient,
  CurrentPrincipal,
  CurrentUser,
  RequestOrigin,
  SpentCountersignature,
  type Countersignature,
  type MachinePrincipal,
  type PersonPrincipal,
  type Principal,
  type TicketPrincipal,
  type UserPrincipal,
} from './access/principal.js';
export { ActInterceptor } from './act/act.interceptor.js';
export { Idempotent } from './act/idempotent.js';
export type { IntentContent, IntentRequest, IntentSource } from './act/intent-source.js';
export { ChallengeCode, SixDigitCode } from './input/codes.js';
export { isLostDatabase, isLostRace } from './problem/causes.js';
export { problemValidationPipe } from './input/problem-validation-pipe.js';
export { AddressBudget, type AddressBudgetName } from './limit/address-budget.js';
export { AddressLimitGuard } from './limit/address-limit.guard.js';
export { commonProblems } from './problem/common-problems.js';
export { mfaProblems, problemOfMfaError } from './problem/mfa-problems.js';
export { ProblemFilter } from './problem/problem.filter.js';
export {
  Problem,
  declaredProblemTypes,
  problemType,
  type FieldError,
  type ProblemOptions,
  type ProblemType,
} from './problem/problem.js';

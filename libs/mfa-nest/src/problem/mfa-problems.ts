import { limits, type MfaError, type MfaErrorCode } from '@countersign/mfa-core';
import { bearerChallenge, insufficientAuthentication } from '../access/bearer-challenge.js';
import { commonProblems } from './common-problems.js';
import { Problem, problemType, type ProblemOptions, type ProblemType } from './problem.js';

/** Problems that the rules of MFA give rise to. */
export const mfaProblems = {
  codeRefused: problemType({
    slug: 'code-refused',
    title: 'The code was not accepted',
    // Not 401: the ticket or session that carried the code was accepted, so no WWW-Authenticate challenge would fit
    // (RFC 9110 section 15.5.2), and a client must not take this for the end of its session.
    status: 422,
    help: 'The code is wrong, expired or used already; which of these is not told. Wait for the next code of the authenticator app, or ask for a new challenge. If app codes keep failing, set the clock of the device to automatic.',
  }),
  tooManyAttempts: problemType({
    slug: 'too-many-attempts',
    title: 'Too many codes were tried',
    status: 429,
    help: 'The second factors of this account are blocked for a while. No code is looked at before the time in `Retry-After` is over, not even a right one.',
  }),
  ticketRefused: problemType({
    slug: 'ticket-refused',
    title: 'The sign-in has to start again',
    status: 401,
    help: 'The sign-in ticket is unknown, used or past its time. Sign in with the password again.',
  }),
  sessionEnded: problemType({
    slug: 'session-ended',
    title: 'The session has ended',
    status: 401,
    help: 'The session was signed out, ended by its time, or replaced by newer tokens. Sign in again.',
  }),
  refreshTokenRefused: problemType({
    slug: 'refresh-token-refused',
    title: 'The refresh token is not accepted',
    status: 401,
    help: 'The refresh token is unknown, expired, used already, or its session is over. Sign in again. A token that is presented twice ends its session.',
  }),
  methodNotAvailable: problemType({
    slug: 'method-not-available',
    title: 'This method cannot be used here',
    status: 422,
    help: 'The person has no such method, or the rules do not allow it for this purpose. `GET /v1/{side}/mfa` lists what there is.',
  }),
  riskNotAcknowledged: problemType({
    slug: 'risk-not-acknowledged',
    title: 'The risk of text messages has to be acknowledged first',
    status: 422,
    help: 'Text messages can be read by whoever takes over the number or the SIM; an authenticator app is the safer choice. Show that to the person, and send `riskAcknowledged: true` once they have said that they know it.',
  }),
  phoneNumberRefused: problemType({
    slug: 'phone-number-refused',
    title: 'No code is sent to this number',
    status: 422,
    help: 'Give a mobile number of a permitted country, with the country it belongs to, or use an authenticator app.',
  }),
  phoneNumberAtRisk: problemType({
    slug: 'phone-number-at-risk',
    title: 'Text messages to this number are not trusted at the moment',
    status: 422,
    help: 'The SIM or the carrier behind the number changed lately, or the number was given to somebody else. Use the authenticator app. Who has none signs in with the recovery code.',
  }),
  textLimitReached: problemType({
    slug: 'text-limit-reached',
    title: 'Too many text messages were asked for',
    status: 429,
    help: 'No further text is sent before the seconds in `Retry-After` are over. The code of the last one is still good until its `expiresAt`. Or use the authenticator app.',
  }),
  textUnavailable: problemType({
    slug: 'text-unavailable',
    title: 'No text message can be sent at the moment',
    status: 503,
    help: 'Nothing was sent. Use the authenticator app, or try again after the seconds in `Retry-After`.',
  }),
  lastMethod: problemType({
    slug: 'last-method',
    title: 'The last method cannot be removed',
    status: 409,
    help: 'A second factor is always asked for here, so one must be left. Set up another method first, or replace this one by a new set-up. If it is lost, sign in with the recovery code.',
  }),
  enrollmentNotAllowed: problemType({
    slug: 'enrollment-not-allowed',
    title: 'Enrollment is not open',
    status: 403,
    help: 'A method cannot be enrolled at this point of the sign-in, or not by this person.',
  }),
  resetAlreadyRequested: problemType({
    slug: 'reset-already-requested',
    title: 'A reset of this person has been requested already',
    status: 409,
    help: 'Another operator approves the request that is open, or one withdraws it; after 24 hours it is void.',
  }),
  secondOperatorRequired: problemType({
    slug: 'second-operator-required',
    title: 'This takes a second operator',
    status: 403,
    help: 'Who may move money is reset by two operators: one requests it with the proof of identity, another approves. The two may not share a phone number, an authenticator or a device.',
  }),
  recoveryCodeNotPending: problemType({
    slug: 'recovery-code-not-pending',
    title: 'There is no recovery code to acknowledge',
    status: 409,
    help: 'The recovery code was acknowledged already, or none has been issued.',
  }),
  stepUpRequired: problemType({
    slug: 'step-up-required',
    title: 'A fresh second factor is required',
    status: 401,
    help: 'Create a challenge with `POST /v1/challenges`, answer it, and repeat the call with the new access token. `max_age` in `WWW-Authenticate` is the age in seconds up to which a factor counts as fresh (RFC 9470).',
  }),
  paymentsAreaClosed: problemType({
    slug: 'payments-area-closed',
    title: 'The payments area asks for a second factor',
    status: 401,
    help: 'Nothing was done in the payments area for a while, or it has not been entered yet; the session itself goes on. Step up as for `step-up-required` and repeat the call: that opens the area. A factor given at sign-in within the last 5 minutes opens it too.',
  }),
  countersignatureRequired: problemType({
    slug: 'countersignature-required',
    title: 'This act must be countersigned',
    status: 401,
    help: '`intent` is what is about to be approved. Show `intent.display` to the person, create a challenge with `POST /v1/challenges` and `intentId`, answer it, and repeat the same call, with the same `Idempotency-Key`, and `Countersign-Challenge: <challenge id>`. A challenge that is unknown, unanswered, expired or spent is answered like none.',
  }),
  intentChanged: problemType({
    slug: 'intent-changed',
    title: 'It has changed since it was approved',
    status: 409,
    help: 'What would be done now is not what was shown and approved, so nothing was done and the approval is void. Repeat the call without `Countersign-Challenge` to see and approve the present content.',
  }),
  countryRefused: problemType({
    slug: 'country-refused',
    title: 'Not from this country',
    status: 403,
    help: 'A company of yours lets its payment users in from some countries alone, and this request comes from another, or from one that nobody can tell. Try from there, or ask an admin of your company.',
  }),
  coolingOff: problemType({
    slug: 'cooling-off',
    title: 'Money is held back for this account for a while',
    status: 403,
    help: 'After a recovery, a reset or a change of method an account can neither countersign payments nor change bank accounts until the time in `until`. Somebody else with the right may do it meanwhile.',
  }),
} as const;

/** The one place where the codes of mfa-core become HTTP. A code without an answer does not compile. */
const answers: Readonly<Record<MfaErrorCode, ProblemType>> = {
  code_refused: mfaProblems.codeRefused,
  too_many_attempts: mfaProblems.tooManyAttempts,
  ticket_refused: mfaProblems.ticketRefused,
  session_ended: mfaProblems.sessionEnded,
  refresh_token_refused: mfaProblems.refreshTokenRefused,
  challenge_not_found: commonProblems.notFound,
  method_not_available: mfaProblems.methodNotAvailable,
  risk_not_acknowledged: mfaProblems.riskNotAcknowledged,
  phone_number_refused: mfaProblems.phoneNumberRefused,
  phone_number_at_risk: mfaProblems.phoneNumberAtRisk,
  text_limit_reached: mfaProblems.textLimitReached,
  text_unavailable: mfaProblems.textUnavailable,
  last_method: mfaProblems.lastMethod,
  enrollment_not_allowed: mfaProblems.enrollmentNotAllowed,
  enrollment_not_found: commonProblems.notFound,
  recovery_code_not_pending: mfaProblems.recoveryCodeNotPending,
  step_up_required: mfaProblems.stepUpRequired,
  countersignature_required: mfaProblems.countersignatureRequired,
  intent_not_found: commonProblems.notFound,
  intent_changed: mfaProblems.intentChanged,
  cooling_off: mfaProblems.coolingOff,
  secret_refused: mfaProblems.enrollmentNotAllowed,
  secret_in_use: mfaProblems.enrollmentNotAllowed,
  authenticator_exists: mfaProblems.enrollmentNotAllowed,
  reset_already_requested: mfaProblems.resetAlreadyRequested,
  reset_not_found: commonProblems.notFound,
  second_operator_required: mfaProblems.secondOperatorRequired,
  factors_shared: mfaProblems.secondOperatorRequired,
  access_refused: commonProblems.accessRefused,
  country_refused: mfaProblems.countryRefused,
  session_not_found: commonProblems.notFound,
};

/** `now` turns a moment into the whole seconds of `Retry-After`, rounded up so that nobody is told to come too early (TH-09). */
export function problemOfMfaError(error: MfaError, now: Date): Problem {
  const type = answers[error.code];
  return new Problem(type, {
    ...membersOf(type, error, now),
    ...(error.internal === undefined ? {} : { internal: error.internal }),
  });
}

function membersOf(type: ProblemType, { retryAt }: MfaError, now: Date): ProblemOptions {
  switch (type) {
    case mfaProblems.ticketRefused:
    case mfaProblems.sessionEnded:
    case mfaProblems.refreshTokenRefused:
      return { headers: { 'www-authenticate': bearerChallenge('invalid_token') } };
    case mfaProblems.stepUpRequired:
      return { headers: { 'www-authenticate': insufficientAuthentication(limits.stepUpMaxAgeSeconds) } };
    case mfaProblems.countersignatureRequired:
      return { headers: { 'www-authenticate': insufficientAuthentication(limits.countersignatureSeconds) } };
    case mfaProblems.tooManyAttempts:
      return retryAfter(retryAt, now, limits.blockSeconds);
    case mfaProblems.textLimitReached:
    case mfaProblems.textUnavailable:
      return retryAfter(retryAt, now, limits.resendPauseSeconds);
    case mfaProblems.coolingOff:
      return retryAt ? { extension: { until: retryAt.toISOString() } } : {};
    default:
      return {};
  }
}

/** Where nobody said when, `otherwise` seconds. */
function retryAfter(retryAt: Date | undefined, now: Date, otherwise: number): ProblemOptions {
  const seconds = retryAt ? Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000)) : otherwise;
  return { headers: { 'retry-after': String(seconds) } };
}

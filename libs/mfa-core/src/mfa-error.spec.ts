import { expect, it } from '@jest/globals';
import { limits } from './limits.js';
import { mfaErrorCodes } from './mfa-error.js';

it('the ways of saying no are these; a new one is mapped to HTTP and documented', () => {
  expect([...mfaErrorCodes].sort()).toMatchInlineSnapshot(`
    [
      "access_refused",
      "authenticator_exists",
      "challenge_not_found",
      "code_refused",
      "cooling_off",
      "countersignature_required",
      "country_refused",
      "enrollment_not_allowed",
      "enrollment_not_found",
      "factors_shared",
      "intent_changed",
      "intent_not_found",
      "last_method",
      "method_not_available",
      "phone_number_at_risk",
      "phone_number_refused",
      "recovery_code_not_pending",
      "refresh_token_refused",
      "reset_already_requested",
      "reset_not_found",
      "risk_not_acknowledged",
      "second_operator_required",
      "secret_in_use",
      "secret_refused",
      "session_ended",
      "session_not_found",
      "step_up_required",
      "text_limit_reached",
      "text_unavailable",
      "ticket_refused",
      "too_many_attempts",
    ]
  `);
});

it('the numbers are these; a change of one is a change of docs/conformance.md', () => {
  expect(limits).toMatchInlineSnapshot(`
    {
      "bearerBytes": 32,
      "blockSeconds": 1800,
      "challengeSeconds": 300,
      "coolingOffSeconds": 86400,
      "countersignatureSeconds": 300,
      "deviceSeconds": 7776000,
      "factorFailuresUntilBlock": 5,
      "factorFailuresUntilDisabled": 100,
      "factorFailuresUntilWarning": 85,
      "failuresWorthANotice": 3,
      "formerNumberSeconds": 2592000,
      "importedSecretBytesAtLeast": 16,
      "importedSecretBytesAtMost": 64,
      "issuedRecoveryCodeSeconds": 86400,
      "passwordFailuresUntilBlock": 5,
      "pendingEnrollmentSeconds": 600,
      "recoveryCodeCharacters": 28,
      "resendPauseSeconds": 30,
      "resetRequestSeconds": 86400,
      "sentChallengeSeconds": 600,
      "sentCodeDigits": 6,
      "sentCodeSeconds": 300,
      "sessionsPerPerson": 10,
      "simChangeSeconds": 604800,
      "stepUpMaxAgeSeconds": 300,
      "textOutcomeWithinMs": 4000,
      "ticketSeconds": 600,
      "triesPerChallenge": 5,
    }
  `);
});

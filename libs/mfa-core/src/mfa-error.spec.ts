import { expect, it } from '@jest/globals';
import { limits } from './limits.js';
import { mfaErrorCodes } from './mfa-error.js';

it('the ways of saying no are these; a new one is mapped to HTTP and documented', () => {
  expect([...mfaErrorCodes].sort()).toMatchInlineSnapshot(`
    [
      "access_refused",
      "challenge_not_found",
      "code_refused",
      "cooling_off",
      "countersignature_required",
      "enrollment_not_allowed",
      "enrollment_not_found",
      "intent_changed",
      "intent_not_found",
      "method_not_available",
      "recovery_code_not_pending",
      "refresh_token_refused",
      "session_ended",
      "session_not_found",
      "step_up_required",
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
      "passwordFailuresUntilBlock": 5,
      "pendingEnrollmentSeconds": 600,
      "recoveryCodeCharacters": 28,
      "sessionsPerPerson": 10,
      "stepUpMaxAgeSeconds": 300,
      "ticketSeconds": 600,
      "triesPerChallenge": 5,
    }
  `);
});

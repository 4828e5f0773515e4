export type { Json } from './json.js';
export { addressBlock } from './address-block.js';
export { bearerPrefixes, hashOfBearer, newBearer, type BearerKind } from './bearer.js';
export { amrAfter, amrOfPassword, type FactorMethod, type Method } from './method.js';
export { limits, type Limits } from './limits.js';
export { MfaError, mfaErrorCodes, type MfaErrorCode, type MfaErrorOptions } from './mfa-error.js';
export { Policies } from './policy/policies.js';
export { requireCountry } from './policy/require-country.js';
export { noStanding, type CompanyRule, type RoleGrant, type Standing } from './policy/standing.js';
export type { EffectivePolicy, MfaPolicy, Requirement, SecondFactor, Side } from './policy/mfa-policy.js';
export type { MfaPorts } from './ports.js';
export { secondsAfter, secondsBefore } from './time.js';

export { mfaUseCases } from './use-cases.js';
export { AnswerChallenge, type Answer } from './challenge/answer-challenge.js';
export { CreateChallenge } from './challenge/create-challenge.js';
export type { Requester } from './challenge/owner.js';
export type { PresentedChallenge } from './challenge/sent-challenge.js';
export { ResendChallenge } from './challenge/resend-challenge.js';
export { IndependentFactors } from './countersign/independent-factors.js';
export { PromptIntent, hashOfIntent } from './countersign/prompt-intent.js';
export { SpendCountersignature } from './countersign/spend-countersignature.js';
export { VoidChangedIntent } from './countersign/void-changed-intent.js';
export { AcknowledgeRecoveryCode } from './enrollment/acknowledge-recovery-code.js';
export { ConfirmEnrollment } from './enrollment/confirm-enrollment.js';
export { DescribeMethods, type MethodsDescription } from './enrollment/describe-methods.js';
export {
  StartAuthenticatorEnrollment,
  type AuthenticatorSetUp,
} from './enrollment/start-authenticator-enrollment.js';
export { ImportAuthenticator } from './enrollment/import-authenticator.js';
export { RemoveMethod } from './enrollment/remove-method.js';
export { ResendEnrollmentCode } from './enrollment/resend-enrollment-code.js';
export { StartSmsEnrollment, type SmsSetUp } from './enrollment/start-sms-enrollment.js';
export { digestOfNumber, phoneNumberOf, sealPhoneNumber } from './enrollment/phone-number-of.js';
export { UnlockFactors } from './lockout/unlock-factors.js';
export { ApproveReset } from './recovery/approve-reset.js';
export { RequestReset } from './recovery/request-reset.js';
export { ResetFactors } from './recovery/reset-factors.js';
export { resetTakesTwo } from './recovery/reset-takes-two.js';
export { WithdrawReset } from './recovery/withdraw-reset.js';
export { ResealFactors } from './sealing/reseal-factors.js';
export { resealBatch, type ResealedBatch, type SealedRows, type SealedValue } from './sealing/sealed-rows.js';
export { RenewRecoveryCode } from './recovery/renew-recovery-code.js';
export { EndAllSessions } from './session/end-all-sessions.js';
export { EndSession } from './session/end-session.js';
export type { IssuedSession } from './session/issue-session.js';
export { ListSessions } from './session/list-sessions.js';
export { ForgetDevice } from './session/forget-device.js';
export { Reauthenticate } from './session/reauthenticate.js';
export { RefreshSession } from './session/refresh-session.js';
export {
  endOf,
  hasRequiredFactor,
  isFresh,
  isFreshPassword,
  mayBeInArea,
  requireLive,
} from './session/session-rules.js';
export { BeginSignIn, type MethodChoice, type SignInStep } from './sign-in/begin-sign-in.js';
export { FindTicket } from './sign-in/find-ticket.js';

export { AttemptLedger, type PasswordLane, type Reservation } from './ports/attempt-ledger.port.js';
export { AuditHistory, type AuditedChange } from './ports/audit-history.port.js';
export { AuditTrail, type AuditEntry, type AuditPosition, type Origin } from './ports/audit-trail.port.js';
export {
  ChallengeStore,
  type Challenge,
  type ChallengeOwner,
  type ChallengePurpose,
  type ChallengeStatus,
} from './ports/challenge-store.port.js';
export { Clock } from './ports/clock.port.js';
export { CodeTexts, type CodePurpose, type CodeText, type PaymentInText } from './ports/code-texts.port.js';
export { CoolingOffStore } from './ports/cooling-off-store.port.js';
export { CountryOfOrigin, type Whence } from './ports/country-of-origin.port.js';
export { DeviceStore, type Device, type SeenDevice } from './ports/device-store.port.js';
export {
  FactorStore,
  sharedFactors,
  type Factor,
  type FactorStatus,
  type SharedFactor,
} from './ports/factor-store.port.js';
export { IdempotencyStore, type IdempotencyScope, type StoredReply } from './ports/idempotency-store.port.js';
export { IdGenerator } from './ports/id-generator.port.js';
export { IntentStore, type Intent } from './ports/intent-store.port.js';
export { KeyedHash } from './ports/keyed-hash.port.js';
export { LiveClients, type LiveClient } from './ports/live-clients.port.js';
export { LiveSessions, type LiveSession } from './ports/live-sessions.port.js';
export { Notifier, type Notice, type NoticeKind } from './ports/notifier.port.js';
export {
  NumberIntelligence,
  NumberIntelligenceUnavailable,
  type LineType,
  type NumberReport,
} from './ports/number-intelligence.port.js';
export { OperatorAlerts, type OperatorAlertKind } from './ports/operator-alerts.port.js';
export { PhoneNumbers, type PhoneNumber, type PhoneNumberReading } from './ports/phone-numbers.port.js';
export { RecoveryCodeStore } from './ports/recovery-code-store.port.js';
export { RememberedDevices, type RememberedDevice } from './ports/remembered-devices.port.js';
export {
  ResetRequestStore,
  type ResetRequest,
  type ResetRequestStatus,
} from './ports/reset-request-store.port.js';
export { SecretBox } from './ports/secret-box.port.js';
export { SentCodeStore, type SentCode } from './ports/sent-code-store.port.js';
export {
  SessionStore,
  type Delegate,
  type RefreshClaim,
  type RefreshToken,
  type Session,
  type SessionEnd,
} from './ports/session-store.port.js';
export {
  SmsSendError,
  SmsSender,
  type DeliveryReport,
  type SmsFailure,
  type TextToSend,
} from './ports/sms-sender.port.js';
export { SpentProofs } from './ports/spent-proofs.port.js';
export { SubjectDirectory, type Subject } from './ports/subject-directory.port.js';
export {
  TextLedger,
  type TextRefusal,
  type TextReservation,
  type TextScope,
} from './ports/text-ledger.port.js';
export { Texts, type TextMessage, type TextOutcome } from './ports/texts.port.js';
export { EnglishCodeTexts } from './texts/code-text.js';
export { textLimits, type TextLimits, type TextWindow } from './texts/text-limits.js';
export { TicketStore, type Ticket, type TicketStage } from './ports/ticket-store.port.js';
export { TokenRevocations } from './ports/token-revocations.port.js';
export { TotpVerifier, type TotpMatch } from './ports/totp-verifier.port.js';
export { UnitOfWork } from './ports/unit-of-work.port.js';

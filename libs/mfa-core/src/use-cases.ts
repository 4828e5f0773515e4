import { AnswerChallenge } from './challenge/answer-challenge.js';
import { CreateChallenge } from './challenge/create-challenge.js';
import { ResendChallenge } from './challenge/resend-challenge.js';
import { IndependentFactors } from './countersign/independent-factors.js';
import { PromptIntent } from './countersign/prompt-intent.js';
import { SpendCountersignature } from './countersign/spend-countersignature.js';
import { VoidChangedIntent } from './countersign/void-changed-intent.js';
import { AcknowledgeRecoveryCode } from './enrollment/acknowledge-recovery-code.js';
import { ConfirmEnrollment } from './enrollment/confirm-enrollment.js';
import { DescribeMethods } from './enrollment/describe-methods.js';
import { ImportAuthenticator } from './enrollment/import-authenticator.js';
import { RemoveMethod } from './enrollment/remove-method.js';
import { ResendEnrollmentCode } from './enrollment/resend-enrollment-code.js';
import { StartAuthenticatorEnrollment } from './enrollment/start-authenticator-enrollment.js';
import { StartSmsEnrollment } from './enrollment/start-sms-enrollment.js';
import { UnlockFactors } from './lockout/unlock-factors.js';
import { ApproveReset } from './recovery/approve-reset.js';
import { RenewRecoveryCode } from './recovery/renew-recovery-code.js';
import { RequestReset } from './recovery/request-reset.js';
import { ResetFactors } from './recovery/reset-factors.js';
import { WithdrawReset } from './recovery/withdraw-reset.js';
import { ResealFactors } from './sealing/reseal-factors.js';
import { EndAllSessions } from './session/end-all-sessions.js';
import { EndSession } from './session/end-session.js';
import { ListSessions } from './session/list-sessions.js';
import { ForgetDevice } from './session/forget-device.js';
import { Reauthenticate } from './session/reauthenticate.js';
import { RefreshSession } from './session/refresh-session.js';
import { BeginSignIn } from './sign-in/begin-sign-in.js';
import { FindTicket } from './sign-in/find-ticket.js';

/** Every use case of MFA: each a class over the ports and the policies, with one `execute` unless its name says what it does. */
export const mfaUseCases = [
  BeginSignIn,
  FindTicket,
  CreateChallenge,
  ResendChallenge,
  AnswerChallenge,
  StartAuthenticatorEnrollment,
  StartSmsEnrollment,
  ResendEnrollmentCode,
  ConfirmEnrollment,
  AcknowledgeRecoveryCode,
  DescribeMethods,
  RemoveMethod,
  RenewRecoveryCode,
  ResetFactors,
  RequestReset,
  ApproveReset,
  WithdrawReset,
  UnlockFactors,
  ImportAuthenticator,
  ResealFactors,
  PromptIntent,
  SpendCountersignature,
  VoidChangedIntent,
  IndependentFactors,
  RefreshSession,
  EndSession,
  EndAllSessions,
  ForgetDevice,
  Reauthenticate,
  ListSessions,
] as const;

import type { Notice, NoticeKind } from '@countersign/mfa-core';
import { methodOf } from './method-words.js';

type Details = Notice['details'];

/**
 * What is told by text too, in a few plain words without a secret or a link. Nothing that a stranger without the password
 * can cause: they would be sending texts at our cost (SM-10).
 */
const TEXTS: Readonly<Partial<Record<NoticeKind, (details: Details) => string>>> = {
  factor_enrolled: (details) => `from now on sign-ins can be confirmed with ${methodOf(details)}`,
  factor_replaced: (details) => `a new set-up of ${methodOf(details)} took the place of the old one`,
  factor_removed: (details) => `nothing is confirmed with ${methodOf(details)} any more`,
  factor_lost: (details) =>
    `a loss was reported, and nothing is confirmed with ${methodOf(details)} any more`,
  factor_disabled: (details) =>
    `after too many wrong codes nothing is confirmed with ${methodOf(details)} any more`,
  factors_blocked: () => 'your second factors are blocked for 30 minutes after several wrong codes',
  factors_reset: () => 'your second factors were reset by somebody who may do that',
  reset_requested: () => 'a reset of your second factors was requested and waits for approval',
  recovery_code_used: () => 'your recovery code was used to sign in',
};

export const isTexted = (kind: NoticeKind): boolean => kind in TEXTS;

/** One text of one segment, if the contact is not overlong. */
export function noticeText(input: {
  serviceName: string;
  kind: NoticeKind;
  details: Details;
  contact: string;
}): string | null {
  const words = TEXTS[input.kind];
  if (!words) return null;
  const happened = words(input.details);
  return `${input.serviceName}: ${happened}. Not you? Tell ${input.contact} at once.`;
}

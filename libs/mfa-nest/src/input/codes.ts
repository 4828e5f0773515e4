import { ValidateBy } from 'class-validator';
import { limits } from '@countersign/mfa-core';

const sixDigits = /^[0-9]{6}$/;
/** Letters, digits, and the spaces and hyphens people put between groups; mfa-core reads it leniently. */
const recoveryCode = new RegExp(`^(?:[ -]*[0-9A-Za-z]){${limits.recoveryCodeCharacters}}[ -]*$`);
/** Twice what a code with its hyphens has; bounds the work of the pattern. */
const recoveryCodeMaxLength = limits.recoveryCodeCharacters * 3;

/** A string of exactly six ASCII digits; numbers, lists, full-width digits and longer strings are a 400 (TO-10). */
export const SixDigitCode = (): PropertyDecorator =>
  ValidateBy({
    name: 'sixDigitCode',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && sixDigits.test(value),
      defaultMessage: () => 'must be a string of exactly six digits',
    },
  });

/** What may be answered to a challenge: six digits, or a recovery code as a person types it. */
export const ChallengeCode = (): PropertyDecorator =>
  ValidateBy({
    name: 'challengeCode',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && (sixDigits.test(value) || isRecoveryCode(value)),
      defaultMessage: () => 'must be a string of six digits, or a recovery code',
    },
  });

const isRecoveryCode = (value: string): boolean =>
  value.length <= recoveryCodeMaxLength && recoveryCode.test(value);

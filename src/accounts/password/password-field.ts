import { passwordCharacters } from './normalize-password.js';

/** UTF-16 units: room for 128 characters of any kind before NFC. What is too long by our count is told in words. */
export const LONGEST_INPUT = 1_024;

/** How a new password is described in the API. Lengths count Unicode code points after NFC. */
export const passwordDescription = {
  minLength: passwordCharacters.atLeast,
  maxLength: passwordCharacters.atMost,
  description:
    'Any characters that can be typed, spaces too. Refused with reasons when guessers would try it first.',
} as const;

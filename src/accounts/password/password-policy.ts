import { Injectable } from '@nestjs/common';
import type { FieldError } from '@countersign/mfa-nest';
import { commonPasswords } from './common-passwords.js';
import { contextWords, isContextAlone } from './context-words.js';
import { fold } from './fold.js';
import { countCharacters, passwordCharacters } from './normalize-password.js';
import { isWalk, repeatedUnit } from './patterns.js';

const SERVICE_NAME = 'Countersign';
/** "Password" and its like are context everywhere. */
const EVERYWHERE = [SERVICE_NAME, 'password', 'passphrase', 'payments', 'portal', 'admin'];
/** A unit up to this long is guessed by trying, however often it is repeated. */
const SHORT_UNIT_CHARACTERS = 4;
/** Neither printable nor a space: controls, halves of surrogate pairs, line and paragraph separators. */
const UNTYPABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

const { atLeast, atMost } = passwordCharacters;

type Fault = Required<Pick<FieldError, 'detail' | 'reason'>>;

/**
 * What a new password must be: 15 to 128 code points, and not one that guessers try first. No mix of characters is asked
 * for and none is changed. PW-01..06; NIST SP 800-63B-4 section 3.1.1.2.
 */
@Injectable()
export class PasswordPolicy {
  /**
   * What is wrong with a password, in words; nothing, when it may be used. `about` are the phrases that belong to the
   * person: name, addresses, companies.
   */
  check(password: string, about: readonly string[], pointer = '/newPassword'): FieldError[] {
    const fault = this.#shapeError(password) ?? this.#guessableError(fold(password), about);
    return fault === undefined ? [] : [{ pointer, ...fault }];
  }

  #shapeError(password: string): Fault | undefined {
    if (UNTYPABLE.test(password))
      return {
        reason: 'untypable',
        detail:
          'It holds a character that cannot be typed, such as a line break or a tab. Use letters, digits, spaces and signs of any language.',
      };
    const characters = countCharacters(password);
    if (characters < atLeast)
      return {
        reason: 'too_short',
        detail: `It has ${characters} characters; at least ${atLeast} are needed. A few words in a row do well.`,
      };
    if (characters > atMost)
      return { reason: 'too_long', detail: `It has ${characters} characters; at most ${atMost} are taken.` };
    return undefined;
  }

  #guessableError(folded: string, about: readonly string[]): Fault | undefined {
    const common = commonPasswords();
    if (common.long.has(folded))
      return {
        reason: 'breached',
        detail: 'It is on the list of passwords known from breaches, which are tried first. Choose another.',
      };
    const unit = repeatedUnit(folded);
    if (unit !== folded && (countCharacters(unit) <= SHORT_UNIT_CHARACTERS || common.short.has(unit)))
      return {
        reason: 'repeats',
        detail: 'It repeats something short or common, which is tried first. Choose another.',
      };
    if (isWalk(folded))
      return {
        reason: 'walk',
        detail: 'It follows the keyboard, the alphabet or the digits, which is tried first. Choose another.',
      };
    if (isContextAlone(folded, contextWords([...EVERYWHERE, ...about])))
      return {
        reason: 'own_words',
        detail:
          'It is made of your own name, address or company, or of the name of this service. Choose another.',
      };
    return undefined;
  }
}

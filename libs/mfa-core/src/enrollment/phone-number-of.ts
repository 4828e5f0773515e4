import type { Factor } from '../ports/factor-store.port.js';
import type { KeyedHash } from '../ports/keyed-hash.port.js';
import type { PhoneNumber } from '../ports/phone-numbers.port.js';
import type { SecretBox } from '../ports/secret-box.port.js';
import { factorContext } from './factor-context.js';

/** A phone number as a factor keeps it: sealed to its row (promise 6, SR-02). */
export function sealPhoneNumber(
  secretBox: SecretBox,
  factor: Pick<Factor, 'personId' | 'id'>,
  { e164, country, prefix }: PhoneNumber,
): string {
  return secretBox.seal(Buffer.from(JSON.stringify({ e164, country, prefix })), factorContext(factor));
}

/** The number behind a text-message factor. Throws when it was altered, moved, or sealed by a key that is gone. */
export function phoneNumberOf(
  secretBox: SecretBox,
  factor: Pick<Factor, 'personId' | 'id' | 'sealedSecret'>,
): PhoneNumber {
  const opened = secretBox.open(factor.sealedSecret, factorContext(factor));
  return JSON.parse(Buffer.from(opened).toString('utf8')) as PhoneNumber;
}

/** Equal for equal numbers, and of no use without the key. */
export const digestOfNumber = (keyedHash: KeyedHash, e164: string): string =>
  keyedHash.digest(e164, 'phone-number');

/** What reminds its owner which number it is: the last two digits. */
export const hintOf = ({ e164 }: PhoneNumber): string => `•••• ${e164.slice(-2)}`;

import { fold } from './fold.js';
import { countCharacters } from './normalize-password.js';

/** A part of a name that is shorter than this stands in too many honest words. */
const SHORTEST_PART = 3;
/** As long as a year: what people hang on to a name to make it a password. */
const TRAILING_DIGITS = /\d{1,4}$/;
const SEPARATORS = /[^\p{L}\p{N}]+/u;

/** Phrases about a person or the service, and the parts they are made of, folded, the longest first. */
export function contextWords(phrases: readonly string[]): string[] {
  const words = phrases.map(fold).flatMap((phrase) => {
    const parts = phrase.split(SEPARATORS);
    return [...parts, parts.join('')];
  });
  return [...new Set(words)]
    .filter((word) => countCharacters(word) >= SHORTEST_PART)
    .sort((one, other) => other.length - one.length);
}

/**
 * Whether the whole of `folded` is nothing but context words, once or many times, with separators in between and a few
 * digits behind. A password that merely contains such a word is not refused: the whole is compared (PW-05).
 */
export function isContextAlone(folded: string, words: readonly string[]): boolean {
  const plain = folded.split(SEPARATORS).join('');
  return [plain, plain.replace(TRAILING_DIGITS, '')].some((text) => isMadeOf(text, words));
}

/** By dynamic programming: linear in the text for a given list, whatever the words are. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  const reachable = new Set([0]);
  for (let at = 0; at < text.length; at += 1) {
    if (!reachable.has(at)) continue;
    for (const word of words) if (text.startsWith(word, at)) reachable.add(at + word.length);
  }
  return text.length > 0 && reachable.has(text.length);
}

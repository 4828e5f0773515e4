/** What fingers do on a keyboard or in their sleep, each read in a circle and in both directions. */
const WALKS = [
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  '1a2b3c4d5e6f7g8h9i',
].flatMap((walk) => [walk, Array.from(walk).reverse().join('')]);

/** The shortest text that, repeated and perhaps cut off at the end, gives `text`. */
export function repeatedUnit(text: string): string {
  const characters = Array.from(text);
  for (let length = 1; length < characters.length; length += 1) {
    if (characters.every((character, at) => character === characters[at % length]))
      return characters.slice(0, length).join('');
  }
  return text;
}

/** Whether the whole of `text`, in lower case, goes along one walk, wherever it begins. */
export function isWalk(text: string): boolean {
  return WALKS.some((walk) => walk.repeat(Math.ceil(text.length / walk.length) + 1).includes(text));
}

/** Longer than any name somebody means. */
const LONGEST = 200;

/**
 * A name, or whatever somebody sent: it is called what it likes to be, but neither lines nor pages of it belong in a message,
 * nor anything that turns the text around.
 */
export function plain(text: string): string {
  const line = text
    .slice(0, 10 * LONGEST)
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  // By characters: half of one is none.
  return Array.from(line).slice(0, LONGEST).join('');
}

/** Code points, not UTF-16 units or bytes (PW-02). Ours; NIST SP 800-63B-4 section 3.1.1.2 asks for 15 and at least 64. */
export const passwordCharacters = { atLeast: 15, atMost: 128 } as const;

/** What is counted, compared, hashed and checked, so that one password typed on two keyboards stays one (PW-06). */
export const normalizePassword = (password: string): string => password.normalize('NFC');

/** Code points after NFC. A character that a person sees may be several. */
export function countCharacters(password: string): number {
  let count = 0;
  for (const _ of normalizePassword(password)) count += 1;
  return count;
}

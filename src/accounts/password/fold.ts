import { normalizePassword } from './normalize-password.js';

/** For comparison with lists, never for hashing: upper and lower case are one there (PW-05), and two here (PW-03). */
export const fold = (text: string): string => normalizePassword(text).toLowerCase();

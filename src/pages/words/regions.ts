import { british, canadian } from './en/british.js';
import { latinAmerica } from './es/latin-america.js';
import { canada } from './fr/canada.js';
import type { Catalogue } from './message-types.js';

/** What is said or spelled otherwise in one place than elsewhere in its language. */
export const regions: Readonly<Record<string, Partial<Catalogue>>> = {
  'en-GB': british,
  'en-AU': british,
  'en-CA': canadian,
  'es-419': latinAmerica,
  'fr-CA': canada,
};

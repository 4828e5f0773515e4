import { latinAmerica } from './es/latin-america.js';
import type { Catalogue } from './message-types.js';

/** What is said or spelled otherwise in one place than elsewhere in its language. */
export const regions: Readonly<Record<string, Partial<Catalogue>>> = {
  'es-419': latinAmerica,
};

import type { Catalogue } from './catalogues.js';

/** What is said or spelled otherwise in one place than elsewhere in its language. */
export const regions: Readonly<Record<string, Partial<Catalogue>>> = {};

import { en } from '../words/en/index.js';
import type { Words } from '../words/words.js';

type Named = keyof typeof en.payorRoles;

const isNamed = (role: string): role is Named => Object.hasOwn(en.payorRoles, role);

/** A role as people call it; one that has no name yet, as the API calls it. */
export const roleName = (role: string, { t }: Pick<Words, 't'>): string =>
  isNamed(role) ? t(`payorRoles.${role}`) : role;

import { en } from './en/index.js';
import type { Words } from './words.js';

type Named = keyof typeof en.roles;

const isNamed = (role: string): role is Named => Object.hasOwn(en.roles, role);

/** A role as people call it; one that has no name yet, as the API calls it. */
export const roleName = (role: string, { t }: Pick<Words, 't'>): string =>
  isNamed(role) ? t(`roles.${role}`) : role;

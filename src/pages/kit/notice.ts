import { en } from '../words/en/index.js';
import type { MessageKey } from '../words/catalogues.js';

/** A message of the group `done` by its name, as a redirect brings it along; null for anything else, whoever sent it. */
export const noticeOf = (name: string | null): MessageKey | null =>
  name !== null && Object.hasOwn(en.done, name) ? `done.${name as keyof typeof en.done}` : null;

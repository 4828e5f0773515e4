import type { PageToSee } from './page-to-see.js';

const open = (path: string, told: Pick<PageToSee, 'name' | 'what'>): PageToSee => ({
  ...{ ...told, address: path, who: 'everybody' },
  async reach(page) {
    await page.goto(path);
  },
});

/** For who does not know the password any more. */
export const passwordPages: readonly PageToSee[] = [
  open('/password', { name: 'forgotten-password', what: 'Asks for a link to set a new password.' }),
  open('/password/sent', { name: 'forgotten-password-sent', what: 'Reads where to look for it.' }),
  open('/reset-password', { name: 'reset-password', what: 'Sets a new password, by the link.' }),
];

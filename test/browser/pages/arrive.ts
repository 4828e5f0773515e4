import type { Page } from 'playwright-core';
import type { Portal } from '../../support/portal.js';
import { signIn } from '../support/at-the-pages.js';
import type { PageToSee } from './page-to-see.js';

/** A page that somebody with that role reaches by its address once signed in. */
export const at = (
  path: string,
  role: string,
  { name, what, who, index = 0 }: Pick<PageToSee, 'name' | 'what' | 'who'> & { index?: number },
): PageToSee => ({
  ...{ name, address: path, what, who },
  reach: (page, portal) => arrive(page, portal, { path, role, index }),
});

async function arrive(
  page: Page,
  portal: Portal,
  { path, role, index }: { path: string; role: string; index: number },
): Promise<void> {
  await signIn(page, await portal.signedIn(role, index), path);
  await page.waitForURL(({ pathname }) => pathname.startsWith(path));
}

import type { Page } from 'playwright-core';
import type { Actor } from '../../support/actor.js';
import type { Portal } from '../../support/portal.js';
import { signIn } from '../support/at-the-pages.js';
import type { PageToSee } from './page-to-see.js';

type Told = Pick<PageToSee, 'name' | 'what' | 'who'>;

/** Who goes there, and where that is. */
export interface Visitor {
  person: Actor;
  path: string;
}

/** A page that somebody with that role reaches by its address once signed in. */
export const at = (
  path: string,
  role: string,
  { index = 0, ...told }: Told & { index?: number },
): PageToSee => after(path, told, async (portal) => ({ person: await portal.signedIn(role, index), path }));

/** A page that is there, for somebody who has a second factor, after what `prepare` does. */
export const after = (
  address: string,
  told: Told,
  prepare: (portal: Portal) => Promise<Visitor>,
): PageToSee => ({
  ...told,
  address,
  reach: async (page, portal) => arrive(page, await prepare(portal)),
});

/** Signs in and goes there. */
export async function arrive(page: Page, { person, path }: Visitor): Promise<void> {
  await signIn(page, person, path);
  const wanted = new URL(path, page.url());
  await page.waitForURL(({ pathname }) => pathname === wanted.pathname);
}

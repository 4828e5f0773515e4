import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Portal } from '../../support/portal.js';
import { startPortalForBrowser } from './portal-in-browser.js';
import { Visits, type VisitOptions } from './visits.js';

export interface InBrowser {
  /** There from `beforeAll` on. */
  readonly portal: Portal;
  /** A fresh profile; it ends with the test, which fails by whatever went wrong in it (see trouble.ts). */
  visit(options?: VisitOptions): Promise<Page>;
}

/** For the top of a spec file: one portal and one Chromium for all its tests. */
export function inBrowser(options: Parameters<typeof startPortalForBrowser>[0] = {}): InBrowser {
  let portal: Portal | undefined;
  let visits: Visits | undefined;
  beforeAll(async () => {
    portal = await startPortalForBrowser(options);
    visits = await Visits.to(portal.publicUrl);
  });
  afterEach(() => visits?.end());
  afterAll(async () => {
    await visits?.stop();
    await portal?.stop();
  });
  return {
    get portal() {
      return there(portal);
    },
    visit: (visitOptions) => there(visits).visit(visitOptions),
  };
}

function there<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('the portal starts in beforeAll: ask for it in a test or a hook');
  return part;
}

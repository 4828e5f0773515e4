import { describe, expect, test } from '@jest/globals';
import { expectAccessible } from '../support/accessible.js';
import { expectFitsAtZoom } from '../support/fits.js';
import { inBrowser } from '../support/in-browser.js';
import { expectKeyboardReachesAll } from '../support/keyboard-alone.js';
import { countingTransfer } from '../support/network.js';
import { layoutShift } from '../support/speed.js';
import { allowTrouble } from '../support/trouble.js';
import { answersTo } from './page-routes.js';
import type { PageToSee } from './page-to-see.js';

/** Ours: the page and all it brings, for somebody who was never here. */
const MOST_BYTES = 60_000;
/** What the makers of the measure call good. */
const MOST_SHIFT = 0.1;
const DESKTOP = { width: 1280, height: 800 };

/** The tests of each of these pages, on one portal: a spec file for each side, so that they run side by side. */
export function lookAtPages(pages: readonly PageToSee[]): void {
  const stage = inBrowser();
  describe('a page', () => {
    test.each(pages)(
      '$name is accessible, fits, stays still and is light',
      async ({ address, reach, once }) => {
        const page = await stage.visit({ viewport: 'phone' });
        // What was refused is said on the page; the browser notes its status, too.
        allowTrouble(page, /status of 422/);
        await reach(page, stage.portal);
        expect(new URL(page.url()).pathname).toMatch(answersTo(address));
        expect(await layoutShift(page)).toBeLessThan(MOST_SHIFT);
        await expectFitsAtZoom(page);
        await expectAccessible(page);
        // Both schemes and both screens, by turns: axe takes its time.
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.setViewportSize(DESKTOP);
        await expectAccessible(page);
        await expectFitsAtZoom(page);
        await expectKeyboardReachesAll(page);
        if (once) return;
        const transfer = await countingTransfer(page, { cache: false });
        await page.reload();
        expect(await transfer.bytes()).toBeLessThan(MOST_BYTES);
      },
    );
  });
}

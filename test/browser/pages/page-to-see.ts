import type { Page } from 'playwright-core';
import type { Portal } from '../../support/portal.js';

/**
 * A page as somebody sees it. Each one listed is looked at by every-page.spec.ts, drawn by `npm run pages`, and loaded by the
 * benchmark.
 */
export interface PageToSee {
  /** Of the file of its picture: small letters and hyphens. */
  name: string;
  /** Its route, as docs/access.md has it; what is reached answers to it. */
  address: string;
  /** One sentence for docs/pages/README.md: what somebody does there. */
  what: string;
  /** Whose page it is. */
  who: string;
  /** It is the reply to a form, and is shown no second time. */
  once?: true;
  /** Goes there, from a browser that was never here, on a portal whose people may have been anywhere before. */
  reach(page: Page, portal: Portal): Promise<void>;
}

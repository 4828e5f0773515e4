import type { Page } from 'playwright-core';

interface Trouble {
  seen: string[];
  allowed: RegExp[];
}

const troubles = new WeakMap<Page, Trouble>();

/**
 * Keeps what a person would not see and a developer must: errors in the console (refusals by the Content-Security-Policy
 * are among them, and failed loads), uncaught errors, dialogs, and requests to any other place than `origin`.
 */
export function watchForTrouble(page: Page, origin: string): void {
  const trouble: Trouble = { seen: [], allowed: [] };
  troubles.set(page, trouble);
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.seen.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => trouble.seen.push(`uncaught: ${error.message}`));
  page.on('dialog', (dialog) => {
    trouble.seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^https?:$/.test(protocol) && asked !== origin)
      trouble.seen.push(`asks elsewhere: ${request.method()} ${request.url()}`);
  });
}

/** From now on and for what was before: a refusal that the test is about, such as `/status of 422/`. */
export function allowTrouble(page: Page, ...patterns: RegExp[]): void {
  troubles.get(page)?.allowed.push(...patterns);
}

/** What went wrong on the page until now and was not allowed. */
export async function troubleOf(page: Page): Promise<string[]> {
  // Whatever the page has said arrives before the answer to this question.
  if (!page.isClosed()) await page.evaluate('0').catch(() => undefined);
  const { seen, allowed } = troubles.get(page) ?? { seen: [], allowed: [] };
  return seen.filter((one) => !allowed.some((pattern) => pattern.test(one)));
}

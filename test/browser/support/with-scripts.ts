import type { Page } from 'playwright-core';

/**
 * A tool that runs inside the page cannot where scripts are off. It is given the same elements in a second profile, in which
 * it may run; the page's own scripts are taken out.
 */
export async function withScripts<T>(page: Page, work: (same: Page) => Promise<T>): Promise<T> {
  if (await runsScripts(page)) return work(page);
  const html = (await page.content()).replace(/<script\b[\s\S]*?<\/script>/gi, '');
  const url = page.url();
  const colorScheme = (await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    ? 'dark'
    : 'light';
  const context = await page.context().browser()?.newContext({ viewport: page.viewportSize(), colorScheme });
  if (!context) throw new Error('the page has no browser');
  try {
    const same = await context.newPage();
    await same.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await same.goto(url);
    return await work(same);
  } finally {
    await context.close();
  }
}

/** Without scripts no timer fires, and whoever waits for one is told nothing. */
const runsScripts = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const probe = document.createElement('div');
    probe.innerHTML = '<noscript><i></i></noscript>';
    return probe.querySelector('i') === null;
  });

import type { Page } from 'playwright-core';

/** Of the radio buttons of one name, the Tab key stops at one. */
const OPERABLE = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';

/**
 * WCAG 2.1.1, 2.1.2 and 2.4.7: the Tab key alone comes to whatever can be operated, gets out of it again, and shows where it is.
 * Throws what it never comes to, and where nothing shows it.
 */
export async function expectKeyboardReachesAll(page: Page): Promise<void> {
  const count = await page.evaluate((operable) => {
    const all = [...document.querySelectorAll<HTMLElement>(operable)].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
    );
    all.forEach((element) => {
      const { type, name } = element as HTMLInputElement;
      element.dataset['toReach'] = type === 'radio' ? `radio ${name}` : element.outerHTML.slice(0, 120);
    });
    return all.length;
  }, OPERABLE);
  const unseen: string[] = [];
  // Once round from wherever the focus was, and a little more for the edges of the page.
  for (let tabs = 0; tabs < count + 5; tabs += 1) {
    await page.keyboard.press('Tab');
    const where = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { toReach } = element.dataset;
      if (toReach === undefined) return null;
      document
        .querySelectorAll<HTMLElement>('[data-to-reach]')
        .forEach(
          (one) =>
            (one === element || (toReach.startsWith('radio ') && one.dataset['toReach'] === toReach)) &&
            delete one.dataset['toReach'],
        );
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { what: toReach, seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 };
    });
    if (where && !where.seen) unseen.push(where.what);
  }
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-to-reach]')].map((one) => one.dataset['toReach']),
  );
  const found = [
    ...missed.map((what) => `the Tab key never comes to: ${what ?? ''}`),
    ...unseen.map((what) => `nothing shows the focus on: ${what}`),
  ];
  if (found.length > 0) throw new Error(`${page.url()}:\n- ${found.join('\n- ')}`);
}

import type { Page } from 'playwright-core';

/** WCAG 1.4.10: 1280 CSS pixels at 400 %. */
const NARROWEST_PX = 320;
/** WCAG 1.4.4: twice as large is half as wide. */
const ZOOM = 2;

/**
 * At 200 % zoom, and at 320 CSS pixels: nothing makes the page scroll sideways, and no text is cut off at an edge. Throws the
 * elements that do. The viewport is as before, afterwards.
 */
export async function expectFitsAtZoom(page: Page): Promise<void> {
  const before = page.viewportSize();
  if (!before) throw new Error('the page has no viewport');
  try {
    const zoomed = Math.max(NARROWEST_PX, Math.round(before.width / ZOOM));
    for (const width of new Set([zoomed, NARROWEST_PX])) {
      await page.setViewportSize({ width, height: Math.round(before.height / ZOOM) });
      const found = await page.evaluate(whatDoesNotFit, width);
      if (found.length > 0)
        throw new Error(`${page.url()} does not fit ${width} CSS pixels:\n- ${found.join('\n- ')}`);
    }
  } finally {
    await page.setViewportSize(before);
  }
}

/** Runs in the page. */
function whatDoesNotFit(width: number): string[] {
  const nameOf = (element: Element): string =>
    element.outerHTML.slice(0, 120).replace(/\s+/g, ' ') + (element.outerHTML.length > 120 ? ' ...' : '');
  const all = [...document.querySelectorAll<HTMLElement>('body, body *')];
  // Half a pixel is rounding. One pixel wide is what is written for screen readers alone. What is in a field is scrolled there.
  const cut = all
    .filter((element) => element.localName !== 'input')
    .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
    .filter(({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
    .map((element) => `cuts off what is in it: ${nameOf(element)}`);
  const wide = (document.scrollingElement?.scrollWidth ?? 0) > width;
  if (!wide) return cut;
  const beyond = all.filter((element) => element.getBoundingClientRect().right > width + 0.5);
  const innermost = beyond.filter(
    (element) => !beyond.some((other) => other !== element && element.contains(other)),
  );
  return [
    ...cut,
    ...innermost.map((element) => `reaches beyond the edge: ${nameOf(element)}`),
    ...(innermost.length === 0 ? ['the page scrolls sideways'] : []),
  ];
}

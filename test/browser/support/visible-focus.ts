import type { Page } from 'playwright-core';
import { pixelsOf, type Pixels } from './pixels.js';

/** Around the element, in CSS pixels: room for an outline and its offset. */
const AROUND_PX = 8;
/** WCAG 1.4.11 and 2.4.13: a pixel counts when it differs so much from what it is without the focus. */
const LEAST_CONTRAST = 3;

/**
 * Whoever looks at the screen sees what has the focus: at least as many pixels as the element's outline is long differ from
 * how it looks without. Throws otherwise. The focus is where it was, afterwards.
 */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const focused = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  const box = await focused.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height, what: element.outerHTML.slice(0, 120), isBody: element === document.body };
  });
  if (box.isBody) throw new Error(`nothing has the focus on ${page.url()}`);
  const look = async (): Promise<Pixels> =>
    pixelsOf(
      await page.screenshot({
        ...{ type: 'png', scale: 'css', animations: 'disabled', clip: around(box, page) },
      }),
    );
  const withFocus = await look();
  await focused.evaluate((element) => element.blur());
  const without = await look();
  await focused.evaluate((element) => element.focus({ preventScroll: true }));
  const outline = 2 * (box.width + box.height);
  const differ = differing(withFocus, without);
  if (differ < outline)
    throw new Error(
      `the focus cannot be seen (${differ} of ${Math.round(outline)} pixels differ) on: ${box.what}`,
    );
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function around({ x, y, width, height }: Box, page: Page): Box {
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  const [left, top] = [Math.max(0, Math.floor(x - AROUND_PX)), Math.max(0, Math.floor(y - AROUND_PX))];
  const right = Math.min(screen.width, Math.ceil(x + width + AROUND_PX));
  const bottom = Math.min(screen.height, Math.ceil(y + height + AROUND_PX));
  if (right <= left || bottom <= top) throw new Error('what has the focus is not on the screen');
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function differing(one: Pixels, other: Pixels): number {
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4)
    if (contrast(luminance(one.data, at), luminance(other.data, at)) >= LEAST_CONTRAST) count += 1;
  return count;
}

const contrast = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** WCAG's relative luminance. */
function luminance(data: Uint8ClampedArray, at: number): number {
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((channel) => {
    const value = (data[at + channel] ?? 0) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

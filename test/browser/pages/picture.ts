import type { Page } from 'playwright-core';
import type { Look } from './page-index.js';

/** CSS pixels, and how finely they are drawn at most: pictures of phones are looked at enlarged. */
const SCREENS = {
  phone: { width: 390, height: 844, scales: [1.25, 1] },
  desktop: { width: 1280, height: 800, scales: [1] },
} as const;

/** Longer pages are cut there, in CSS pixels: nobody looks at a strip. */
const MOST_HEIGHT = 2_000;
/** Of 100: below it letters get a halo, above it the file grows and nothing more is seen. */
const QUALITY = 60;
/** Where no scale is small enough. */
const LEAST_QUALITY = 40;
/** What a picture of the documentation may weigh. */
const MOST_BYTES = 20_000;

/**
 * The whole page as WebP, a fraction of a PNG, and as fine as 20 kB allow. Playwright makes none; the browser does.
 */
export async function pictureOfPage(page: Page, look: Look): Promise<Buffer> {
  const [screen, colorScheme] = look.split('-') as ['phone' | 'desktop', 'light' | 'dark'];
  const { width, height, scales } = SCREENS[screen];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(MOST_HEIGHT, Math.max(height, whole)) };
  const devtools = await page.context().newCDPSession(page);
  try {
    for (const scale of scales) {
      const picture = await draw(scale, QUALITY);
      if (picture.length <= MOST_BYTES) return picture;
    }
    return await draw(1, LEAST_QUALITY);
  } finally {
    await devtools.detach();
  }

  async function draw(scale: number, quality: number): Promise<Buffer> {
    const { data } = await devtools.send('Page.captureScreenshot', {
      ...{ format: 'webp', quality, captureBeyondViewport: true },
      clip: { ...clip, scale },
    });
    return Buffer.from(data, 'base64');
  }
}

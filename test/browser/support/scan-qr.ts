import jsQR from 'jsqr';
import type { Locator, Page } from 'playwright-core';
import { pixelsOf } from './pixels.js';

/** Points a phone at the screen: what is drawn there is found and decoded. An inverted code counts as none. */
export async function scanQr(on: Page | Locator): Promise<string> {
  const { data, width, height } = pixelsOf(await on.screenshot({ type: 'png' }));
  const read = jsQR.default(data, width, height, { inversionAttempts: 'dontInvert' });
  if (!read) throw new Error('no QR code can be read on the screen');
  return read.data;
}

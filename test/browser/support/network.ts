import type { Page } from 'playwright-core';
import { allowTrouble } from './trouble.js';

/** Takes the network away from everything in this visit. Call what it returns, and it is back. */
export async function dropNetwork(page: Page): Promise<() => Promise<void>> {
  allowTrouble(page, /ERR_INTERNET_DISCONNECTED/);
  await page.context().setOffline(true);
  return () => page.context().setOffline(false);
}

export interface Transfer {
  /** Since the counting began; waits until nothing more is under way. */
  bytes(): Promise<number>;
}

/**
 * Counts what comes over the wire for this page: headers and bodies, redirects, pictures, styles, scripts. Without the
 * cache it counts what somebody loads who was never here.
 */
export async function countingTransfer(page: Page, { cache = true } = {}): Promise<Transfer> {
  let bytes = 0;
  const devtools = await page.context().newCDPSession(page);
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  devtools.on('Network.requestWillBeSent', ({ redirectResponse }) => {
    bytes += redirectResponse?.encodedDataLength ?? 0;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: !cache });
  return {
    async bytes() {
      await page.waitForLoadState('networkidle');
      return bytes;
    },
  };
}

import { writeFile } from 'node:fs/promises';
import { afterAll, test } from '@jest/globals';
import { inBrowser } from '../support/in-browser.js';
import { countingTransfer } from '../support/network.js';
import { layoutShift, loadTimes } from '../support/speed.js';
import { chosenPages } from './page-table.js';
import type { MeasuredPage } from './measured-page.js';

/** The benchmark of pages: each one that can be loaded again is, so often, with an empty cache. */
const LOADS = 5;

const stage = inBrowser();
const measured: MeasuredPage[] = [];

test.each(chosenPages().filter(({ once }) => !once))('$name', async ({ name, reach }) => {
  const page = await stage.visit();
  await reach(page, stage.portal);
  const transfer = await countingTransfer(page, { cache: false });
  const loads: MeasuredPage['loads'] = [];
  let before = await transfer.bytes();
  for (let load = 0; load < LOADS; load += 1) {
    await page.reload();
    const bytes = await transfer.bytes();
    const { interactiveMs } = await loadTimes(page);
    loads.push({ bytes: bytes - before, interactiveMs, layoutShift: await layoutShift(page) });
    before = bytes;
  }
  measured.push({ name, loads });
});

afterAll(() => writeFile(process.env['PAGES_RESULT'] ?? '', JSON.stringify(measured)));

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, test } from '@jest/globals';
import { inBrowser } from '../support/in-browser.js';
import { allowTrouble } from '../support/trouble.js';
import { looks, pageIndex, pictureOf } from './page-index.js';
import { chosenPages, pageTable } from './page-table.js';
import { pictureOfPage } from './picture.js';

/** `npm run pages`: every page, or those named, on a phone and on a desktop, light and dark, into docs/pages. */
const stage = inBrowser();
const folder = new URL('../../../docs/pages/', import.meta.url);

beforeAll(() => mkdir(folder, { recursive: true }));

test.each(chosenPages())('$name', async ({ name, reach }) => {
  const page = await stage.visit();
  allowTrouble(page, /status of 422/);
  await reach(page, stage.portal);
  for (const look of looks) {
    await writeFile(new URL(pictureOf(name, look), folder), await pictureOfPage(page, look));
  }
});

afterAll(async () => {
  await writeFile(new URL('README.md', folder), pageIndex());
  const known = new Set(pageTable.flatMap(({ name }) => looks.map((look) => pictureOf(name, look))));
  for (const file of await readdir(folder))
    if (file.endsWith('.webp') && !known.has(file)) await rm(new URL(file, folder));
});

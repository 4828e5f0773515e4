import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { looks, pageIndex, pictureOf } from './pages/page-index.js';
import { pageRoutes } from './pages/page-routes.js';
import { pageTable } from './pages/page-table.js';

test('every page there is stands in the table, and is looked at', () => {
  const seen = new Set(pageTable.map(({ address }) => address));
  expect(pageRoutes().filter((address) => !seen.has(address))).toEqual([]);
});

test('docs/pages has an index of all pages, and all their pictures (npm run pages)', () => {
  const file = (name: string): URL => new URL(`../../docs/pages/${name}`, import.meta.url);
  expect(readFileSync(file('README.md'), 'utf8')).toBe(pageIndex());
  const pictures = pageTable.flatMap(({ name }) => looks.map((look) => pictureOf(name, look)));
  expect(pictures.filter((picture) => !existsSync(file(picture)))).toEqual([]);
});

test('every part of the table has its tests', () => {
  const files = readdirSync(new URL('pages/', import.meta.url));
  const parts = files.filter((file) => file.endsWith('-pages.ts'));
  expect(
    parts.map((file) => file.replace(/\.ts$/, '.spec.ts')).filter((spec) => !files.includes(spec)),
  ).toEqual([]);
});

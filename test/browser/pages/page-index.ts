import { pageTable } from './page-table.js';

export const looks = ['phone-light', 'phone-dark', 'desktop-light', 'desktop-dark'] as const;

export type Look = (typeof looks)[number];

export const pictureOf = (name: string, look: Look): string => `${name}-${look}.webp`;

/** docs/pages/README.md: made from the table by `npm run pages`. */
export function pageIndex(): string {
  const chapters = pageTable.map(({ name, what, who }) => {
    const cells = looks.map(
      (look) => `<img src="${pictureOf(name, look)}" alt="${name}, ${look.replace('-', ', ')}" height="360">`,
    );
    return [`## ${name}`, '', `${what} Seen by: ${who}.`, '', cells.join('\n'), ''].join('\n');
  });
  return [
    '# The pages',
    '',
    'Drawn by `npm run pages` out of the service itself, with the demo people, from the table in `test/browser/pages`: whoever adds a',
    'page adds a line there, and `test/browser/every-page.spec.ts` looks at it from then on.',
    '',
    ...chapters,
  ].join('\n');
}

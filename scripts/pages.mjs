/**
 * `npm run pages`: draws the pages in docs/pages anew; `npm run pages -- sign-in` draws those named alone.
 * `npm run pages -- --measure=FILE` loads each page instead, and writes how that went, for `npm run bench`.
 *
 * Both walk through the table of test/browser/pages on a portal of the tests, so it is jest that runs them.
 */
import { findChromium, HOW_TO_GET_ONE } from './chromium.mjs';
import { startJest } from './jest.mjs';
import { build, fail, install, PlainError } from './prepare.mjs';

const MEASURE = /^--measure=(.+)$/;
const args = process.argv.slice(2);
const result = args.map((arg) => MEASURE.exec(arg)?.[1]).find(Boolean);

try {
  await install();
  await build();
  const chromium = findChromium();
  if (!chromium) throw new PlainError(`No browser was found. ${HOW_TO_GET_ONE}`);
  const run = result ? 'measure-pages' : 'draw-pages';
  const child = startJest(['--runInBand', '--testMatch', `**/test/browser/pages/${run}.run.ts`], {
    CHROMIUM_PATH: chromium,
    PAGES_RESULT: result ?? '',
    PAGES_NAMED: args.filter((arg) => !arg.startsWith('--')).join(' '),
  });
  child.once('error', fail);
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  fail(error);
}

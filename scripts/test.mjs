/**
 * `npm test`, on a fresh clone too: installs and builds what is missing, runs jest under the Node that came with the
 * dependencies, and closes with one line that a person and a machine can read. Arguments go to jest: `npm test -- path`.
 *
 * The tests in test/browser need a Chromium or Chrome. Where none is found they are left out, and that is said before and
 * after; in the continuous integration (CI=true) they run all the same, and fail.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, HOW_TO_GET_ONE } from './chromium.mjs';
import { startJest } from './jest.mjs';
import { build, fail, install, say } from './prepare.mjs';

let chromium;
try {
  await install();
  await build();
  chromium = findChromium();
} catch (error) {
  fail(error);
}
const leftOut = !chromium && process.env.CI !== 'true';
const sayWhatIsLeftOut = () => {
  if (leftOut)
    say(`The tests in a browser (test/browser) do not run: no browser was found. ${HOW_TO_GET_ONE}`);
};
sayWhatIsLeftOut();

const folder = mkdtempSync(join(tmpdir(), 'countersign-results-'));
const resultFile = join(folder, 'results.json');
// Last, because it takes whatever follows for one more pattern.
const without = leftOut ? ['--testPathIgnorePatterns', '/node_modules/', '<rootDir>/test/browser/'] : [];
const child = startJest(
  ['--json', '--outputFile', resultFile, ...process.argv.slice(2), ...without],
  chromium ? { CHROMIUM_PATH: chromium } : {},
);
child.once('error', fail);
child.once('exit', (code) => {
  const { passed, failed } = count(code);
  rmSync(folder, { recursive: true, force: true });
  sayWhatIsLeftOut();
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? code || 1 : 0;
});

/** A file that could not even be loaded is a failure, and so is whatever else made jest end badly. */
function count(code) {
  let results;
  try {
    results = JSON.parse(readFileSync(resultFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return { passed: results.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

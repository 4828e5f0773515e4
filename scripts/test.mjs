/**
 * `npm test`, on a fresh clone too: installs and builds what is missing, runs jest under the Node that came with the
 * dependencies, and closes with one line that a person and a machine can read. Arguments go to jest: `npm test -- path`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, fail, install, root, runtime, say } from './prepare.mjs';

try {
  await install();
  await build();
} catch (error) {
  fail(error);
}

const folder = mkdtempSync(join(tmpdir(), 'countersign-results-'));
const resultFile = join(folder, 'results.json');
const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const jest = [join('node_modules', 'jest', 'bin', 'jest.js'), '--json', '--outputFile', resultFile];
const child = spawn(runtime(), [...node, ...jest, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['inherit', 'ignore', 'inherit'],
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('error', fail);
child.once('exit', (code) => {
  const { passed, failed } = count(code);
  rmSync(folder, { recursive: true, force: true });
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

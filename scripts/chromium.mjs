/**
 * Where a Chromium or Chrome is, for what looks at pages as people do: the tests in test/browser, `npm run pages`, and the
 * benchmark of pages. None is ever downloaded by us. Plain JavaScript and built-ins only, as prepare.mjs.
 *
 * `node scripts/chromium.mjs --install` brings Debian's where there is none, for the continuous integration.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, PlainError, say } from './prepare.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Looked at after the PATH; the first is where Debian puts it. */
const PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export const HOW_TO_GET_ONE =
  "Install Chromium or Chrome (Debian: 'apt-get install chromium'), or name one in CHROMIUM_PATH.";

/** The path of one, or undefined. Throws a PlainError where CHROMIUM_PATH names something that cannot be run. */
export function findChromium(environment = process.env) {
  const { CHROMIUM_PATH: named, PATH: path = '' } = environment;
  if (named) {
    if (canBeRun(named)) return named;
    throw new PlainError(`CHROMIUM_PATH names ${named}, which is no program that can be run.`);
  }
  const onThePath = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onThePath, ...PLACES].find(canBeRun);
}

function canBeRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Installs Debian's by apt-get, asking nothing. Throws a PlainError that says what failed. */
function installChromium() {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  const apt = (...args) => run([...asRoot, 'apt-get', '--yes', '--quiet', ...args]);
  const chromium = ['install', '--no-install-recommends', 'chromium'];
  // A machine that was just made has no list of packages, or an old one.
  const first = apt(...chromium);
  if (first.worked) return;
  const update = apt('update');
  const second = apt(...chromium);
  if (second.worked) return;
  throw new PlainError(
    `${[first, update, second].map(({ told }) => told).join('\n')}\n` +
      `There is no browser here, and apt-get could not install Debian's chromium. ${HOW_TO_GET_ONE}`,
  );
}

function run([command, ...args]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = error ? error.message : `${String(stdout)}${String(stderr)}`;
  return { worked: status === 0, told: `$ ${command} ${args.join(' ')}\n${output}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes('--install')) {
  try {
    if (!findChromium()) installChromium();
    const found = findChromium();
    if (!found) throw new PlainError(`Debian's chromium is installed and yet not found. ${HOW_TO_GET_ONE}`);
    say(`The browser is ${found}`);
  } catch (error) {
    fail(error);
  }
}

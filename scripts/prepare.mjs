/**
 * What must be there before anything of ours can run: the dependencies, the build, and a Node new enough.
 *
 * Plain JavaScript and built-ins only: on a fresh clone there is nothing else, and the Node may be as old as 18.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Compiled, in this order; what is missing is left out. The last stands in for vendors in benchmarks. */
const SOURCES = ['src', 'libs', 'scripts', 'migrations', 'mikro-orm.config.ts', 'test/support', 'examples'];
/** What browsers get as it is, beside the code that serves it. */
const ASSETS = 'src/pages/assets';
const ASSET = /\.(css|js)$/;
/** Change the outcome of a build without being compiled. */
const BUILD_SETTINGS = ['.swcrc', 'tsconfig.json', 'package-lock.json'];
/** MikroORM 7 and process.loadEnvFile. */
const OLDEST_NODE = [22, 17];

/**
 * How Node runs what was built. V8 lets garbage grow for as long as memory seems plentiful: that is memory, not speed.
 * What lives is some 60 MB, so the limit leaves room for a rush; the numbers are in docs/benchmarks.md.
 */
export const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=4', '--max-old-space-size=384'];

/** A failure that is told in plain words, without a stack. */
export class PlainError extends Error {}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Ends the process with the sentence of a PlainError, or with the stack of anything else. */
export function fail(error) {
  process.stderr.write(`\n${error instanceof PlainError ? error.message : (error?.stack ?? error)}\n`);
  process.exit(1);
}

export function secondsSince(startedAt) {
  return `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
}

// --- Node -------------------------------------------------------------------------------------------------------

/** The Node 24 that came with the dependencies, or else the one we are running in. */
export function runtime() {
  const brought = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(brought)) return brought;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]))
    return process.execPath;
  throw new PlainError(
    `Countersign needs Node ${OLDEST_NODE.join('.')} or newer, this is ${process.versions.node}. ` +
      'On Linux, npm brings one along; on this system, please install Node 24.',
  );
}

// --- Dependencies -----------------------------------------------------------------------------------------------

/** Runs `npm ci` when node_modules is not what package-lock.json asks for. */
export async function install() {
  const stampFile = join(root, 'node_modules', '.countersign-lock-hash');
  const stamp = `${hashOf([join(root, 'package-lock.json')])} ${process.platform}-${process.arch}\n`;
  if (readOr(stampFile) === stamp) return;
  if (!existsSync(stampFile) && installedByHand()) {
    writeFileSync(stampFile, stamp);
    return;
  }

  say('Installing the dependencies (npm ci; once, about half a minute) ...');
  const startedAt = Date.now();
  const ticking = setInterval(() => say(`  still installing, ${secondsSince(startedAt)}`), 5000);
  try {
    const [command, ...npm] = npmCommand();
    const args = [
      ...npm,
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    await runQuietly(command, args, 'The dependencies could not be installed');
  } finally {
    clearInterval(ticking);
  }
  writeFileSync(stampFile, stamp);
  say(`Dependencies installed in ${secondsSince(startedAt)}`);
}

/** npm writes this file last, so it says what an installation that came to its end has put there. */
function installedByHand() {
  const present = readOr(join(root, 'node_modules', '.package-lock.json'));
  if (present === undefined) return false;
  const installed = JSON.parse(present).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return (
    Object.keys(installed).every((path) => wanted[path]?.version === installed[path].version) &&
    Object.keys(wanted).every((path) => path === '' || wanted[path].optional || path in installed)
  );
}

function npmCommand() {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js') ? [process.execPath, npm] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

// --- Build ------------------------------------------------------------------------------------------------------

/** Compiles into dist/ when a source has changed. Types are checked elsewhere: `npm run typecheck`. */
export async function build() {
  const stampFile = join(root, 'dist', '.sources-hash');
  const sources = SOURCES.map((path) => join(root, path)).filter(existsSync);
  const files = sources.flatMap(filesIn);
  const settings = BUILD_SETTINGS.map((path) => join(root, path));
  const stamp = `${hashOf(settings)} ${fingerprint(files)}\n`;
  if (readOr(stampFile) === stamp) return;

  const startedAt = Date.now();
  const swc = join(root, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
  rmSync(stampFile, { force: true });
  await runQuietly(
    runtime(),
    [
      swc,
      ...sources.map((path) => relative(root, path)),
      '-d',
      'dist',
      '--config-file',
      '.swcrc',
      // A .mjs is run as it is. Compiled, scripts/countersign.mjs would land on scripts/countersign.js, as the .ts does.
      '--extensions',
      '.ts,.tsx',
      '--ignore',
      '**/*.spec.ts',
    ],
    'The build failed',
  );
  for (const name of readdirSync(join(root, ASSETS)).filter((one) => ASSET.test(one)))
    copyFileSync(join(root, ASSETS, name), join(root, 'dist', ASSETS, name));
  // In place, never emptied first: another process may be running out of it.
  removeOrphans(
    join(root, 'dist'),
    new Set(files.map((file) => relative(root, file).replace(/\.(tsx?|js)$/, ''))),
  );
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  say(`Built in ${secondsSince(startedAt)}`);
}

/** What was built from a source that is gone, such as a renamed migration, would still be found and run. */
function removeOrphans(dist, known) {
  for (const file of filesIn(dist)) {
    if (!known.has(relative(dist, file).replace(/\.js(\.map)?$/, ''))) rmSync(file);
  }
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]))
    .sort();
}

function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${relative(root, file)}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function readOr(file, otherwise) {
  return existsSync(file) ? readFileSync(file, 'utf8') : otherwise;
}

// --- Children ---------------------------------------------------------------------------------------------------

/** Shows a command's output only when it fails. The command ends with us, even if we are killed. */
async function runQuietly(command, args, whatFailed) {
  const [first, ...rest] = [...dieWithUs(), command, ...args];
  const child = spawn(first, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (exitCode, signal) => done(exitCode ?? signal));
  });
  if (code === 0) return;
  throw new PlainError(`${Buffer.concat(output).toString()}\n${whatFailed} (${code}).`);
}

/** A half-done npm ci that outlives us would fight with the next one. Linux only; elsewhere it is a rare nuisance. */
function dieWithUs() {
  const prefix = ['setpriv', '--pdeathsig', 'TERM', '--'];
  const works =
    process.platform === 'linux' && spawnSync(prefix[0], [...prefix.slice(1), 'true']).status === 0;
  return works ? prefix : [];
}

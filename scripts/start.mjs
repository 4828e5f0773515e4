/**
 * `npm start`: from a fresh clone to a running service, and cleanly back.
 *
 * Installs and builds what is missing, then runs dist/scripts/serve.js as a child that ends when we do.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, fail, install, NODE_FLAGS, root, runtime, say } from './prepare.mjs';

/** npm passes on a signal that the terminal has sent to us already: one Ctrl-C arrives twice. */
const SAME_SIGNAL_WITHIN_MS = 500;
const LOOK_FOR_NPM_EVERY_MS = 500;

let service;
let lastSignalAt = 0;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    const now = Date.now();
    if (now - lastSignalAt < SAME_SIGNAL_WITHIN_MS) return;
    lastSignalAt = now;
    if (!service) process.exit(130);
    service.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  });
}
// Whoever read our words may be gone; that is no reason to leave a database behind.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

watchOverNpm();
try {
  await install();
  await build();
  serve();
} catch (error) {
  fail(error);
}

function serve() {
  service = spawn(runtime(), [...NODE_FLAGS, 'dist/scripts/serve.js', ...process.argv.slice(2)], {
    cwd: root,
    // The second start finds the code of the first compiled.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'), ...process.env },
    // A session of its own: signals of the terminal reach it through us alone, once each. The channel tells it when
    // we are gone, however we went.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  service.once('error', fail);
  service.once('exit', (code, signal) => {
    if (signal) say(`The service was ended by ${signal}.`);
    process.exit(code ?? 1);
  });
}

/** npm killed with -9 cannot tell us: then nobody could stop the service any more, and it would hold its port. */
function watchOverNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const watched = [identify(process.ppid)];
  // npm, a shell, and us; where the shell has made way for us, npm and us.
  if (/^(ba|da|a|z|k)?sh$|^busybox$/.test(watched[0]?.name)) watched.push(identify(watched[0].parent));
  const startedUnder = process.ppid;
  const gone = () =>
    process.ppid !== startedUnder || watched.some((one) => one && identify(one.pid)?.born !== one.born);
  setInterval(() => {
    if (!gone()) return;
    if (!service) process.exit(1);
    if (service.connected) service.disconnect();
  }, LOOK_FOR_NPM_EVERY_MS).unref();
}

/** A process by number and birth, as numbers are given out again. Linux only; elsewhere the parent alone is watched. */
function identify(pid) {
  try {
    const [, name, rest] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    const [state, parent, ...others] = rest.split(' ');
    return state === 'Z' ? undefined : { pid, name, parent: Number(parent), born: others[17] };
  } catch {
    return undefined;
  }
}

/** How jest is run: under the Node that came with the dependencies, with the flags that it and our tests need. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, runtime } from './prepare.mjs';

/**
 * Every file loads the whole application anew, and most of that is garbage when the file ends: with room for it among the
 * young, V8 need not move it to the old first. The workers inherit these.
 */
const NODE = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=64',
  '--import=./test/support/compile-once.mjs',
];

/** A child that shows what jest says, and ends with us. */
export function startJest(args, environment = {}) {
  const child = spawn(runtime(), [...NODE, join('node_modules', 'jest', 'bin', 'jest.js'), ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return child;
}

/** Installs and builds what is missing, then runs one of our compiled scripts, with the arguments and the fate of this one. */
import { spawn } from 'node:child_process';
import { build, fail, install, NODE_FLAGS, root, runtime } from './prepare.mjs';

export async function runBuilt(script) {
  try {
    await install();
    await build();
  } catch (error) {
    fail(error);
  }
  const child = spawn(runtime(), [...NODE_FLAGS, script, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('error', fail);
  child.once('exit', (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1);
  });
}

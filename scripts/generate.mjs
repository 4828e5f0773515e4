/** `npm run generate`, or with --check only a look whether there is anything to write: see generate.ts. */
import { spawnSync } from 'node:child_process';
import { build, fail, install, root, runtime } from './prepare.mjs';

try {
  await install();
  await build();
} catch (error) {
  fail(error);
}

const child = spawnSync(runtime(), ['dist/scripts/generate.js', ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exitCode = child.status ?? 1;

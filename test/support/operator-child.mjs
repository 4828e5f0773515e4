/**
 * Many commands of an operator in one process, one after the other, each with the settings, the folder and the input that it is
 * sent. Plain JavaScript out of dist/, as Node loads it. What a command writes goes where it would go; a zero closes it.
 */
import { Readable } from 'node:stream';
import { runProgram } from '../../dist/scripts/operator/run-program.js';

process.on('message', ({ words, env, cwd, stdin }) => {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(stdin)]), configurable: true });
  process.exitCode = undefined;
  void runProgram(words).finally(() => {
    const code = process.exitCode ?? 0;
    for (const stream of [process.stdout, process.stderr]) stream.write('\0');
    process.send(code);
  });
});
process.on('disconnect', () => process.exit());

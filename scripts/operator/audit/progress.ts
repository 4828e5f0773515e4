import { setInterval } from 'node:timers';
import { wordsOfSeen, type Seen } from './findings.js';

const EVERY_MS = 1_000;
/** Where nobody watches, a line now and then is enough. */
const UNWATCHED_EVERY_MS = 15_000;

/** Says on standard error how far the work has come, until the returned function is called. */
export function showProgress(seen: Seen, output = process.stderr): () => void {
  const say = (): void => {
    const line = wordsOfSeen(seen);
    output.write(output.isTTY ? `\r${line}` : `${line}\n`);
  };
  const timer = setInterval(say, output.isTTY ? EVERY_MS : UNWATCHED_EVERY_MS);
  return () => {
    clearInterval(timer);
    if (output.isTTY) output.write('\r\u001b[K');
  };
}

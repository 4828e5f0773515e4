import { setInterval } from 'node:timers';

const EVERY_MS = 1_000;
/** Where nobody watches, a line now and then is enough. */
const UNWATCHED_EVERY_MS = 15_000;

/** Says on standard error how far the work has come, until the returned function is called. */
export function showProgress(words: () => string, output = process.stderr): () => void {
  const say = (): void => {
    output.write(output.isTTY ? `\r\u001b[K${words()}` : `${words()}\n`);
  };
  const timer = setInterval(say, output.isTTY ? EVERY_MS : UNWATCHED_EVERY_MS);
  return () => {
    clearInterval(timer);
    if (output.isTTY) output.write('\r\u001b[K');
  };
}

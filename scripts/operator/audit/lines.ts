import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The lines of a file with their numbers, empty ones left out; never the whole file at once. */
export async function* linesOf(file: string): AsyncGenerator<{ line: number; text: string }> {
  const input = createReadStream(file, 'utf8');
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    if (text !== '') yield { line, text };
  }
}

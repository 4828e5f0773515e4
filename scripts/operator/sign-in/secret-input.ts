import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';

interface Source {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream;
}

/**
 * Secrets from whoever sits there: typed and not shown, or line by line from standard input where that is no terminal. What
 * is asked for goes to standard error: standard output is for the answer of the command.
 */
export class SecretInput {
  readonly #lines: Interface;
  readonly #waiting: AsyncIterator<string, undefined>;

  constructor(private readonly source: Source = { input: process.stdin, output: process.stderr }) {
    const { input } = source;
    const terminal = input.isTTY === true;
    // In a terminal readline echoes what is typed, to an output of which nothing is seen.
    this.#lines = createInterface({
      input,
      output: terminal ? unseen() : undefined,
      terminal,
      historySize: 0,
    });
    this.#lines.once('SIGINT', () => {
      this.#lines.close();
    });
    this.#waiting = this.#lines[Symbol.asyncIterator]();
  }

  /** @throws Error where nothing more comes */
  async ask(what: string): Promise<string> {
    this.source.output.write(`${what}: `);
    const { value } = await this.#waiting.next();
    this.source.output.write('\n');
    if (!value) throw new Error(`No ${what.toLowerCase()} was given.`);
    return value;
  }

  close(): void {
    this.#lines.close();
  }
}

const unseen = (): Writable =>
  new Writable({
    write: (_, __, done) => {
      done();
    },
  });

import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import type { Config } from '../config/config.js';
import { requestContext } from './request-context.js';
import { scrub, scrubText } from './scrub.js';

/**
 * The one logger of an application: a JSON object a line, readable lines on a developer's terminal.
 * Line breaks in what users send are escaped, so nobody can forge a line (LG-04).
 * `destination` takes the lines elsewhere, for tests that read them.
 */
export async function createLogger(
  config: Pick<Config, 'environment' | 'logLevel'>,
  destination?: DestinationStream,
): Promise<Logger> {
  const stream = destination ?? (config.environment === 'development' ? await readableLines() : undefined);
  return stream ? pino(options(config.logLevel), stream) : pino(options(config.logLevel));
}

const options = (level: string): LoggerOptions => ({
  level,
  base: { service: 'countersign' },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: {
    level: (label) => ({ level: label }),
    log: (line) => scrub(line) as Record<string, unknown>,
  },
  // Errors are made fit for the log by scrub, which pino's own serializer would undo.
  serializers: { err: (error: unknown) => error },
  mixin: () => requestContext.getStore() ?? {},
  hooks: {
    logMethod(args, method) {
      const scrubbed = args.map((arg: unknown) => (typeof arg === 'string' ? scrubText(arg) : arg));
      method.apply(this, scrubbed as Parameters<typeof method>);
    },
  },
});

/** A development tool, which an installation for production does without. */
async function readableLines(): Promise<DestinationStream | undefined> {
  try {
    const { default: pretty } = await import('pino-pretty');
    return pretty({
      singleLine: true,
      ignore: 'service,pid,hostname',
      translateTime: 'HH:MM:ss.l',
      sync: true,
    });
  } catch {
    return undefined;
  }
}

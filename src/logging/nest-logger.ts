import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What Nest says of its own construction; of interest to nobody on an ordinary day. */
const CONSTRUCTION = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
]);

/** Lets what is said to Nest's `Logger` out through ours. The last text of a call is its context, as Nest has it. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    const construction = CONSTRUCTION.has(String(rest.at(-1)));
    this.write(construction ? 'debug' : 'info', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(
    level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace',
    message: unknown,
    rest: readonly unknown[],
  ): void {
    const last = rest.at(-1);
    const context = typeof last === 'string' && !isStack(last) ? last : undefined;
    const more = (context === undefined ? rest : rest.slice(0, -1)).filter((item) => item !== undefined);
    const line = {
      ...(context === undefined ? {} : { context }),
      ...(message instanceof Error ? { err: message } : {}),
      ...(typeof message === 'object' && !(message instanceof Error) ? { details: message } : {}),
      ...(more.length > 0
        ? { more: more.map((item) => (typeof item === 'string' && isStack(item) ? framesOf(item) : item)) }
        : {}),
    };
    if (message instanceof Error) this.logger[level](line, message.name);
    else if (typeof message === 'string') this.logger[level](line, '%s', message);
    else this.logger[level](line);
  }
}

const isStack = (text: string): boolean => /\n\s+at /.test(text);

/** Without the first line, which repeats the message. */
const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

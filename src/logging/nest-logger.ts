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
    const context = typeof last === 'string' && !isStack(last) ? { context: last } : {};
    const more = ('context' in context ? rest.slice(0, -1) : rest).filter((item) => item !== undefined);
    const [text, ...others] = message instanceof Error ? [message.name, ...more] : [message, ...more];
    // An object comes first and its words after it, as with pino itself.
    const words = typeof text === 'string' ? [text, ...others] : others;
    const line = {
      ...context,
      ...(message instanceof Error ? { err: message } : typeof message === 'object' ? message : {}),
      ...(words.length > 1 ? { more: words.slice(1).map(withoutFirstLine) } : {}),
    };
    const [said] = words;
    if (typeof said === 'string') this.logger[level](line, '%s', said);
    else this.logger[level](line);
  }
}

const isStack = (text: string): boolean => /\n\s+at /.test(text);

/** The first line of a stack repeats the message. */
const withoutFirstLine = (item: unknown): unknown =>
  typeof item === 'string' && isStack(item)
    ? item
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n')
    : item;

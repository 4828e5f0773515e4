import { Logger } from '@nestjs/common';
import type { Service } from './start-service.js';

/** Open requests get this long at the end; a load balancer's usual patience is longer. */
export const DRAIN_WITHIN_MS = 10_000;

/** What nobody awaited or caught leaves the process in a state nobody has thought of: say so, and end (ER-04). */
export function endOnUnforeseenErrors(): void {
  const end = (error: unknown): never => {
    new Logger('Process').fatal(error instanceof Error ? error : new Error(String(error)));
    process.exit(1);
  };
  process.on('unhandledRejection', end);
  process.on('uncaughtException', end);
}

/** SIGTERM and SIGINT: open requests are answered first. A second signal does not wait for them. */
export function endOnSignals(service: Service): void {
  let ending = false;
  const end = (): void => {
    if (ending) process.exit(130);
    ending = true;
    setTimeout(() => process.exit(1), DRAIN_WITHIN_MS).unref();
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        new Logger('Process').fatal(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

import type { Clock } from '@countersign/mfa-core';
import type { DestinationStream } from 'pino';

/** What a test puts in the place of the world. */
export interface AppOverrides {
  clock?: Clock;
  /** Where the log goes. */
  logDestination?: DestinationStream;
}

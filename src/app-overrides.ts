import type { DynamicModule, Type } from '@nestjs/common';
import type { Clock } from '@countersign/mfa-core';
import type { DestinationStream } from 'pino';

/** What a test or a measurement puts in the place of the world. */
export interface AppOverrides {
  clock?: Clock;
  /** Where the log goes. */
  logDestination?: DestinationStream;
  /** Beside those of the service, under the same guards and the same boot audit. */
  modules?: readonly (Type<unknown> | DynamicModule)[];
}

import { Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { BackgroundWork } from './background-work.js';

/** Starts and stops what the application names as its background work. */
@Module({})
export class HousekeepingModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(BackgroundWork) private readonly works: readonly BackgroundWork[]) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const work of this.works) await work.start();
  }

  async onApplicationShutdown(): Promise<void> {
    for (const work of this.works) await work.stop();
  }
}

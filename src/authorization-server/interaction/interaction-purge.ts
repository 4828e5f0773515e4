import { Injectable } from '@nestjs/common';
import { DelegatedSignInsRepository } from './delegated-sign-ins.repository.js';
import { InteractionProgressRepository } from './interaction-progress.repository.js';

/** Removes what is past its use (SR-04). */
@Injectable()
export class InteractionPurge {
  constructor(
    private readonly signIns: DelegatedSignInsRepository,
    private readonly progress: InteractionProgressRepository,
  ) {}

  async purge(now: Date): Promise<number> {
    return (await this.signIns.purge(now)) + (await this.progress.purge(now));
  }
}

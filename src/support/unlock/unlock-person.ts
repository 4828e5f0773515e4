import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork, UnlockFactors } from '@countersign/mfa-core';
import { HoldSupport } from '../hold-support.js';
import type { SupportActor } from '../support-actor.js';

/** Ends the block of somebody's factors and passwords before its time (AR-07). */
@Injectable()
export class UnlockPerson {
  constructor(
    private readonly hold: HoldSupport,
    private readonly unlock: UnlockFactors,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws what HoldSupport and UnlockFactors throw */
  execute(actor: SupportActor, { email, grounds }: { email: string; grounds: string }): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.hold.execute(actor);
      const { personId } = await this.hold.person(email);
      await this.unlock.execute({ actorId: actor.personId, personId, grounds, origin: actor.origin });
    });
  }
}

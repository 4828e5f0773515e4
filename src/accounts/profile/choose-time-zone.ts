import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, UnitOfWork, type Origin } from '@countersign/mfa-core';
import { profileChange } from './profile-change.js';
import { ProfileRepository } from './profile.repository.js';

/** From now on times in mails and on pages are those of this zone, by its IANA name; null: nobody knows, as before. */
@Injectable()
export class ChooseTimeZone {
  constructor(
    private readonly profiles: ProfileRepository,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(input: { personId: string; timeZone: string | null; origin: Origin }): Promise<void> {
    const { personId, timeZone: after, origin } = input;
    await this.unitOfWork.run(async () => {
      const { timeZone: before } = await this.profiles.hold(personId);
      if (before === after) return;
      await this.profiles.setTimeZone(personId, after);
      const at = this.clock.now();
      await this.audit.append(
        profileChange({ personId, at, act: 'profile.time_zone_changed', before, after, origin }),
      );
    });
  }
}

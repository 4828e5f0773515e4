import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, UnitOfWork, type Origin } from '@countersign/mfa-core';
import type { SupportedLocale } from '../../languages/match-locale.js';
import { profileChange } from './profile-change.js';
import { ProfileRepository } from './profile.repository.js';

/** From now on mails and texts come in this language, and pages where no other was chosen in the browser. */
@Injectable()
export class ChooseLocale {
  constructor(
    private readonly profiles: ProfileRepository,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(input: { personId: string; locale: SupportedLocale; origin: Origin }): Promise<void> {
    const { personId, locale: after, origin } = input;
    await this.unitOfWork.run(async () => {
      const { locale: before } = await this.profiles.hold(personId);
      if (before === after) return;
      await this.profiles.setLocale(personId, after);
      const at = this.clock.now();
      await this.audit.append(
        profileChange({ personId, at, act: 'profile.locale_changed', before, after, origin }),
      );
    });
  }
}

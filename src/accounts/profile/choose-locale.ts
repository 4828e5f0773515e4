import { Injectable } from '@nestjs/common';
import type { SupportedLocale } from '../../languages/match-locale.js';
import { ProfileRepository } from './profile.repository.js';

/** From now on mails and texts come in this language, and pages where no other was chosen in the browser. */
@Injectable()
export class ChooseLocale {
  constructor(private readonly profiles: ProfileRepository) {}

  async execute({ personId, locale }: { personId: string; locale: SupportedLocale }): Promise<void> {
    await this.profiles.setLocale(personId, locale);
  }
}

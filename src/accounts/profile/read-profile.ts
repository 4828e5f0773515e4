import { Injectable } from '@nestjs/common';
import { ProfileRepository, type Profile } from './profile.repository.js';

/** Who somebody is here: what a page needs to greet them and to know where they may go. */
@Injectable()
export class ReadProfile {
  constructor(private readonly profiles: ProfileRepository) {}

  async execute({ personId }: { personId: string }): Promise<Profile> {
    const profile = await this.profiles.find(personId);
    if (!profile) throw new Error(`a session of nobody: ${personId}`);
    return profile;
  }
}

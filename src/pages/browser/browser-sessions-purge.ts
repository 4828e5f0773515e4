import { Injectable } from '@nestjs/common';
import { BrowserSessionsRepository } from './browser-sessions.repository.js';

/** Removes what no cookie opens any more. */
@Injectable()
export class BrowserSessionsPurge {
  constructor(private readonly sessions: BrowserSessionsRepository) {}

  purge(now: Date): Promise<number> {
    return this.sessions.purge(now);
  }
}

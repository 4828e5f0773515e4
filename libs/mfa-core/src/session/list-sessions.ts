import type { MfaPorts } from '../ports.js';
import type { Session } from '../ports/session-store.port.js';

/** A person's live sessions, the newest first (SE-08). */
export class ListSessions {
  constructor(private readonly ports: MfaPorts) {}

  execute(input: { personId: string }): Promise<Session[]> {
    return this.ports.sessions.live(input.personId, this.ports.clock.now());
  }
}

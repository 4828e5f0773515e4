import { Inject, Injectable } from '@nestjs/common';
import { Clock, TicketStore, type Requester } from '@countersign/mfa-core';
import type { CurrentInteraction } from './current-interaction.js';

/** On whose behalf a code on the page is judged: the half-login that the password opened here, or the live session. */
@Injectable()
export class WhoAnswers {
  constructor(
    @Inject(TicketStore) private readonly tickets: TicketStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Null when the password has to be given first, or anew. */
  async execute({ prompt, session, progress }: CurrentInteraction): Promise<Requester | null> {
    if (prompt !== 'login') return session && { kind: 'session', session };
    if (progress.ticketHash === null) return null;
    const ticket = await this.tickets.findLive(progress.ticketHash, this.clock.now());
    return ticket?.stage === 'second_factor' ? { kind: 'ticket', ticket } : null;
  }
}

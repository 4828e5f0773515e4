import { hashOfBearer } from '../bearer.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Ticket } from '../ports/ticket-store.port.js';

/** The half-login behind a bearer string. */
export class FindTicket {
  constructor(private readonly ports: MfaPorts) {}

  /** @throws MfaError `ticket_refused`: unknown, spent or past its time. */
  async execute(bearer: string): Promise<Ticket> {
    const ticket = await this.ports.tickets.findLive(hashOfBearer(bearer), this.ports.clock.now());
    if (!ticket) throw new MfaError('ticket_refused');
    return ticket;
  }
}

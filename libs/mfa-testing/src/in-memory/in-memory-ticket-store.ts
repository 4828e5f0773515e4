import type { Ticket, TicketStage, TicketStore } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

type Row = Ticket & { spentAt: Date | null };

export class InMemoryTicketStore implements TicketStore {
  constructor(private readonly memory: Memory) {}

  private get tickets() {
    return this.memory.table<Row>('ticket');
  }

  add(ticket: Ticket): Promise<void> {
    return this.memory.run(() => this.tickets.add(ticket.id, { ...ticket, spentAt: null }));
  }

  findLive(hash: string, now: Date): Promise<Ticket | null> {
    return this.memory.run(() => {
      const [found] = this.tickets.filter((ticket) => ticket.hash === hash && isLive(ticket, now));
      if (!found) return null;
      const { spentAt: _, ...ticket } = found;
      return ticket;
    });
  }

  advance(input: {
    ticketId: string;
    from: TicketStage;
    to: TicketStage;
    amr: readonly string[];
    factorTime: Date | null;
    now: Date;
  }): Promise<boolean> {
    return this.memory.run(() => {
      const ticket = this.tickets.get(input.ticketId);
      if (!ticket || !isLive(ticket, input.now) || ticket.stage !== input.from) return false;
      const { to: stage, amr, factorTime } = input;
      this.tickets.put(ticket.id, { ...ticket, stage, amr, factorTime });
      return true;
    });
  }

  spend(ticketId: string, now: Date): Promise<boolean> {
    return this.memory.run(() => {
      const ticket = this.tickets.get(ticketId);
      if (!ticket || !isLive(ticket, now)) return false;
      this.tickets.put(ticketId, { ...ticket, spentAt: now });
      return true;
    });
  }

  spendAll(personId: string, exceptTicketId: string | null, now: Date): Promise<void> {
    return this.memory.run(() => {
      const others = this.tickets.filter(
        (ticket) => ticket.personId === personId && ticket.id !== exceptTicketId && isLive(ticket, now),
      );
      for (const ticket of others) this.tickets.put(ticket.id, { ...ticket, spentAt: now });
    });
  }
}

const isLive = (ticket: Row, now: Date): boolean => !ticket.spentAt && ticket.expiresAt > now;

import type { SeenDevice } from './device-store.port.js';
import type { Delegate } from './session-store.port.js';

/**
 * What a half-login may still do:
 * `second_factor`: create and answer sign-in challenges; `enrollment`: enroll a first factor, or a fresh one after
 * recovery; `acknowledgement`: say that the recovery code was saved, and so be signed in.
 */
export type TicketStage = 'second_factor' | 'enrollment' | 'acknowledgement';

/** The half-login: a right password, and nothing more (PW-08). */
export interface Ticket extends SeenDevice {
  id: string;
  /** SHA-256 of the bearer string, base64url (SR-04). */
  hash: string;
  personId: string;
  stage: TicketStage;
  /** RFC 8176 methods proven so far, such as `pwd`, then `pwd otp`. */
  amr: readonly string[];
  /** When a factor was proven on it: by confirming an enrollment. Null before. */
  factorTime: Date | null;
  /** A recovery code opened it. */
  recovered: boolean;
  /** Whom its session will be for; null for the portal itself. */
  delegate: Delegate | null;
  createdAt: Date;
  expiresAt: Date;
}

export interface TicketStore {
  add(ticket: Ticket): Promise<void>;
  /** The live ticket with that hash, or null when unknown, spent or past its time. */
  findLive(hash: string, now: Date): Promise<Ticket | null>;
  /** Moves a live ticket from one stage to the next, once. */
  advance(input: {
    ticketId: string;
    from: TicketStage;
    to: TicketStage;
    amr: readonly string[];
    factorTime: Date | null;
    now: Date;
  }): Promise<boolean>;
  /** Ends a live ticket: true for exactly one caller. */
  spend(ticketId: string, now: Date): Promise<boolean>;
  /** Ends every live ticket of a person but the one named. */
  spendAll(personId: string, exceptTicketId: string | null, now: Date): Promise<void>;
}
export const TicketStore = Symbol('TicketStore');

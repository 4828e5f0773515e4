/** The server's synchronised clock. A time sent by a client is never consulted (TO-09). */
export interface Clock {
  now(): Date;
}
export const Clock = Symbol('Clock');

/** Opaque identifiers: UUIDv7, so that rows sort by the time of their making. */
export interface IdGenerator {
  next(): string;
}
export const IdGenerator = Symbol('IdGenerator');

import { v7 } from 'uuid';
import type { IdGenerator } from '@countersign/mfa-core';

/** RFC 9562 UUIDs of version 7: 74 random bits behind the time, in the order of their making within a process. */
export class UuidV7IdGenerator implements IdGenerator {
  next(): string {
    return v7();
  }
}

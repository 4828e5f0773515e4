import { Inject, Module } from '@nestjs/common';
import { AuditTrail } from '@countersign/mfa-core';

const NO_HASH = '0'.repeat(64);
let chained = true;
/** Far behind any chain, and never the same: a receipt has a place of its own. */
let unchained = 1_000_000_000;

export function chainAudit(on: boolean): void {
  chained = on;
}

/**
 * Only in the service that the benchmark starts: the audit trail can be made to keep nothing for a while, so that acts are
 * compared with and without it. The service itself has no such switch.
 */
@Module({})
export class AuditSwitchModule {
  constructor(@Inject(AuditTrail) trail: AuditTrail) {
    const append = trail.append.bind(trail);
    trail.append = (entry) =>
      chained
        ? append(entry)
        : Promise.resolve({ stream: entry.stream, sequence: (unchained += 1), hash: NO_HASH });
  }
}

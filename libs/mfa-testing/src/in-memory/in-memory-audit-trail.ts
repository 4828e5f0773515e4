import { createHash } from 'node:crypto';
import type { AuditEntry, AuditPosition, AuditTrail } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

interface Row {
  entry: AuditEntry;
  position: AuditPosition;
}

export class InMemoryAuditTrail implements AuditTrail {
  constructor(private readonly memory: Memory) {}

  /** All entries, the oldest first. Read it after the unit of work. */
  get entries(): readonly AuditEntry[] {
    return this.#rows.filter(() => true).map(({ entry }) => entry);
  }

  get #rows() {
    return this.memory.table<Row>('audit_entry');
  }

  append(entry: AuditEntry): Promise<AuditPosition> {
    return this.memory.run(() => {
      const { stream } = entry;
      const chain = this.#rows.filter((row) => row.entry.stream === stream);
      const sequence = chain.length + 1;
      // Not the formula of libs/audit, which is not needed to tell entries apart.
      const hash = createHash('sha256')
        .update(JSON.stringify([chain.at(-1)?.position.hash ?? null, sequence, entry]))
        .digest('hex');
      const position = { stream, sequence, hash };
      this.#rows.add(`${stream} ${sequence}`, { entry, position });
      return position;
    });
  }
}

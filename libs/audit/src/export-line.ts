import type { AuditEntry } from '@countersign/mfa-core';
import type { StoredAuditEntry } from './chain-walk.js';

/** An entry on its way out of the database, with the hash it follows: null for the first of its stream. */
export interface ExportedEntry extends StoredAuditEntry {
  previous: Buffer | null;
}

/**
 * One entry on one line of JSON, from which alone its link can be verified. What some readers take for a line break, or
 * a terminal for a command, is written as an escape, so no text in an entry can pass for a line (LG-04).
 */
export function exportLine({ entry, sequence, hash, previous }: ExportedEntry): string {
  const { stream, at, act, outcome, actor, object, origin, details } = entry;
  const members = {
    ...{ stream, sequence, at: at.toISOString(), act, outcome },
    actor: { kind: actor.kind, id: actor.id },
    object: { kind: object.kind, id: object.id },
    origin: { address: origin.address, userAgent: origin.userAgent, requestId: origin.requestId },
    details,
    previous: previous?.toString('hex') ?? null,
    hash: hash.toString('hex'),
  };
  return JSON.stringify(members).replace(/[\u007f-\u009f\u2028\u2029]/g, escaped);
}

/** Null for anything but exactly a line that `exportLine` writes: nothing can stand in one that is not verified. */
export function readExportLine(line: string): ExportedEntry | null {
  try {
    const { sequence, hash, previous, ...entry } = JSON.parse(line) as Parsed;
    const exported: ExportedEntry = {
      entry: { ...entry, at: new Date(entry.at) },
      sequence,
      hash: Buffer.from(hash, 'hex'),
      previous: previous === null ? null : Buffer.from(previous, 'hex'),
    };
    return exportLine(exported) === line ? exported : null;
  } catch {
    return null;
  }
}

/** What a line is if it is one of ours; written again, it shows whether it was. */
type Parsed = Omit<AuditEntry, 'at'> & {
  at: string;
  sequence: number;
  hash: string;
  previous: string | null;
};

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

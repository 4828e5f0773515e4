import type { ChainFault, CheckpointFault } from '@countersign/audit';

/** One place where the audit trail is not as it was written. */
export type Finding =
  | {
      stream: string;
      sequence: number;
      /** The last one concerned. */
      through: number;
      /** `headless`: rows without a head, which was removed or never was. */
      fault: ChainFault | 'headless';
    }
  | { checkpoint: number; through: number; fault: CheckpointFault }
  /** A line of a file that is no line of its kind, or not signed by us. */
  | { line: number; fault: 'malformed' | CheckpointFault };

/** What was looked at. */
export interface Seen {
  chains: number;
  entries: number;
  checkpoints: number;
  /** Checkpoints that were kept elsewhere. */
  kept: number;
  newestCheckpoint: { number: number; at: string } | null;
}

export const nothingSeen = (): Seen => ({
  ...{ chains: 0, entries: 0, checkpoints: 0, kept: 0 },
  newestCheckpoint: null,
});

const WORDS: Readonly<Record<Finding['fault'], string>> = {
  changed: 'not what was written',
  missing: 'there is none',
  reordered: 'a later one stands before it',
  inserted: 'nobody wrote it there',
  rewritten: 'another one was signed; made anew here or before',
  headless: 'the head of the chain is gone, or never was',
  malformed: 'no line of ours',
  unknown_key: 'its key is not in the key set',
  unlinked: 'it does not follow the one before',
};

export function wordsOf(finding: Finding): string {
  const [what, from, through] =
    'stream' in finding
      ? [finding.stream, finding.sequence, finding.through]
      : 'checkpoint' in finding
        ? ['checkpoint', finding.checkpoint, finding.through]
        : ['line', finding.line, finding.line];
  const place = from === through ? String(from) : `${from} to ${through}`;
  return `${what} ${place}: ${finding.fault}, ${WORDS[finding.fault]}`;
}

export const wordsOfSeen = ({ entries, chains, checkpoints, kept }: Seen): string =>
  `${entries} entries of ${chains} chains, ${checkpoints + kept} checkpoints`;

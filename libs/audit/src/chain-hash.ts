import { createHash } from 'node:crypto';

/** Keeps these digests apart from every other SHA-256 of ours; another format of the chain gets another name. */
const DOMAIN = 'countersign-audit-chain-v1';
const HASH_BYTES = 32;

/**
 * SHA-256 that links an entry to every one before it in its stream (LG-04). Each part is preceded by its length, so no
 * text can pass for the end of one part and the beginning of the next.
 * `previousHash` is null for the first entry, whose `sequence` is 1; anything else throws a RangeError.
 */
export function chainHash(previousHash: Buffer | null, sequence: number, canonicalEntry: string): Buffer {
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    throw new RangeError('a sequence counts from 1, in whole numbers');
  if ((previousHash === null) !== (sequence === 1))
    throw new RangeError('the first entry of a stream, and it alone, follows no other');
  if (previousHash !== null && previousHash.length !== HASH_BYTES)
    throw new RangeError('the hash of the entry before has 32 bytes');

  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(sequence));
  const hash = createHash('sha256');
  const parts = [Buffer.from(DOMAIN), previousHash ?? Buffer.alloc(0), number, Buffer.from(canonicalEntry)];
  for (const part of parts) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    hash.update(length).update(part);
  }
  return hash.digest();
}

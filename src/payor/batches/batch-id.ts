import { createHash } from 'node:crypto';

const DOMAIN = 'countersign-disbursement-batch-v1';

/**
 * The id of an ordered list of disbursements: the same list has the same id at the prompt and at the act, another list or
 * order another one. UUID version 8 (RFC 9562 section 5.8) of a SHA-256.
 */
export function batchIdOf(disbursementIds: readonly string[]): string {
  const bytes = createHash('sha256')
    .update([DOMAIN, ...disbursementIds].join('\n'))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

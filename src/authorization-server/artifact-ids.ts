import { createHash } from 'node:crypto';

const digestOf = (model: string, id: string): Buffer =>
  createHash('sha256').update(`${model}:${id}`, 'utf8').digest();

/** What other rows name it by; says nothing of the id itself, which may be a bearer secret (SR-04). */
export const artifactDigest = (model: string, id: string): string =>
  digestOf(model, id).toString('base64url');

/** The key of its row: a UUID of version 8 (RFC 9562 section 5.8) out of the same digest. */
export function artifactRowId(model: string, id: string): string {
  const bytes = digestOf(model, id).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What ties a sealed payload to its row (SR-02). */
export const artifactContext = (rowId: string): string[] => ['oauth_artifact', rowId];

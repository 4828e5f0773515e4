import type { CustomFetchOptions } from 'openid-client';

/** Metadata, keys and tokens of large providers are 30 kB at most. Ours. */
const LONGEST_REPLY_BYTES = 1_000_000;

/**
 * fetch that has read the whole reply when it returns: one that breaks off, takes too long or is too long (unpacked) throws
 * as if there were none, and what a provider says never fills our memory.
 * @throws TypeError, as fetch does; the reason of the signal
 */
export async function boundedFetch(url: string, options: CustomFetchOptions): Promise<Response> {
  const { status, headers, body } = await fetch(url, options as RequestInit);
  if (!body) return new Response(null, { status, headers });
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.byteLength;
    // Leaving the loop ends the connection.
    if (bytes > LONGEST_REPLY_BYTES) throw new TypeError(`a reply of more than ${LONGEST_REPLY_BYTES} bytes`);
    parts.push(part);
  }
  return new Response(Buffer.concat(parts), { status, headers });
}

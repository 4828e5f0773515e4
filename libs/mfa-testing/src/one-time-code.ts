/** RFC 4226 and RFC 6238 written down from their text over node:crypto alone, as a witness against the adapter. */
import { createHmac } from 'node:crypto';

/** RFC 4226 section 5.3: HMAC-SHA-1, dynamic truncation, leading zeros kept. */
export function hotp(secret: Uint8Array, counter: number, digits = 6): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const truncated = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(truncated % 10 ** digits).padStart(digits, '0');
}

/** RFC 6238 section 4.2: the number of whole periods since the Unix epoch. */
export const timeStepAt = (at: Date, periodSeconds = 30): number =>
  Math.floor(at.getTime() / 1000 / periodSeconds);

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 section 6, without padding; whoever types a key may use lower case and spaces. Throws on anything else. */
export function decodeBase32(text: string): Uint8Array {
  let bits = '';
  for (const character of text.toUpperCase().replaceAll(' ', '')) {
    const value = BASE32.indexOf(character);
    if (value < 0) throw new Error('not base32');
    bits += value.toString(2).padStart(5, '0');
  }
  const bytes = bits.match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2));
}

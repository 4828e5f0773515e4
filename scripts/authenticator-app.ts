/**
 * An authenticator app of our own for the demo and the benchmark: knows what the key URI told it, and shares no code
 * with the service (RFC 6238 over RFC 4226; SHA-1, as every app can).
 */
import { createHmac } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export class AuthenticatorApp {
  private readonly secret: Buffer;
  private readonly digits: number;
  private readonly stepMs: number;

  constructor(readonly otpauthUri: string) {
    const { searchParams } = new URL(otpauthUri);
    this.secret = decodeBase32(searchParams.get('secret') ?? '');
    this.digits = Number(searchParams.get('digits') ?? 6);
    this.stepMs = Number(searchParams.get('period') ?? 30) * 1000;
  }

  /** The number of the time step that is running now. */
  timeStep(nowMs = Date.now()): number {
    return Math.floor(nowMs / this.stepMs);
  }

  /** Milliseconds until that step begins; negative when it has begun already. */
  msUntil(timeStep: number, nowMs = Date.now()): number {
    return timeStep * this.stepMs - nowMs;
  }

  /** What the app shows during that step. */
  codeOf(timeStep: number): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(timeStep));
    const mac = createHmac('sha1', this.secret).update(counter).digest();
    const offset = mac.readUInt8(mac.length - 1) & 0x0f;
    const truncated = mac.readUInt32BE(offset) & 0x7fff_ffff;
    return String(truncated % 10 ** this.digits).padStart(this.digits, '0');
  }
}

function decodeBase32(text: string): Buffer {
  let bits = '';
  for (const character of text) {
    const value = BASE32.indexOf(character);
    if (value < 0) throw new Error('the key of this URI is not base32');
    bits += value.toString(2).padStart(5, '0');
  }
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

import { decodeBase32, hotp, timeStepAt } from './one-time-code.js';

/** An authenticator app of our own: knows only what its QR code told it, and shares no code with the adapter. */
export class VirtualAuthenticator {
  private constructor(
    readonly issuer: string,
    readonly account: string,
    readonly secret: Uint8Array,
    readonly digits: number,
    readonly periodSeconds: number,
  ) {}

  /** Reads a Key URI as apps do, the label decoded first and then split. Throws on what an app could not use. */
  static fromUri(otpauthUri: string): VirtualAuthenticator {
    const uri = new URL(otpauthUri);
    if (uri.protocol !== 'otpauth:' || uri.host !== 'totp') throw new Error('not a TOTP key URI');
    const algorithm = uri.searchParams.get('algorithm') ?? 'SHA1';
    if (algorithm !== 'SHA1') throw new Error(`this app does not know ${algorithm}`);

    const label = decodeURIComponent(uri.pathname.slice(1));
    const colon = label.indexOf(':');
    const prefix = colon < 0 ? null : label.slice(0, colon);
    const issuer = uri.searchParams.get('issuer') ?? prefix ?? '';
    if (prefix !== null && prefix !== issuer) throw new Error('the issuer of label and parameter differ');

    const secret = decodeBase32(uri.searchParams.get('secret') ?? '');
    if (secret.length === 0) throw new Error('a key URI without a secret');
    return new VirtualAuthenticator(
      issuer,
      label.slice(colon + 1),
      secret,
      Number(uri.searchParams.get('digits') ?? 6),
      Number(uri.searchParams.get('period') ?? 30),
    );
  }

  /** As set up by another system, with the parameters that every app knows. */
  static holding(secret: Uint8Array): VirtualAuthenticator {
    return new VirtualAuthenticator('elsewhere', 'pat', secret, 6, 30);
  }

  /** What the app shows at that moment, or so many steps before (negative) or after it. */
  code(at: Date, stepOffset = 0): string {
    return hotp(this.secret, timeStepAt(at, this.periodSeconds) + stepOffset, this.digits);
  }

  /** Six digits that no step near that moment gives. */
  wrongCode(at: Date): string {
    const near = new Set(Array.from({ length: 11 }, (_, index) => this.code(at, index - 5)));
    for (let guess = 0; ; guess++) {
      const code = String(guess).padStart(this.digits, '0');
      if (!near.has(code)) return code;
    }
  }
}

export interface TotpMatch {
  /** The RFC 6238 time step T the code belongs to. The caller must claim it: returning a boolean would invite replay. */
  timeStep: number;
  /** Steps between the server's own step and the matched one: -1, 0 or +1. Noted for the operator (LOG-04). */
  driftSteps: number;
}

/** RFC 6238: SHA-1, 6 digits, 30 s steps, accepted within one step either side (TO-02, TO-03). */
export interface TotpVerifier {
  /** 160 random bits (TO-01). */
  generateSecret(): Uint8Array;
  /** Base32 without padding, as a person types it. */
  encodeSecret(secret: Uint8Array): string;
  /** `otpauth://totp/...` as authenticator apps read it. */
  otpauthUri(input: { secret: Uint8Array; issuer: string; account: string }): string;
  /**
   * The step that `code` matches at `now`, or null. Steps at or before `afterTimeStep` never match (TO-04).
   * Never throws on a malformed code: it is simply no match.
   */
  verify(input: {
    secret: Uint8Array;
    code: string;
    now: Date;
    afterTimeStep: number | null;
  }): Promise<TotpMatch | null>;
}
export const TotpVerifier = Symbol('TotpVerifier');

/** What every RFC 6238 app understands; many ignore any other choice (ENR-03). */
export const totpParameters = {
  /** RFC 6238 section 1.2; HMAC-SHA-1 does not rest on the collisions SHA-1 is known for. */
  algorithm: 'sha1',
  /** TO-02; RFC 4226 section 5.3. */
  digits: 6,
  /** TO-02; RFC 6238 section 5.2. */
  periodSeconds: 30,
  /** One step either side. TO-03; RFC 6238 sections 5.2 and 6. */
  windowSteps: 1,
  /** 160 bits. TO-01; RFC 4226 section 4 R6. */
  secretBytes: 20,
} as const;

/** The secret of RFC 4226 appendix D and, for SHA-1, of RFC 6238 appendix B: the 20 ASCII bytes `12345678901234567890`. */
export const rfcSecret: Uint8Array = Buffer.from('12345678901234567890', 'ascii');

/** RFC 4226 appendix D: 6 digits by counter 0 to 9. */
export const rfc4226Vectors: readonly { counter: number; truncated: number; code: string }[] = [
  { counter: 0, truncated: 1284755224, code: '755224' },
  { counter: 1, truncated: 1094287082, code: '287082' },
  { counter: 2, truncated: 137359152, code: '359152' },
  { counter: 3, truncated: 1726969429, code: '969429' },
  { counter: 4, truncated: 1640338314, code: '338314' },
  { counter: 5, truncated: 868254676, code: '254676' },
  { counter: 6, truncated: 1918287922, code: '287922' },
  { counter: 7, truncated: 82162583, code: '162583' },
  { counter: 8, truncated: 673399871, code: '399871' },
  { counter: 9, truncated: 645520489, code: '520489' },
];

/** RFC 6238 appendix B, the SHA-1 rows: 8 digits by Unix time. Its last 6 digits are the 6-digit code. */
export const rfc6238Vectors: readonly { unixSeconds: number; timeStep: number; code: string }[] = [
  { unixSeconds: 59, timeStep: 0x1, code: '94287082' },
  { unixSeconds: 1111111109, timeStep: 0x23523ec, code: '07081804' },
  { unixSeconds: 1111111111, timeStep: 0x23523ed, code: '14050471' },
  { unixSeconds: 1234567890, timeStep: 0x273ef07, code: '89005924' },
  { unixSeconds: 2000000000, timeStep: 0x3f940aa, code: '69279037' },
  { unixSeconds: 20000000000, timeStep: 0x27bc86aa, code: '65353130' },
];

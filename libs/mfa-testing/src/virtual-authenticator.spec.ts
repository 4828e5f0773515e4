import { describe, expect, it } from '@jest/globals';
import { rfcSecret } from './rfc-vectors.js';
import { VirtualAuthenticator } from './virtual-authenticator.js';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = new Date(1111111109 * 1000);

describe('VirtualAuthenticator', () => {
  it('shows the code of the moment, and those of the steps around it', () => {
    const app = VirtualAuthenticator.fromUri(`otpauth://totp/Pay:ann?secret=${SECRET}&issuer=Pay`);
    expect(Buffer.from(app.secret)).toEqual(Buffer.from(rfcSecret));
    expect(app.code(at)).toBe('081804');
    expect(app.code(at, 1)).toBe('050471');
    expect(app.code(new Date(at.getTime() + 30_000), -1)).toBe('081804');
  });

  it('obeys digits and period of the URI', () => {
    const app = VirtualAuthenticator.fromUri(`otpauth://totp/ann?secret=${SECRET}&digits=8&period=60`);
    expect(app.code(new Date(59_000 * 2))).toBe('94287082');
  });

  it('makes up a code that is wrong', () => {
    const app = VirtualAuthenticator.fromUri(`otpauth://totp/ann?secret=${SECRET}`);
    const wrong = app.wrongCode(at);
    expect(wrong).toMatch(/^[0-9]{6}$/);
    expect([-2, -1, 0, 1, 2].map((offset) => app.code(at, offset))).not.toContain(wrong);
  });

  it.each([
    ['counter based codes', `otpauth://hotp/ann?secret=${SECRET}&counter=1`],
    ['another scheme', `https://totp/ann?secret=${SECRET}`],
    ['another algorithm', `otpauth://totp/ann?secret=${SECRET}&algorithm=SHA256`],
    ['no secret', 'otpauth://totp/ann'],
    ['a secret that is not base32', 'otpauth://totp/ann?secret=0189'],
    ['two different issuers', `otpauth://totp/Pay:ann?secret=${SECRET}&issuer=Bank`],
  ])('refuses %s', (_, uri) => {
    expect(() => VirtualAuthenticator.fromUri(uri)).toThrow();
  });
});

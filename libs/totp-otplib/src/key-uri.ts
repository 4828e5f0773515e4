import { totpParameters } from './totp-parameters.js';

/**
 * `otpauth://totp/Issuer:account?...` of the Key URI format. Every parameter is written out: otplib leaves the
 * defaults away, and an app whose defaults differ would show codes that are never right.
 * Throws a RangeError for an issuer that is empty or holds a colon: it ends at the first one.
 */
export function keyUri(input: { secret: string; issuer: string; account: string }): string {
  if (input.issuer === '' || input.issuer.includes(':'))
    throw new RangeError('the issuer of a key URI has at least one character and no colon');
  const { algorithm, digits, periodSeconds } = totpParameters;
  const label = `${encodeURIComponent(input.issuer)}:${encodeURIComponent(input.account)}`;
  // Percent-encoded by hand: URLSearchParams writes a space as "+", which some apps show as a plus sign.
  const parameters = [
    `secret=${input.secret}`,
    `issuer=${encodeURIComponent(input.issuer)}`,
    `algorithm=${algorithm.toUpperCase()}`,
    `digits=${digits}`,
    `period=${periodSeconds}`,
  ];
  return `otpauth://totp/${label}?${parameters.join('&')}`;
}

import { ScureBase32Plugin } from 'otplib';
import { totpParameters } from './totp-parameters.js';

/** A secret as other systems hand it over is of no use to us. Says why, and nothing of the secret. */
export class TotpSecretError extends Error {
  override readonly name = 'TotpSecretError';
}

const base32 = new ScureBase32Plugin();
/** RFC 4648 section 6; the padding may be left out, as the Key URI format does. */
const BASE32 = /^[A-Z2-7]+={0,6}$/i;

/**
 * The secret in base32, with or without the spaces and hyphens people group it by, or in an `otpauth://totp/` URI of the
 * Key URI format. Takes SHA-1, 6 digits and 30 s alone: any other app would show codes that never match.
 * @throws TotpSecretError
 */
export function readTotpSecret(text: string): Uint8Array {
  return /^otpauth:/i.test(text) ? ofKeyUri(text) : ofBase32(text.replace(/[\s-]/g, ''));
}

function ofBase32(text: string): Uint8Array {
  if (text === '') throw new TotpSecretError('there is no secret');
  const refused = new TotpSecretError('the secret is not base32');
  if (!BASE32.test(text)) throw refused;
  try {
    return base32.decode(text.replace(/=+$/, ''));
  } catch {
    // Its own error would show a piece of the secret.
    throw refused;
  }
}

function ofKeyUri(text: string): Uint8Array {
  const uri = URL.canParse(text) ? new URL(text) : null;
  if (uri?.hostname.toLowerCase() !== 'totp') throw new TotpSecretError('the URI is not otpauth://totp/...');
  const parameter = (name: string): string | undefined => {
    const [value, ...more] = uri.searchParams.getAll(name);
    if (more.length > 0) throw new TotpSecretError(`the URI has ${name} twice`);
    return value;
  };
  const { algorithm, digits, periodSeconds } = totpParameters;
  if ((parameter('algorithm') ?? algorithm).toLowerCase() !== algorithm)
    throw new TotpSecretError('the algorithm is not SHA1');
  if ((parameter('digits') ?? String(digits)) !== String(digits))
    throw new TotpSecretError(`the codes do not have ${digits} digits`);
  if ((parameter('period') ?? String(periodSeconds)) !== String(periodSeconds))
    throw new TotpSecretError(`the period is not ${periodSeconds} seconds`);
  return ofBase32(parameter('secret') ?? '');
}

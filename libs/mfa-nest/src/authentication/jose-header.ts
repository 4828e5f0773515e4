/** RFC 9068 section 4; the one or the other spelling, and no other kind of token (TK-01, TK-06). */
const types = ['at+jwt', 'application/at+jwt'];

/**
 * The header of an access token of ours. It says alg, typ and kid and nothing else: a key in the token (jwk, jku, x5u,
 * x5c) or an extension we would have to understand (crit, b64) makes it no token of ours (RFC 8725 section 3.10).
 */
export function readJoseHeader(token: string): { kid: string } | null {
  const header = parse(token.split('.', 1)[0] ?? '');
  if (typeof header !== 'object' || header === null) return null;
  const { alg, typ, kid, ...others } = header as Readonly<Record<string, unknown>>;
  if (alg !== 'ES256' || typeof typ !== 'string' || !types.includes(typ)) return null;
  return typeof kid === 'string' && Object.keys(others).length === 0 ? { kid } : null;
}

function parse(segment: string): unknown {
  try {
    return JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

// A service of somebody else's: it knows our key set's address and nothing more. Reads a token from its standard input.
import { createRemoteJWKSet, jwtVerify } from 'jose';

const [issuer, jwksUri] = process.argv.slice(2);
let token = '';
for await (const chunk of process.stdin) token += chunk;
const { payload, protectedHeader } = await jwtVerify(token, createRemoteJWKSet(new URL(jwksUri)), {
  issuer,
  audience: issuer,
  typ: 'at+jwt',
  algorithms: ['ES256'],
  requiredClaims: ['client_id', 'sub', 'iat', 'exp', 'jti', 'scope'],
});
process.stdout.write(JSON.stringify({ payload, protectedHeader }));

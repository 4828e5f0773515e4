import {
  constants,
  createHash,
  generateKeyPairSync,
  randomUUID,
  sign,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';

export type ProofAlgorithm = 'ES256' | 'PS256' | 'EdDSA';

/** The members of RFC 7638 section 3.2, in their order. */
const thumbprintMembers: Readonly<Record<ProofAlgorithm, readonly (keyof JsonWebKey)[]>> = {
  ES256: ['crv', 'kty', 'x', 'y'],
  PS256: ['e', 'kty', 'n'],
  EdDSA: ['crv', 'kty', 'x'],
};

/** A key of a client and its DPoP proofs (RFC 9449), written by hand, so that no library refuses to make a bad one. */
export class ProofKey {
  readonly jkt: string;
  readonly publicJwk: JsonWebKey;
  readonly privateJwk: JsonWebKey;
  readonly #key: KeyObject;

  constructor(readonly alg: ProofAlgorithm = 'ES256') {
    const { publicKey, privateKey } = keyPairOf(alg);
    this.#key = privateKey;
    this.publicJwk = publicKey.export({ format: 'jwk' });
    this.privateJwk = privateKey.export({ format: 'jwk' });
    const members = thumbprintMembers[alg].map((name) => [name, this.publicJwk[name]] as const);
    this.jkt = digest(JSON.stringify(Object.fromEntries(members)));
  }

  /** The claims of a good proof; tests spoil them one at a time. */
  claims(call: { method?: string; url: string; token: string; now: Date }): Record<string, unknown> {
    return {
      htm: call.method ?? 'GET',
      htu: call.url,
      ath: digest(call.token),
      iat: Math.floor(call.now.getTime() / 1000),
      jti: randomUUID(),
    };
  }

  prove(claims: object, header: object = {}): string {
    const head = { typ: 'dpop+jwt', alg: this.alg, jwk: this.publicJwk, ...header };
    const signed = [head, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${signed}.${signatureOf(this.alg, this.#key, Buffer.from(signed)).toString('base64url')}`;
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

function keyPairOf(alg: ProofAlgorithm): { publicKey: KeyObject; privateKey: KeyObject } {
  switch (alg) {
    case 'ES256':
      return generateKeyPairSync('ec', { namedCurve: 'P-256' });
    case 'PS256':
      return generateKeyPairSync('rsa', { modulusLength: 2048 });
    case 'EdDSA':
      return generateKeyPairSync('ed25519');
  }
}

function signatureOf(alg: ProofAlgorithm, key: KeyObject, data: Buffer): Buffer {
  switch (alg) {
    case 'ES256':
      return sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' });
    case 'PS256':
      return sign('sha256', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
    case 'EdDSA':
      return sign(null, data, key);
  }
}

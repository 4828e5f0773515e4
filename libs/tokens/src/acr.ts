/** Signed in with a password alone. */
export const acrPassword = 'urn:countersign:acr:pwd' as const;

/** Signed in with a password and a second factor; what RFC 9470 `acr_values` asks for. */
export const acrMfa = 'urn:countersign:acr:mfa' as const;

export type Acr = typeof acrPassword | typeof acrMfa;

/** Never more than what happened (TK-09): a recovery code after the password leaves it at the password (C6). */
export const acrOf = (amr: readonly string[]): Acr => (amr.includes('mfa') ? acrMfa : acrPassword);

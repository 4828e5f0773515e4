/** Access tokens of clients that end before their time (RFC 7009). */
export interface TokenRevocations {
  /**
   * Every instance refuses the token within a second of the commit (SE-07). `tokenId` is its `jti`, `clientId` the client
   * it was given to, be it for itself or for a person, `expiresAt` its own `exp`. Once more changes nothing.
   */
  revoke(token: { tokenId: string; clientId: string; expiresAt: Date }): Promise<void>;
}
export const TokenRevocations = Symbol('TokenRevocations');

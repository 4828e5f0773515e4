/** What is known of where a request comes from. */
export interface Whence {
  /** Of the client, as the trusted proxies tell it. */
  address: string | null;
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Whether the other end of the connection is a trusted proxy: anybody else may write what they like into a header. */
  fromTrustedProxy: boolean;
}

/** From which country a request comes (LOG-08), by ISO 3166-1 alpha-2; null where nobody can tell. */
export interface CountryOfOrigin {
  of(whence: Whence): string | null;
}
export const CountryOfOrigin = Symbol('CountryOfOrigin');

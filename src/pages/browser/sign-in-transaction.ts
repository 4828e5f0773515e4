import { localPath } from './local-path.js';

/** What a browser keeps while somebody is at an identity provider, and shows once at the end. */
export interface SignInTransaction {
  transaction: string;
  /** A path of ours to go on to. */
  then: string;
  /** The sign-in is not for the portal: what the provider has answered is taken at that path. */
  takenThere?: true;
}

/** As the value of a cookie. */
export const transactionText = (begun: SignInTransaction): string =>
  Buffer.from(JSON.stringify(begun)).toString('base64url');

/** A browser may send anything. */
export function transactionIn(cookie: string | undefined): SignInTransaction | null {
  try {
    const { transaction, then, takenThere } = JSON.parse(
      Buffer.from(cookie ?? '', 'base64url').toString('utf8'),
    ) as Readonly<Record<string, unknown>>;
    if (typeof transaction !== 'string') return null;
    const path = localPath(typeof then === 'string' ? then : null);
    return { transaction, then: path, ...(takenThere === true ? { takenThere } : {}) };
  } catch {
    return null;
  }
}

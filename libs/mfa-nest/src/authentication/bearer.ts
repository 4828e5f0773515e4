import { commonProblems } from '../problem/common-problems.js';
import { Problem } from '../problem/problem.js';
import { singleHeader, type HttpRequest } from '../http.js';

/** A token as it was presented. */
export interface Presented {
  scheme: 'Bearer' | 'DPoP';
  token: string;
}

/** RFC 6750 section 2.1, RFC 9449 section 7.1. */
const presented = /^(Bearer|DPoP) +([A-Za-z0-9._~+/-]+=*)$/i;

/** The token of the Authorization header with its scheme; null where there is none or it cannot be one. */
export function presentedToken(request: Pick<HttpRequest, 'headers'>): Presented | null {
  const [, scheme, token] = presented.exec(singleHeader(request, 'authorization') ?? '') ?? [];
  if (scheme === undefined || token === undefined) return null;
  return { scheme: scheme.toLowerCase() === 'dpop' ? 'DPoP' : 'Bearer', token };
}

export const hasAuthorization = (request: Pick<HttpRequest, 'headers'>): boolean =>
  request.headers['authorization'] !== undefined;

/** A token in an address ends up in logs and histories: it is refused, not only ignored (RFC 9700 section 4.3.2; ER-07). */
export function refuseTokenInQuery({ query }: Pick<HttpRequest, 'query'>): void {
  if (typeof query === 'object' && query !== null && 'access_token' in query)
    throw new Problem(commonProblems.invalidRequest, {
      detail: 'A token is taken from the Authorization header alone, never from the address.',
    });
}

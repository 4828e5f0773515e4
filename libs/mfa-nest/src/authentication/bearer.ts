import { commonProblems } from '../problem/common-problems.js';
import { Problem } from '../problem/problem.js';
import { singleHeader, type HttpRequest } from '../http.js';

/** RFC 6750 section 2.1. */
const bearer = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/** The bearer string of the Authorization header; null where there is none or it cannot be one. */
export const bearerOf = (request: Pick<HttpRequest, 'headers'>): string | null =>
  bearer.exec(singleHeader(request, 'authorization') ?? '')?.[1] ?? null;

export const hasAuthorization = (request: Pick<HttpRequest, 'headers'>): boolean =>
  request.headers['authorization'] !== undefined;

/** A token in an address ends up in logs and histories: it is refused, not only ignored (RFC 9700 section 4.3.2; ER-07). */
export function refuseTokenInQuery({ query }: Pick<HttpRequest, 'query'>): void {
  if (typeof query === 'object' && query !== null && 'access_token' in query)
    throw new Problem(commonProblems.invalidRequest, {
      detail: 'A token is taken from the Authorization header alone, never from the address.',
    });
}

import { problemType } from './problem.js';

/** Problems of HTTP itself and of the guards, which any route may answer. */
export const commonProblems = {
  invalidRequest: problemType({
    slug: 'invalid-request',
    title: 'The request is not valid',
    status: 400,
    help: 'Something in the request has the wrong shape. `errors` names each offending field by JSON pointer. Correct it and send the request again.',
  }),
  idempotencyKeyRequired: problemType({
    slug: 'idempotency-key-required',
    title: 'An Idempotency-Key is required',
    status: 400,
    help: 'This call creates or changes something that must happen once. Send an `Idempotency-Key` header of 1 to 255 printable ASCII characters without spaces, a new one for each act; repeat the same key when you repeat the same call.',
  }),
  signInRequired: problemType({
    slug: 'sign-in-required',
    title: 'Sign in first',
    status: 401,
    help: 'The call carried no bearer token. Sign in and send the access token (or, on enrollment and challenge routes, the sign-in ticket) in the `Authorization` header.',
  }),
  invalidToken: problemType({
    slug: 'invalid-token',
    title: 'The token is not accepted',
    status: 401,
    help: 'The token is malformed, expired, not one of ours, or of a kind that this route does not take. Refresh the session, or sign in again.',
  }),
  accessRefused: problemType({
    slug: 'access-refused',
    title: 'You may not do this',
    status: 403,
    help: 'The signed-in person holds no role that may make this call. A second factor does not change that; ask an administrator of the company for the role.',
  }),
  machineTokenRefused: problemType({
    slug: 'machine-token-refused',
    title: 'This is for people',
    status: 403,
    help: 'The call was made with the token of a machine client, and no machine steps up, approves or manages anything here. A finance system that acts for a signed-in person sends that person’s access token, which it gets by the authorization code grant.',
  }),
  machineTokenRequired: problemType({
    slug: 'machine-token-required',
    title: 'This is for finance systems',
    status: 403,
    help: 'The call was made with the token of a person. Finance systems get a token of their own by the client credentials grant.',
  }),
  insufficientScope: problemType({
    slug: 'insufficient-scope',
    title: 'The token lacks the scope for this',
    status: 403,
    help: 'Ask for a token with the scope that `WWW-Authenticate` names. A client has the scopes that its payor registered; two payments admins may add one.',
  }),
  delegateRefused: problemType({
    slug: 'delegate-refused',
    title: 'The person does this in the portal',
    status: 403,
    help: 'A client that acts for a person reaches payments and nothing else: no sign-in methods, sessions, teams, rules or codes. It may ask for a challenge over an intent; the person answers it in the browser.',
  }),
  notFound: problemType({
    slug: 'not-found',
    title: 'There is no such thing',
    status: 404,
    help: 'Nothing is known under this address to the person who asks. What belongs to somebody else answers the same.',
  }),
  methodNotAllowed: problemType({
    slug: 'method-not-allowed',
    title: 'This method is not allowed here',
    status: 405,
    help: 'The address exists but does not take this HTTP method.',
  }),
  requestInProgress: problemType({
    slug: 'request-in-progress',
    title: 'The same call is still running',
    status: 409,
    help: 'Another call with this `Idempotency-Key` has not finished. Wait a moment and repeat the call with the same key to get its result.',
  }),
  payloadTooLarge: problemType({
    slug: 'payload-too-large',
    title: 'The request is too large',
    status: 413,
    help: 'The body is larger than this service takes. Send less in one call.',
  }),
  unsupportedMediaType: problemType({
    slug: 'unsupported-media-type',
    title: 'This media type is not supported',
    status: 415,
    help: 'Send JSON, with `Content-Type: application/json`.',
  }),
  idempotencyKeyReused: problemType({
    slug: 'idempotency-key-reused',
    title: 'This Idempotency-Key was used for another request',
    status: 422,
    help: 'The key belongs to an earlier call with another method, path or body. Use a new key for a new act.',
  }),
  tooManyRequests: problemType({
    slug: 'too-many-requests',
    title: 'Too many requests',
    status: 429,
    help: 'This network address sends more requests than it may. Wait for the seconds in `Retry-After`; `RateLimit` tells what is left.',
  }),
  internalError: problemType({
    slug: 'internal-error',
    title: 'Something went wrong on our side',
    status: 500,
    help: 'An unforeseen error. Nothing of the call took effect. When you report it, name the request id of the reply.',
  }),
  unavailable: problemType({
    slug: 'unavailable',
    title: 'The service is not available at the moment',
    status: 503,
    help: 'Something the service depends on does not answer, or the call gave way to another that needed the same. Repeat the call after the seconds in `Retry-After`, with the same `Idempotency-Key` if it had one.',
  }),
} as const;

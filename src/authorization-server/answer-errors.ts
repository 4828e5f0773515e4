import type { EventEmitter } from 'node:events';
import { Logger } from '@nestjs/common';
import type { KoaContextWithOIDC, Provider, errors } from 'oidc-provider';
import type { UnitOfWork } from '@countersign/mfa-core';
import { isLostDatabase, isLostRace } from '@countersign/mfa-nest';
import { companyOf } from './client-metadata.js';
import type { OAuthAudit } from './oauth-audit.js';
import { requestOrigins } from './request-origins.js';

/** Of any request; what the library knows of it is there once it has begun. */
type Context = Pick<KoaContextWithOIDC, 'req' | 'status' | 'body' | 'set' | 'remove'> & {
  oidc?: KoaContextWithOIDC['oidc'];
};

/** Routes on which a client proves who it is. */
const CLIENT_ROUTES = new Set(['token', 'introspection', 'revocation']);
const KNOWN_GRANTS = new Set(['client_credentials', 'authorization_code', 'refresh_token']);
const RETRY_AFTER_SECONDS = 5;
/** One same text, whatever was amiss (MC-08). */
const REFUSED = { error: 'invalid_client', error_description: 'client authentication failed' };
const UNFORESEEN = { error: 'server_error', error_description: 'the request could not be served' };

/** What the library caught itself, by the request. */
const caught = new WeakMap<object, unknown>();

/**
 * Around every request of the library: one transaction for what it reads and writes, one answer for a client that did not
 * prove who it is, and an OAuth error without a word more where something failed (RFC 6749 section 5.2, ER-04).
 */
export function answerErrors(
  provider: Provider,
  { unitOfWork, audit }: { unitOfWork: UnitOfWork; audit: OAuthAudit },
): void {
  const logger = new Logger('AuthorizationServer');
  const note = (ctx: KoaContextWithOIDC, error: unknown): void => void caught.set(ctx, error);
  provider.on('server_error', note);
  provider.on('grant.error', note);
  provider.on('introspection.error', note);
  provider.on('revocation.error', note);
  provider.on('authorization.error', note);
  // Koa writes to the terminal where nobody listens.
  (provider as EventEmitter).on('error', (error: unknown) =>
    logger.error({ err: error }, 'the connection broke'),
  );

  provider.use(async (ctx, next) => {
    try {
      await unitOfWork.run(async () => {
        await next();
        const error = caught.get(ctx);
        if (isServerError(ctx)) throw new Error('caught by the library', { cause: error });
        await refuseClient(ctx, error);
      });
    } catch (error) {
      answerFailure(ctx, error);
    }
  });

  async function refuseClient(ctx: Context, error: unknown): Promise<void> {
    if (error === undefined) return;
    const { requestId } = requestOrigins.of(ctx);
    const { error_detail: detail, error_description: description } = error as errors.OIDCProviderError;
    const clientId = ctx.oidc?.client?.clientId ?? null;
    const code = (error as errors.OIDCProviderError).error;
    logger.log({ requestId, error: code, clientId, because: detail ?? description }, 'refused');
    if (!failedToProveItself(ctx, code)) {
      ctx.body = inBetterWords(ctx, code) ?? ctx.body;
      return;
    }
    ctx.status = 401;
    ctx.body = REFUSED;
    const client = ctx.oidc?.client;
    if (client)
      await audit.append({
        clientId: client.clientId,
        companyId: companyOf(client),
        act: 'client.authenticated',
        outcome: 'failure',
        tokenId: null,
        origin: requestOrigins.of(ctx),
        details: {},
      });
  }

  function answerFailure(ctx: Context, error: unknown): void {
    const { requestId } = requestOrigins.of(ctx);
    const lost = isLostDatabase(error) || isLostRace(error);
    if (lost) logger.warn({ requestId, err: error }, 'unavailable');
    else logger.error({ requestId, err: error }, 'unforeseen error');
    ctx.remove('Location');
    ctx.status = lost ? 503 : 500;
    if (lost) ctx.set('Retry-After', String(RETRY_AFTER_SECONDS));
    ctx.body = UNFORESEEN;
  }
}

/** Also one that the library would tell the client by a redirect. */
const isServerError = (ctx: object): boolean => {
  const error = caught.get(ctx);
  return error !== undefined && (error as Partial<errors.OIDCProviderError>).expose !== true;
};

/** Where the library has another code than its standard. */
function inBetterWords({ oidc, req }: Context, code: string): object | undefined {
  const { client, params, route } = oidc ?? {};
  if (!client || route !== 'token') return undefined;
  const grant = String(params?.['grant_type']);
  // RFC 6749 section 5.2.
  if (code === 'invalid_request' && KNOWN_GRANTS.has(grant) && !client.grantTypeAllowed(grant))
    return { error: 'unauthorized_client', error_description: 'this client may not use that grant' };
  // RFC 9449 section 5.
  if (code === 'invalid_grant' && client.dpopBoundAccessTokens && req.headers['dpop'] === undefined)
    return { error: 'invalid_dpop_proof', error_description: 'this client must send a DPoP proof' };
  return undefined;
}

/**
 * RFC 7521 section 4.2.1 and RFC 6749 section 5.2: an assertion that cannot be read, names nobody, or is not there at all
 * is a failed authentication too. A parameter sent twice is a bad request, whoever sent it.
 */
function failedToProveItself({ oidc }: Context, code: string): boolean {
  if (!oidc || !CLIENT_ROUTES.has(oidc.route)) return false;
  if (code === 'invalid_client') return true;
  const sentTwice = Object.values(oidc.body ?? {}).some(Array.isArray);
  return oidc.params !== undefined && oidc.client === undefined && !sentTwice;
}

import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressBlock } from '@countersign/mfa-core';
import { contextOf } from '../access/principal.js';
import type { HttpReply, HttpRequest } from '../http.js';
import { MFA_OPTIONS, mfaLimits, type MfaModuleOptions } from '../mfa-options.js';
import { commonProblems } from '../problem/common-problems.js';
import { Problem } from '../problem/problem.js';
import { addressBudgetOf } from './address-budget.js';

const windowSeconds = 60;

interface Spent {
  name: string;
  remaining: number;
  resetSeconds: number;
  exceeded: boolean;
}

/**
 * Limits what one network address sends, on this instance. First of the guards, so that a flood costs no signature and
 * no query. Its headers tell of the address alone, never of an account (C24).
 */
@Injectable()
export class AddressLimitGuard implements CanActivate {
  private readonly all: RateLimiterMemory;
  private readonly secrets: RateLimiterMemory;

  constructor(@Inject(MFA_OPTIONS) options: MfaModuleOptions) {
    const { addressRequestsPerMinute, addressSecretTriesPerMinute } = mfaLimits(options);
    const limiter = (keyPrefix: string, points: number): RateLimiterMemory =>
      new RateLimiterMemory({ keyPrefix, points, duration: windowSeconds });
    this.all = limiter('default', addressRequestsPerMinute);
    this.secrets = limiter('secrets', addressSecretTriesPerMinute);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const reply = context.switchToHttp().getResponse<HttpReply>();
    const block = addressBlock(contextOf(request).origin.address);
    const budget = addressBudgetOf(context.getHandler());
    const limiters = budget === 'secrets' ? [this.all, this.secrets] : [this.all];
    const spent = await Promise.all(limiters.map((limiter) => spend(limiter, block)));
    // draft-ietf-httpapi-ratelimit-headers: lists of policies and of what is left of each.
    reply.header(
      'ratelimit-policy',
      limiters.map(({ keyPrefix, points }) => `"${keyPrefix}";q=${points};w=${windowSeconds}`).join(', '),
    );
    reply.header(
      'ratelimit',
      spent
        .map(({ name, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`)
        .join(', '),
    );
    const exceeded = spent.filter((one) => one.exceeded);
    if (exceeded.length === 0) return true;
    // Never earlier than the reset (TH-09).
    const retryAfterSeconds = Math.max(...exceeded.map(({ resetSeconds }) => resetSeconds));
    throw new Problem(commonProblems.tooManyRequests, {
      headers: { 'retry-after': String(retryAfterSeconds) },
    });
  }
}

async function spend(limiter: RateLimiterMemory, block: string): Promise<Spent> {
  const outcome = await limiter.consume(block).then(
    (left) => ({ left, exceeded: false }),
    (refusal: unknown) => {
      if (refusal instanceof RateLimiterRes) return { left: refusal, exceeded: true };
      throw refusal;
    },
  );
  return {
    name: limiter.keyPrefix,
    remaining: outcome.left.remainingPoints,
    resetSeconds: Math.max(1, Math.ceil(outcome.left.msBeforeNext / 1000)),
    exceeded: outcome.exceeded,
  };
}

import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressBlock } from '@countersign/mfa-core';
import { contextOf } from '../access/principal.js';
import type { HttpReply, HttpRequest } from '../http.js';
import { MFA_OPTIONS, mfaLimits, type MfaModuleOptions } from '../mfa-options.js';
import { commonProblems } from '../problem/common-problems.js';
import { Problem } from '../problem/problem.js';
import { addressBudgetOf, type AddressBudgetName } from './address-budget.js';

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
    const { address } = contextOf(request).origin;
    const { headers, retryAfterSeconds } = await this.spend(address, addressBudgetOf(context.getHandler()));
    for (const [name, value] of Object.entries(headers)) reply.header(name, value);
    if (retryAfterSeconds === null) return true;
    throw new Problem(commonProblems.tooManyRequests, {
      headers: { 'retry-after': String(retryAfterSeconds) },
    });
  }

  /**
   * Counts one request of `address`: for what is mounted beside the handlers. `headers` go with every reply;
   * `retryAfterSeconds` is null where the request may pass, and never earlier than the reset where not (TH-09).
   */
  async spend(
    address: string | null,
    budget: AddressBudgetName | undefined,
  ): Promise<{ headers: Record<string, string>; retryAfterSeconds: number | null }> {
    const block = addressBlock(address);
    const limiters = budget === 'secrets' ? [this.all, this.secrets] : [this.all];
    const spent = await Promise.all(limiters.map((limiter) => spend(limiter, block)));
    const exceeded = spent.filter((one) => one.exceeded);
    return {
      // draft-ietf-httpapi-ratelimit-headers: lists of policies and of what is left of each.
      headers: {
        'ratelimit-policy': limiters
          .map(({ keyPrefix, points }) => `"${keyPrefix}";q=${points};w=${windowSeconds}`)
          .join(', '),
        ratelimit: spent
          .map(({ name, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`)
          .join(', '),
      },
      retryAfterSeconds:
        exceeded.length === 0 ? null : Math.max(...exceeded.map(({ resetSeconds }) => resetSeconds)),
    };
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

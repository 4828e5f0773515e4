import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import {
  MfaError,
  PromptIntent,
  SpendCountersignature,
  VoidChangedIntent,
  limits,
} from '@countersign/mfa-core';
import { canonicalJson } from '@countersign/tokens';
import type { Access } from '../access/access.js';
import { insufficientAuthentication } from '../access/bearer-challenge.js';
import { contextOf, type Countersignature, type Principal, type UserPrincipal } from '../access/principal.js';
import { singleHeader, type HttpRequest } from '../http.js';
import { mfaProblems } from '../problem/mfa-problems.js';
import { Problem } from '../problem/problem.js';
import type { IntentContent, IntentSource } from './intent-source.js';

export type CountersignedAccess = Extract<Access, { kind: 'countersigned' }>;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Binds a call to exactly one intent: prompts for it, and spends what was approved (SU-04..08, promise 4). */
@Injectable()
export class Countersigning {
  constructor(
    private readonly modules: ModuleRef,
    private readonly promptIntent: PromptIntent,
    private readonly spendCountersignature: SpendCountersignature,
    private readonly voidChangedIntent: VoidChangedIntent,
  ) {}

  /**
   * Runs the act and turns what stops it into the answer of the contract. A challenge that is malformed, unknown, of
   * another, unanswered, expired or spent is answered like none: with a fresh prompt, which tells nothing of it.
   */
  async around<T>(
    access: CountersignedAccess,
    request: HttpRequest,
    principal: Principal,
    act: () => Promise<T>,
  ): Promise<T> {
    const user = requireUser(principal);
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof MfaError)) throw error;
      if (error.code === 'countersignature_required') throw await this.prompt(access, request, user, error);
      const challengeId = challengeIdOf(request);
      // After the rollback, so that it stays: what was approved is not what would be done (SU-05).
      if (error.code === 'intent_changed' && challengeId !== null)
        await this.voidChangedIntent.execute({ challengeId, personId: user.personId, origin: user.origin });
      throw error;
    }
  }

  /** Inside the unit of work of the act. Leaves the spent countersignature on the request for the handler. */
  async spend(access: CountersignedAccess, request: HttpRequest, principal: Principal): Promise<void> {
    const user = requireUser(principal);
    const { personId, sessionId } = user;
    const challengeId = challengeIdOf(request);
    if (challengeId === null) throw new MfaError('countersignature_required');
    const described = await this.describe(access, request, user, 'act');
    const { purpose } = access;
    const canonical = canonicalOf(purpose, described);
    const { challenge, intent } = await this.spendCountersignature.execute({
      personId,
      sessionId,
      challengeId,
      purpose,
      canonical,
    });
    const countersignature: Countersignature = {
      challengeId,
      intentId: intent.id,
      intentHash: intent.hash,
      canonicalIntent: canonical,
      method: challenge.method,
      factorId: challenge.factorId,
      answeredAt: requireAnswered(challenge.answeredAt),
    };
    contextOf(request).countersignature = countersignature;
  }

  /** The answer that asks for the countersignature: what is to be approved, from the server's own data (RFC 9470, SU-01). */
  private async prompt(
    access: CountersignedAccess,
    request: HttpRequest,
    user: UserPrincipal,
    { internal }: MfaError,
  ): Promise<Problem> {
    const { purpose } = access;
    const described = await this.describe(access, request, user, 'prompt');
    const { personId, sessionId } = user;
    const { subjectId, display } = described;
    const canonical = canonicalOf(purpose, described);
    const input = { personId, sessionId, purpose, subjectId, canonical, display };
    const { id, hash, expiresAt } = await this.promptIntent.execute(input);
    return new Problem(mfaProblems.countersignatureRequired, {
      headers: { 'www-authenticate': insufficientAuthentication(limits.countersignatureSeconds) },
      extension: { intent: { id, purpose, display, hash, expiresAt: expiresAt.toISOString() } },
      ...(internal === undefined ? {} : { internal }),
    });
  }

  private describe(
    { intent }: CountersignedAccess,
    { params, body }: HttpRequest,
    user: UserPrincipal,
    mode: 'prompt' | 'act',
  ): Promise<IntentContent> {
    const source = this.modules.get<IntentSource>(intent, { strict: false });
    return source.describe({ params: params as Readonly<Record<string, string>>, body }, user, mode);
  }
}

/** Names of our own win over those of the content: an intent cannot pass for one of another purpose. */
const canonicalOf = (purpose: string, { companyId, subjectId, content }: IntentContent): string =>
  canonicalJson({ ...content, purpose, companyId, subjectId });

function challengeIdOf(request: HttpRequest): string | null {
  const value = singleHeader(request, 'countersign-challenge');
  return value !== undefined && uuid.test(value) ? value.toLowerCase() : null;
}

function requireUser(principal: Principal): UserPrincipal {
  if (principal.kind !== 'user') throw new Error('a countersigned route that is open without a session');
  return principal;
}

function requireAnswered(answeredAt: Date | null): Date {
  if (!answeredAt) throw new Error('a spent challenge that was never answered');
  return answeredAt;
}

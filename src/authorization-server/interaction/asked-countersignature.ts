import { Inject, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { ChallengeStore, Clock, IntentStore, type FactorMethod, type Intent } from '@countersign/mfa-core';
import type { CurrentInteraction } from './current-interaction.js';
import { COUNTERSIGN_CHALLENGE } from './prompts.js';

export interface AskedCountersignature {
  challengeId: string;
  method: FactorMethod;
  intent: Intent;
}

/** What a client asks a person to approve, by the challenge that it created on the person's session. */
@Injectable()
export class AskedCountersignatures {
  constructor(
    @Inject(ChallengeStore) private readonly challenges: ChallengeStore,
    @Inject(IntentStore) private readonly intents: IntentStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Null for a challenge that is unknown, of another person or session, answered, over, or whose thing has changed since:
   * nobody learns which (ER-05), and nothing of it is shown.
   */
  async find({ params, session }: CurrentInteraction): Promise<AskedCountersignature | null> {
    const id = params[COUNTERSIGN_CHALLENGE];
    if (!session || !isUUID(id)) return null;
    const now = this.clock.now();
    const challenge = await this.challenges.find(id as string);
    if (challenge?.personId !== session.personId || challenge.owner.kind !== 'session') return null;
    if (challenge.owner.id !== session.id || challenge.purpose !== 'countersign') return null;
    if (challenge.status !== 'open' || now >= challenge.expiresAt || challenge.intentId === null) return null;
    const intent = await this.intents.find(challenge.intentId);
    if (!intent || intent.voidedAt || now >= intent.expiresAt || intent.hash !== challenge.intentHash)
      return null;
    const { method } = challenge;
    return method === 'recovery_code' ? null : { challengeId: challenge.id, method, intent };
  }
}

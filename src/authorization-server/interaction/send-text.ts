import { Injectable } from '@nestjs/common';
import {
  CreateChallenge,
  MfaError,
  ResendChallenge,
  type Origin,
  type PresentedChallenge,
  type Requester,
} from '@countersign/mfa-core';
import { AskedCountersignatures } from './asked-countersignature.js';
import type { CurrentInteraction } from './current-interaction.js';
import { InteractionProgressRepository, nothingYet } from './interaction-progress.repository.js';
import { noticeOf } from './notice-of.js';
import { WhoAnswers } from './who-answers.js';

/** A code by text, or a fresh one; the one before is dead, the tries stay counted (SM-06). */
@Injectable()
export class SendText {
  constructor(
    private readonly whoAnswers: WhoAnswers,
    private readonly createChallenge: CreateChallenge,
    private readonly resendChallenge: ResendChallenge,
    private readonly asked: AskedCountersignatures,
    private readonly progress: InteractionProgressRepository,
  ) {}

  async execute(current: CurrentInteraction, origin: Origin): Promise<void> {
    const { uid, progress, keepUntil } = current;
    const requester = await this.whoAnswers.execute(current);
    if (!requester) {
      await this.progress.keep(uid, { ...nothingYet, notice: 'start_again' }, keepUntil);
      return;
    }
    try {
      const { challenge, sentTo, again } = await this.#send(current, requester, origin);
      const notice = again ? 'text_sent_again' : null;
      await this.progress.keep(uid, { ...progress, challengeId: challenge.id, sentTo, notice }, keepUntil);
    } catch (error) {
      await this.progress.keep(uid, { ...progress, notice: noticeOf(error) }, keepUntil);
    }
  }

  async #send(
    current: CurrentInteraction,
    requester: Requester,
    origin: Origin,
  ): Promise<PresentedChallenge & { again: boolean }> {
    const before =
      current.prompt === 'countersign'
        ? ((await this.asked.find(current))?.challengeId ?? null)
        : current.progress.challengeId;
    const resent = before === null ? null : await this.#resend(requester, before, origin);
    if (resent) return { ...resent, again: true };
    if (current.prompt === 'countersign') throw new MfaError('challenge_not_found');
    const made = await this.createChallenge.execute({ requester, method: 'sms', intentId: null, origin });
    return { ...made, again: false };
  }

  /** Null for one whose time is over: another takes its place. */
  async #resend(
    requester: Requester,
    challengeId: string,
    origin: Origin,
  ): Promise<PresentedChallenge | null> {
    try {
      return await this.resendChallenge.execute({ requester, challengeId, origin });
    } catch (error) {
      if (error instanceof MfaError && error.code === 'challenge_not_found') return null;
      throw error;
    }
  }
}

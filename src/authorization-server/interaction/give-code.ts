import { Injectable } from '@nestjs/common';
import {
  AnswerChallenge,
  CreateChallenge,
  MfaError,
  type Answer,
  type FactorMethod,
  type Origin,
  type Requester,
} from '@countersign/mfa-core';
import { AskedCountersignatures } from './asked-countersignature.js';
import { ConcludeInteraction } from './conclude-interaction.js';
import type { Browser, CurrentInteraction } from './current-interaction.js';
import type { Onward } from './first-step.js';
import { InteractionProgressRepository, nothingYet } from './interaction-progress.repository.js';
import { noticeOf } from './notice-of.js';
import { WhoAnswers } from './who-answers.js';

const SIX_DIGITS = /^[0-9]{6}$/;

/** The code on the page: to sign in, to step up, or to approve what is shown. */
@Injectable()
export class GiveCode {
  constructor(
    private readonly whoAnswers: WhoAnswers,
    private readonly createChallenge: CreateChallenge,
    private readonly answerChallenge: AnswerChallenge,
    private readonly asked: AskedCountersignatures,
    private readonly conclude: ConcludeInteraction,
    private readonly progress: InteractionProgressRepository,
  ) {}

  async execute(
    browser: Browser,
    current: CurrentInteraction,
    input: { method: FactorMethod; code: string; origin: Origin },
  ): Promise<Onward> {
    const { uid, progress, keepUntil } = current;
    const requester = await this.whoAnswers.execute(current);
    if (!requester) {
      await this.progress.keep(uid, { ...nothingYet, notice: 'start_again' }, keepUntil);
      return { path: null };
    }
    // As people copy it: with a space in the middle.
    const code = input.code.replace(/\s/g, '');
    try {
      if (!SIX_DIGITS.test(code)) throw new MalformedCode();
      const challengeId = await this.#challengeOf(current, requester, input);
      if (challengeId === null) throw new MfaError('challenge_not_found');
      const { origin } = input;
      const answer = await this.answerChallenge.execute({ requester, challengeId, code, origin });
      return await this.#goOn(browser, current, answer, origin);
    } catch (error) {
      const notice = error instanceof MalformedCode ? 'code_malformed' : noticeOf(error);
      const kept = notice === 'start_again' ? nothingYet : progress;
      await this.progress.keep(uid, { ...kept, notice }, keepUntil);
      return { path: null };
    }
  }

  /** An app makes its codes by itself, so its challenge is made with the answer; a code by text belongs to one that was sent. */
  async #challengeOf(
    current: CurrentInteraction,
    requester: Requester,
    { method, origin }: { method: FactorMethod; origin: Origin },
  ): Promise<string | null> {
    if (current.prompt === 'countersign') return (await this.asked.find(current))?.challengeId ?? null;
    if (method === 'sms') return current.progress.challengeId;
    const { challenge } = await this.createChallenge.execute({ requester, method, intentId: null, origin });
    return challenge.id;
  }

  async #goOn(
    browser: Browser,
    current: CurrentInteraction,
    answer: Answer,
    origin: Origin,
  ): Promise<Onward> {
    switch (answer.status) {
      case 'signed_in': {
        const { session, deviceToken } = answer.issued;
        return { path: await this.conclude.signedIn(browser, current, { session, origin }), deviceToken };
      }
      case 'stepped_up':
        return { path: await this.conclude.steppedUp(browser, current) };
      case 'answered':
        return { path: await this.conclude.countersigned(browser, current) };
      case 'enrollment_required':
        throw new Error('a recovery code was taken on a page that offers none');
    }
  }
}

class MalformedCode extends Error {}

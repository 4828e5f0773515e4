import { Injectable } from '@nestjs/common';
import type { Origin } from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import {
  BeginSingleSignOn,
  ProviderWord,
  singleSignOnProblems,
  type HowToSignIn,
} from '../../single-sign-on/single-sign-on.module.js';
import type { Browser, CurrentInteraction } from './current-interaction.js';
import { FirstStep, type Onward } from './first-step.js';
import { InteractionProgressRepository, nothingYet } from './interaction-progress.repository.js';
import type { Notice } from './notice.js';

/** The way through the identity provider of somebody's company, in the place of the password (POL-10). */
@Injectable()
export class ThroughCompany {
  constructor(
    private readonly beginSingleSignOn: BeginSingleSignOn,
    private readonly providerWord: ProviderWord,
    private readonly firstStep: FirstStep,
    private readonly progress: InteractionProgressRepository,
  ) {}

  /** Null where the page says why not. The address alone decides: nobody learns who has an account (ER-03). */
  async begin(
    { uid, keepUntil }: CurrentInteraction,
    email: string,
  ): Promise<(HowToSignIn & { status: 'single_sign_on' }) | null> {
    let notice: Notice = 'company_by_password';
    try {
      const way = await this.beginSingleSignOn.execute(email);
      if (way.status === 'single_sign_on') return way;
    } catch (error) {
      notice = noticeOf(error);
    }
    await this.progress.keep(uid, { ...nothingYet, notice }, keepUntil);
    return null;
  }

  /** What the provider says is a first step and no more: what a password would open here, this opens (PW-09). */
  async complete(
    browser: Browser,
    current: CurrentInteraction,
    answer: { transaction: string; callbackUrl: string; deviceToken: string | undefined; origin: Origin },
  ): Promise<Onward> {
    const { uid, keepUntil } = current;
    const proven = await this.providerWord.execute(answer).catch(noticeOf);
    if (typeof proven !== 'string')
      return this.firstStep.execute(browser, current, { ...proven, origin: answer.origin });
    await this.progress.keep(uid, { ...nothingYet, notice: proven }, keepUntil);
    return { path: null };
  }

  /** An answer that this browser did not ask for here. What it has done so far stays as it is. */
  async refuse({ uid, progress, keepUntil }: CurrentInteraction): Promise<void> {
    await this.progress.keep(uid, { ...progress, notice: 'single_sign_on_refused' }, keepUntil);
  }
}

function noticeOf(error: unknown): Notice {
  if (error instanceof Problem && error.type === singleSignOnProblems.refused)
    return 'single_sign_on_refused';
  if (error instanceof Problem && error.type === singleSignOnProblems.unavailable)
    return 'provider_unavailable';
  throw error;
}

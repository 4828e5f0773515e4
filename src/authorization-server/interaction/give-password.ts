import { Injectable } from '@nestjs/common';
import type { Origin } from '@countersign/mfa-core';
import { CheckPassword } from '../../accounts/accounts.module.js';
import type { Browser, CurrentInteraction } from './current-interaction.js';
import { FirstStep, type Onward } from './first-step.js';
import { InteractionProgressRepository, nothingYet } from './interaction-progress.repository.js';

/** The password step on the page: by the same use cases as in the portal, so under the same budgets. */
@Injectable()
export class GivePassword {
  constructor(
    private readonly checkPassword: CheckPassword,
    private readonly firstStep: FirstStep,
    private readonly progress: InteractionProgressRepository,
  ) {}

  /** A wrong password, an unknown and a blocked account look alike (ER-03). */
  async execute(
    browser: Browser,
    current: CurrentInteraction,
    input: { email: string; password: string; deviceToken: string | undefined; origin: Origin },
  ): Promise<Onward> {
    const { uid, keepUntil } = current;
    const proven = await this.checkPassword.execute(input);
    if (proven) return this.firstStep.execute(browser, current, { ...proven, origin: input.origin });
    await this.progress.keep(uid, { ...nothingYet, notice: 'details_refused' }, keepUntil);
    return { path: null };
  }
}

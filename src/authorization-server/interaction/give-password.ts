import { Inject, Injectable } from '@nestjs/common';
import {
  BeginSignIn,
  MfaError,
  SubjectDirectory,
  hashOfBearer,
  type Origin,
  type SignInStep,
} from '@countersign/mfa-core';
import { CheckPassword } from '../../accounts/accounts.module.js';
import { ConcludeInteraction } from './conclude-interaction.js';
import type { Browser, CurrentInteraction } from './current-interaction.js';
import { mayAct, rolesIn } from './delegated-sessions.js';
import { InteractionProgressRepository, nothingYet } from './interaction-progress.repository.js';

/** The path to go on at, and what the browser keeps for its next sign-in. */
export interface Onward {
  /** Null: the page of the interaction itself. */
  path: string | null;
  deviceToken?: string | null;
}

/** The password step on the page: by the same use cases as in the portal, so under the same budgets. */
@Injectable()
export class GivePassword {
  constructor(
    private readonly checkPassword: CheckPassword,
    private readonly beginSignIn: BeginSignIn,
    private readonly conclude: ConcludeInteraction,
    private readonly progress: InteractionProgressRepository,
    @Inject(SubjectDirectory) private readonly subjects: SubjectDirectory,
  ) {}

  /** A wrong password, an unknown and a blocked account look alike (ER-03). Who has no part in the company is refused. */
  async execute(
    browser: Browser,
    current: CurrentInteraction,
    input: { email: string; password: string; deviceToken: string | undefined; origin: Origin },
  ): Promise<Onward> {
    const { uid, client, keepUntil } = current;
    const proven = await this.checkPassword.execute(input);
    if (!proven) {
      await this.progress.keep(uid, { ...nothingYet, notice: 'details_refused' }, keepUntil);
      return { path: null };
    }
    const delegate = { clientId: client.id, companyId: client.companyId };
    const step = (await this.#hasPart(proven.personId, client.companyId))
      ? await this.beginSignIn.execute({ ...proven, origin: input.origin, delegate }).catch(asNoPart)
      : null;
    if (!step) return { path: await this.conclude.refused(browser, current) };
    return this.#goOn(browser, current, step, input.origin);
  }

  async #goOn(
    browser: Browser,
    current: CurrentInteraction,
    step: SignInStep,
    origin: Origin,
  ): Promise<Onward> {
    const { uid, keepUntil } = current;
    switch (step.status) {
      case 'second_factor_required':
        await this.progress.keep(uid, { ...nothingYet, ticketHash: hashOfBearer(step.ticket) }, keepUntil);
        return { path: null };
      case 'enrollment_required':
        // Setting up a factor is the portal's affair: there the person sees who they are, and gets a recovery code.
        await this.progress.keep(uid, { ...nothingYet, notice: 'enroll_first' }, keepUntil);
        return { path: null };
      case 'signed_in': {
        const { session, deviceToken } = step.issued;
        return { path: await this.conclude.signedIn(browser, current, { session, origin }), deviceToken };
      }
    }
  }

  async #hasPart(personId: string, companyId: string): Promise<boolean> {
    const subject = await this.subjects.find(personId);
    return subject?.active === true && mayAct(rolesIn(subject, companyId));
  }
}

function asNoPart(error: unknown): null {
  if (error instanceof MfaError && error.code === 'access_refused') return null;
  throw error;
}

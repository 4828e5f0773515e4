import { Inject, Injectable } from '@nestjs/common';
import {
  BeginSignIn,
  MfaError,
  SubjectDirectory,
  hashOfBearer,
  type Origin,
  type SeenDevice,
  type SignInStep,
} from '@countersign/mfa-core';
import { ConcludeInteraction } from './conclude-interaction.js';
import type { Browser, CurrentInteraction } from './current-interaction.js';
import { mayAct, rolesIn } from './delegated-sessions.js';
import { InteractionProgressRepository, nothingYet } from './interaction-progress.repository.js';
import { noticeOf } from './notice-of.js';

/** The path to go on at, and what the browser keeps for its next sign-in. */
export interface Onward {
  /** Null: the page of the interaction itself. */
  path: string | null;
  deviceToken?: string | null;
}

/** What comes after a right password or the word of an identity provider: for this client, in its company alone. */
@Injectable()
export class FirstStep {
  constructor(
    private readonly beginSignIn: BeginSignIn,
    private readonly conclude: ConcludeInteraction,
    private readonly progress: InteractionProgressRepository,
    @Inject(SubjectDirectory) private readonly subjects: SubjectDirectory,
  ) {}

  /** Who has no part in the company is refused. */
  async execute(
    browser: Browser,
    current: CurrentInteraction,
    proven: SeenDevice & { personId: string; amr?: readonly string[]; origin: Origin },
  ): Promise<Onward> {
    const { uid, client, keepUntil } = current;
    const delegate = { clientId: client.id, companyId: client.companyId };
    if (!(await this.#hasPart(proven.personId, client.companyId)))
      return { path: await this.conclude.refused(browser, current) };
    try {
      const step = await this.beginSignIn.execute({ ...proven, delegate });
      return await this.#goOn(browser, current, step, proven.origin);
    } catch (error) {
      if (error instanceof MfaError && error.code === 'access_refused')
        return { path: await this.conclude.refused(browser, current) };
      await this.progress.keep(uid, { ...nothingYet, notice: noticeOf(error) }, keepUntil);
      return { path: null };
    }
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

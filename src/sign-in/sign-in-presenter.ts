import { Injectable } from '@nestjs/common';
import type { SignInStep } from '@countersign/mfa-core';
import { presentRequirement } from '../wire/present-requirement.js';
import { SessionPresenter } from './session-presenter.js';
import type { SignInReply } from './sign-in.dto.js';

/** What comes after the first step of a sign-in, however that was taken, as it goes to the client. */
@Injectable()
export class SignInPresenter {
  constructor(private readonly sessions: SessionPresenter) {}

  async present(step: SignInStep): Promise<SignInReply> {
    switch (step.status) {
      case 'second_factor_required':
        return { ...step, ticketExpiresAt: step.ticketExpiresAt.toISOString(), methods: [...step.methods] };
      case 'enrollment_required':
        return {
          ...step,
          ticketExpiresAt: step.ticketExpiresAt.toISOString(),
          enrollment: [...step.enrollment],
          requiredBy: step.requiredBy.map(presentRequirement),
        };
      case 'signed_in':
        return { status: step.status, session: await this.sessions.present(step.issued) };
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { components } from '@countersign/client';
import type { Outcome, Visit } from '../browser/visit.js';

type SignInReply = components['schemas']['SignInReply'];

/** What comes after the password, or after the word of an identity provider. */
@Injectable()
export class AfterFirstStep {
  async execute(visit: Visit, step: SignInReply, then: string): Promise<Outcome> {
    if (step.session) {
      await visit.enter(step.session);
      return visit.goTo(then);
    }
    const { ticket = '', ticketExpiresAt = '', methods = [], enrollment = [], requiredBy = [] } = step;
    await visit.begin(
      {
        ...{ ticket, ticketExpiresAt, methods, enrollment },
        requiredBy: requiredBy.map(({ because, companyName, from }) => ({ because, companyName, from })),
      },
      then,
      visit.fields['email'],
    );
    return visit.goTo(step.status === 'enrollment_required' ? '/sign-in/required' : '/sign-in/code');
  }
}

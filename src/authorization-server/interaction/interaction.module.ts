import { Module } from '@nestjs/common';
import { PersonFlow } from '../person-flow.port.js';
import { AskedCountersignatures } from './asked-countersignature.js';
import { ConcludeInteraction } from './conclude-interaction.js';
import { FindInteraction } from './current-interaction.js';
import { DelegatedSessions } from './delegated-sessions.js';
import { DelegatedSignInsRepository } from './delegated-sign-ins.repository.js';
import { EndDelegatedSession } from './end-delegated-session.js';
import { FirstStep } from './first-step.js';
import { GiveCode } from './give-code.js';
import { GivePassword } from './give-password.js';
import { InteractionController } from './interaction.controller.js';
import { InteractionProgressRepository } from './interaction-progress.repository.js';
import { InteractionPurge } from './interaction-purge.js';
import { LetPeopleIn } from './let-people-in.js';
import { OfferedMethods } from './offered-methods.js';
import { SendText } from './send-text.js';
import { ShowInteraction } from './show-interaction.js';
import { ThroughCompany } from './through-company.js';
import { WhoAnswers } from './who-answers.js';

export { InteractionController, InteractionPurge };

/** Behind the pages; of the module that has the authorization server itself, which each of them speaks to. */
export const interactionPages = [
  AskedCountersignatures,
  ConcludeInteraction,
  FindInteraction,
  FirstStep,
  GiveCode,
  GivePassword,
  OfferedMethods,
  SendText,
  ShowInteraction,
  ThroughCompany,
  WhoAnswers,
];

const shared = [
  DelegatedSessions,
  DelegatedSignInsRepository,
  EndDelegatedSession,
  InteractionProgressRepository,
  InteractionPurge,
];

/**
 * What a person does in the browser while a finance system waits: sign in, step up, countersign (FIN-04). The
 * authorization server asks it through the port; it needs nothing of the authorization server to answer.
 */
@Module({
  providers: [...shared, LetPeopleIn, { provide: PersonFlow, useExisting: LetPeopleIn }],
  exports: [...shared, PersonFlow],
})
export class InteractionModule {}

import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { AskedCountersignatures } from './asked-countersignature.js';
import type { FactorMethod } from '@countersign/mfa-core';
import type { PageContext } from '../../pages/kit/page-context.js';
import type { CurrentInteraction } from './current-interaction.js';
import { OfferedMethods } from './offered-methods.js';
import type { Asking } from './pages/asking.js';
import { CodePage } from './pages/code-page.js';
import { CountersignPage } from './pages/countersign-page.js';
import { MessagePage } from './pages/message-page.js';
import { SignInPage } from './pages/sign-in-page.js';
import { WhoAnswers } from './who-answers.js';

/** The page a person stands before. Looking at it changes nothing (SE-06). */
@Injectable()
export class ShowInteraction {
  constructor(
    private readonly whoAnswers: WhoAnswers,
    private readonly offered: OfferedMethods,
    private readonly asked: AskedCountersignatures,
  ) {}

  async execute(
    current: CurrentInteraction,
    context: PageContext,
    chosen: FactorMethod | null,
  ): Promise<VNode> {
    const { prompt, client, params, progress } = current;
    const { notice } = progress;
    const { t } = context.words;
    const asking = { context, clientName: client.name, companyName: client.companyName, notice };
    if (notice === 'enroll_first')
      return (
        <MessagePage {...asking} title={t('interaction.enrollTitle')} text={t('interaction.enrollText')} />
      );
    if (prompt === 'countersign') return this.#countersign(current, asking);
    const requester = await this.whoAnswers.execute(current);
    if (!requester) {
      const hint = params['login_hint'];
      const over = progress.ticketHash === null ? notice : 'start_again';
      return <SignInPage {...asking} notice={over} emailHint={typeof hint === 'string' ? hint : ''} />;
    }
    const purpose = prompt === 'login' ? 'sign_in' : 'step_up';
    const personId = requester.kind === 'ticket' ? requester.ticket.personId : requester.session.personId;
    const methods = await this.offered.execute(personId, purpose);
    const text = progress.challengeId === null ? null : { sentTo: progress.sentTo };
    return <CodePage {...asking} purpose={purpose} methods={methods} chosen={chosen} text={text} />;
  }

  async #countersign(current: CurrentInteraction, asking: Asking): Promise<VNode> {
    const asked = await this.asked.find(current);
    const { t } = asking.context.words;
    if (!asked)
      return (
        <MessagePage {...asking} title={t('interaction.nothingTitle')} text={t('interaction.nothingText')} />
      );
    const { intent, method } = asked;
    return (
      <CountersignPage
        {...asking}
        purpose={intent.purpose}
        display={intent.display}
        method={method}
        sentTo={current.progress.sentTo}
      />
    );
  }
}

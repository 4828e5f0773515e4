import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { AskedCountersignatures } from './asked-countersignature.js';
import type { CurrentInteraction } from './current-interaction.js';
import { INTERACTION_PATH } from './let-people-in.js';
import { noticeWords } from './notice.js';
import { OfferedMethods } from './offered-methods.js';
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

  async execute(current: CurrentInteraction): Promise<VNode> {
    const { uid, prompt, client, params, progress } = current;
    const { notice } = progress;
    const path = `${INTERACTION_PATH}/${uid}`;
    const words = { path, clientName: client.name, companyName: client.companyName, notice };
    if (notice === 'enroll_first')
      return <MessagePage title="One thing first" text={noticeWords[notice]} back={words} />;
    if (prompt === 'countersign') return this.#countersign(current, words);
    const requester = await this.whoAnswers.execute(current);
    if (!requester) {
      const hint = params['login_hint'];
      const over = progress.ticketHash === null ? notice : 'start_again';
      return <SignInPage {...words} notice={over} emailHint={typeof hint === 'string' ? hint : ''} />;
    }
    const purpose = prompt === 'login' ? 'sign_in' : 'step_up';
    const personId = requester.kind === 'ticket' ? requester.ticket.personId : requester.session.personId;
    const methods = await this.offered.execute(personId, purpose);
    const text = progress.challengeId === null ? null : { sentTo: progress.sentTo };
    return <CodePage {...words} purpose={purpose} methods={methods} text={text} />;
  }

  async #countersign(
    current: CurrentInteraction,
    words: Pick<Parameters<typeof CountersignPage>[0], 'path' | 'clientName' | 'companyName' | 'notice'>,
  ): Promise<VNode> {
    const asked = await this.asked.find(current);
    if (!asked)
      return (
        <MessagePage
          title="Nothing to approve here"
          text="What you were asked to approve has changed, is over, or was asked in another session. Go back and ask for it again there; if that does not help, sign in anew."
          back={words}
        />
      );
    const { intent, method } = asked;
    const hint = current.progress.sentTo;
    return (
      <CountersignPage
        {...words}
        purpose={intent.purpose}
        display={intent.display}
        methods={[{ method, hint }]}
        text={{ sentTo: hint }}
      />
    );
  }
}

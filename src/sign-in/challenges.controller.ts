import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AnswerChallenge,
  CreateChallenge,
  ResendChallenge,
  type Answer,
  type Intent,
  type Origin,
  type PresentedChallenge,
} from '@countersign/mfa-core';
import {
  AddressBudget,
  CurrentPrincipal,
  RequestOrigin,
  TicketOrSession,
  commonProblems,
  Delegated,
  Problem,
  type PersonPrincipal,
} from '@countersign/mfa-nest';
import {
  AnswerReply,
  AnswerRequest,
  ChallengeReply,
  CreateChallengeRequest,
  IntentReply,
} from './challenge.dto.js';
import { requesterOf } from './requester.js';
import { SessionPresenter } from './session-presenter.js';

@ApiTags('challenges')
@Controller('v1/challenges')
export class ChallengesController {
  constructor(
    private readonly createChallenge: CreateChallenge,
    private readonly answerChallenge: AnswerChallenge,
    private readonly resendChallenge: ResendChallenge,
    private readonly sessions: SessionPresenter,
  ) {}

  @Post()
  @TicketOrSession()
  @Delegated()
  @AddressBudget('secrets')
  @ApiOperation({ summary: 'Ask for a factor: to sign in, to step up, or to countersign an intent' })
  @ApiCreatedResponse({ type: ChallengeReply })
  async create(
    @Body() body: CreateChallengeRequest,
    @CurrentPrincipal() principal: PersonPrincipal,
    @RequestOrigin() origin: Origin,
  ): Promise<ChallengeReply> {
    const { method, intentId = null } = body;
    // The person answers it in the browser; a step-up begins there too.
    if (principal.kind === 'user' && principal.delegate && intentId === null)
      throw new Problem(commonProblems.delegateRefused);
    const requester = requesterOf(principal);
    return presentChallenge(await this.createChallenge.execute({ requester, method, intentId, origin }));
  }

  @Post(':id/resend')
  @HttpCode(200)
  @TicketOrSession()
  @AddressBudget('secrets')
  @ApiOperation({ summary: 'Send a fresh code by text; the one before is dead, the tries stay counted' })
  @ApiOkResponse({ type: ChallengeReply })
  async resend(
    @Param('id', ParseUUIDPipe) challengeId: string,
    @CurrentPrincipal() principal: PersonPrincipal,
    @RequestOrigin() origin: Origin,
  ): Promise<ChallengeReply> {
    const requester = requesterOf(principal);
    return presentChallenge(await this.resendChallenge.execute({ requester, challengeId, origin }));
  }

  @Post(':id/answer')
  @HttpCode(200)
  @TicketOrSession()
  @AddressBudget('secrets')
  @ApiOperation({ summary: 'Answer a challenge, once' })
  @ApiOkResponse({ type: AnswerReply })
  async answer(
    @Param('id', ParseUUIDPipe) challengeId: string,
    @Body() body: AnswerRequest,
    @CurrentPrincipal() principal: PersonPrincipal,
    @RequestOrigin() origin: Origin,
  ): Promise<AnswerReply> {
    const requester = requesterOf(principal);
    return this.present(
      await this.answerChallenge.execute({
        ...{ requester, challengeId, code: body.code, origin },
        rememberDevice: body.rememberDevice ?? false,
      }),
    );
  }

  private async present(answer: Answer): Promise<AnswerReply> {
    switch (answer.status) {
      case 'signed_in':
      case 'stepped_up':
        return { status: answer.status, session: await this.sessions.present(answer.issued) };
      case 'enrollment_required':
        return { ...answer, ticketExpiresAt: answer.ticketExpiresAt.toISOString() };
      case 'answered':
        return { status: answer.status, expiresAt: answer.expiresAt.toISOString() };
    }
  }
}

const presentChallenge = (presented: PresentedChallenge): ChallengeReply => {
  const { challenge, intent, expiresAt, sentTo, resendAvailableAt } = presented;
  const { id, purpose, method } = challenge;
  return {
    id,
    purpose,
    method,
    expiresAt: expiresAt.toISOString(),
    ...(sentTo === null ? {} : { sentTo }),
    ...(resendAvailableAt && { resendAvailableAt: resendAvailableAt.toISOString() }),
    ...(intent && { intent: presentIntent(intent) }),
  };
};

const presentIntent = ({ id, purpose, display, hash, expiresAt }: Intent): IntentReply => ({
  id,
  purpose,
  display,
  hash,
  expiresAt: expiresAt.toISOString(),
});

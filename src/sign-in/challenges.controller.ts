import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AnswerChallenge,
  CreateChallenge,
  ResendChallenge,
  type Answer,
  type Intent,
  type Origin,
} from '@countersign/mfa-core';
import {
  AddressBudget,
  CurrentPrincipal,
  RequestOrigin,
  TicketOrSession,
  type Principal,
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
  @AddressBudget('secrets')
  @ApiOperation({ summary: 'Ask for a factor: to sign in, to step up, or to countersign an intent' })
  @ApiCreatedResponse({ type: ChallengeReply })
  async create(
    @Body() body: CreateChallengeRequest,
    @CurrentPrincipal() principal: Principal,
    @RequestOrigin() origin: Origin,
  ): Promise<ChallengeReply> {
    const { challenge, intent } = await this.createChallenge.execute({
      requester: requesterOf(principal),
      method: body.method,
      intentId: body.intentId ?? null,
      origin,
    });
    const { id, purpose, method, expiresAt } = challenge;
    const shown = intent ? { intent: presentIntent(intent) } : {};
    return { id, purpose, method, expiresAt: expiresAt.toISOString(), ...shown };
  }

  @Post(':id/resend')
  @HttpCode(200)
  @TicketOrSession()
  @AddressBudget('secrets')
  @ApiOperation({ summary: 'Send a fresh code, for methods whose code travels' })
  @ApiOkResponse({ type: ChallengeReply })
  resend(
    @Param('id', ParseUUIDPipe) challengeId: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<never> {
    return this.resendChallenge.execute({ requester: requesterOf(principal), challengeId });
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
    @CurrentPrincipal() principal: Principal,
    @RequestOrigin() origin: Origin,
  ): Promise<AnswerReply> {
    const requester = requesterOf(principal);
    return this.present(
      await this.answerChallenge.execute({ requester, challengeId, code: body.code, origin }),
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

const presentIntent = ({ id, purpose, display, hash, expiresAt }: Intent): IntentReply => ({
  id,
  purpose,
  display,
  hash,
  expiresAt: expiresAt.toISOString(),
});

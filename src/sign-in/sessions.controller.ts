import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EndSession, ListSessions, RefreshSession, limits, type Origin } from '@countersign/mfa-core';
import {
  AddressBudget,
  CurrentUser,
  Public,
  RequestOrigin,
  SignOut,
  SignedIn,
  StepUp,
  type UserPrincipal,
} from '@countersign/mfa-nest';
import { SessionPresenter } from './session-presenter.js';
import { RefreshRequest, SessionList, SessionReply } from './session.dto.js';

@ApiTags('sessions')
@Controller('v1/sessions')
export class SessionsController {
  constructor(
    private readonly refreshSession: RefreshSession,
    private readonly listSessions: ListSessions,
    private readonly endSession: EndSession,
    private readonly sessions: SessionPresenter,
  ) {}

  @Post('refresh')
  @HttpCode(200)
  @Public('The refresh token is the proof; it works once.')
  @AddressBudget('secrets')
  @ApiOperation({ summary: 'A new access token, and a new refresh token for the spent one' })
  @ApiOkResponse({ type: SessionReply })
  async refresh(@Body() body: RefreshRequest, @RequestOrigin() origin: Origin): Promise<SessionReply> {
    return this.sessions.present(
      await this.refreshSession.execute({ refreshToken: body.refreshToken, origin }),
    );
  }

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Where I am signed in' })
  @ApiOkResponse({ type: SessionList })
  async list(@CurrentUser() { personId, sessionId }: UserPrincipal): Promise<SessionList> {
    const live = await this.listSessions.execute({ personId });
    const items = live.map(({ id, amr, authTime, lastActivityAt, expiresAt, address, userAgent }) => ({
      id,
      current: id === sessionId,
      amr: [...amr],
      authTime: authTime.toISOString(),
      lastActivityAt: lastActivityAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      address,
      userAgent,
    }));
    return { items, next: null };
  }

  @Delete('current')
  @HttpCode(204)
  @SignOut()
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async signOut(@CurrentUser() user: UserPrincipal, @RequestOrigin() origin: Origin): Promise<void> {
    const { personId, sessionId } = user;
    await this.endSession.execute({ personId, currentSessionId: sessionId, sessionId, origin });
  }

  @Delete(':id')
  @HttpCode(204)
  @StepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds })
  @ApiOperation({ summary: 'End another session of mine' })
  @ApiNoContentResponse()
  async end(
    @Param('id', ParseUUIDPipe) sessionId: string,
    @CurrentUser() user: UserPrincipal,
    @RequestOrigin() origin: Origin,
  ): Promise<void> {
    await this.endSession.execute({
      personId: user.personId,
      currentSessionId: user.sessionId,
      sessionId,
      origin,
    });
  }
}

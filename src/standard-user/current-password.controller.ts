import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { Reauthenticate, type Origin } from '@countersign/mfa-core';
import {
  AddressBudget,
  CurrentUser,
  RequestOrigin,
  SignedIn,
  type UserPrincipal,
} from '@countersign/mfa-nest';
import { CurrentPassword } from '../accounts/accounts.module.js';
import { SessionReply } from '../sign-in/session.dto.js';
import { SessionPresenter } from '../sign-in/session-presenter.js';

export class CurrentPasswordRequest {
  @ApiProperty({ format: 'password', maxLength: 1024 })
  @IsString()
  @MaxLength(1024)
  currentPassword!: string;
}

@ApiTags('standard MFA')
@Controller('v1/standard/mfa/current-password')
export class CurrentPasswordController {
  constructor(
    private readonly currentPassword: CurrentPassword,
    private readonly reauthenticate: Reauthenticate,
    private readonly sessions: SessionPresenter,
  ) {}

  @Post()
  @HttpCode(200)
  @SignedIn()
  @AddressBudget('secrets')
  @ApiOperation({
    summary: 'Give the password once more: early enrollment asks for it, where there is no factor to ask for',
    description: 'The tokens of before are dead. It is no second factor and opens nothing that asks for one.',
  })
  @ApiOkResponse({ type: SessionReply })
  async give(
    @Body() { currentPassword }: CurrentPasswordRequest,
    @CurrentUser() { personId, sessionId }: UserPrincipal,
    @RequestOrigin() origin: Origin,
  ): Promise<SessionReply> {
    await this.currentPassword.require({ personId, sessionId, currentPassword, origin });
    return this.sessions.present(await this.reauthenticate.execute({ personId, sessionId, origin }));
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentUser, SignedIn, type UserPrincipal } from '@countersign/mfa-nest';
import { NoFields } from '../../../wire/no-fields.dto.js';
import { AnswerInvitation } from './answer-invitation.js';

export class InvitationReply {
  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ example: 'Cedar & Stone Builders' })
  companyName!: string;

  @ApiProperty({ format: 'date-time' })
  invitedAt!: string;
}

export class InvitationList {
  @ApiProperty({ type: [InvitationReply] })
  items!: InvitationReply[];
}

@ApiTags('standard MFA')
@Controller('v1/standard/invitations')
export class InvitationsController {
  constructor(private readonly answer: AnswerInvitation) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'The companies that want me in their directory' })
  @ApiOkResponse({ type: InvitationList })
  async list(@CurrentUser() user: UserPrincipal): Promise<InvitationList> {
    const invitations = await this.answer.list(user);
    return { items: invitations.map((one) => ({ ...one, invitedAt: one.invitedAt.toISOString() })) };
  }

  @Post(':companyId/accept')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: 'I belong to that company: what it asks of everybody holds for me from now on' })
  @ApiNoContentResponse()
  accept(
    @Param('companyId', ParseUUIDPipe) companyId: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<void> {
    return this.answer.execute(user, companyId, true);
  }

  @Delete(':companyId')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: 'I do not; the invitation is gone' })
  @ApiNoContentResponse()
  decline(
    @Param('companyId', ParseUUIDPipe) companyId: string,
    @CurrentUser() user: UserPrincipal,
  ): Promise<void> {
    return this.answer.execute(user, companyId, false);
  }
}

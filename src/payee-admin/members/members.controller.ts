import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import { CurrentUser, Idempotent, SignedIn, StepUp, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { PAGE_SIZE, pageOf, readCursor } from '../../wire/cursor.js';
import { PageQuery } from '../../wire/page-query.dto.js';
import { companiesOf, payeeAdmin } from '../rights.js';
import { AddPayeeAdmin } from './add/add-payee-admin.js';
import { AddMemberRequest, MemberList, MemberReply, ResetMemberRequest } from './member.dto.js';
import { ResetPayeeAdmin } from './reset/reset-payee-admin.js';

const fresh = { maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: [payeeAdmin] };

@ApiTags('payee admins')
@Controller('v1/payee-admin/members')
export class MembersController {
  constructor(
    private readonly directory: PersonDirectory,
    private readonly addPayeeAdmin: AddPayeeAdmin,
    private readonly resetPayeeAdmin: ResetPayeeAdmin,
  ) {}

  @Get()
  @SignedIn(payeeAdmin)
  @ApiOperation({ summary: 'The payee admins of my companies' })
  @ApiOkResponse({ type: MemberList })
  async list(@Query() { after }: PageQuery, @CurrentUser() user: UserPrincipal): Promise<MemberList> {
    const holders = await this.directory.holdersOf(payeeAdmin, companiesOf(user), {
      after: readCursor(after),
      limit: PAGE_SIZE + 1,
    });
    const rows = holders.map((holder) => ({ ...holder, id: holder.personId }));
    const { items, next } = pageOf(rows, PAGE_SIZE);
    return {
      items: items.map(({ id: personId, name, email, companyIds }) => ({
        personId,
        name,
        email,
        companyIds,
      })),
      next,
    };
  }

  @Post()
  @StepUp(fresh)
  @Idempotent()
  @ApiOperation({ summary: 'A further payee admin, who is sent a link to set a password and then enrolls' })
  @ApiCreatedResponse({ type: MemberReply })
  async add(@Body() body: AddMemberRequest, @CurrentUser() user: UserPrincipal): Promise<MemberReply> {
    const { companyId, ...added } = await this.addPayeeAdmin.byAdmin(user, body);
    return { ...added, companyIds: [companyId] };
  }

  @Post(':personId/mfa-reset')
  @HttpCode(204)
  @StepUp(fresh)
  @ApiOperation({
    summary: 'Take the lost methods of another payee admin: they enroll anew before they enter',
  })
  @ApiNoContentResponse({
    description: 'Every session of theirs is over; they are sent a code to enroll with.',
  })
  async reset(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() { email }: ResetMemberRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<void> {
    await this.resetPayeeAdmin.execute(user, { personId, email });
  }
}

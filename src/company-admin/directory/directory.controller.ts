import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import {
  commonProblems,
  CurrentUser,
  Idempotent,
  Problem,
  SignedIn,
  StepUp,
  type UserPrincipal,
} from '@countersign/mfa-nest';
import { MembersRepository } from '../../accounts/accounts.module.js';
import { TakesCsv } from '../../http/takes-csv.js';
import { PAGE_SIZE, pageOf, readCursor } from '../../wire/cursor.js';
import { companyAdmins, companyMeantByOne, directoryAdmins, policyAdmins } from '../rights.js';
import {
  ChangeRoleRequest,
  DirectoryMemberList,
  DirectoryMemberReply,
  ImportQuery,
  ImportReply,
  InvitedReply,
  InviteMemberRequest,
  MembersQuery,
  OfCompany,
  ReasonedRequest,
} from './directory.dto.js';
import { ImportMembers } from './import/import-members.js';
import { InviteMember } from './invite/invite-member.js';
import { ChangeActivity } from './members/change-activity.js';
import { ChangeDirectoryRole } from './members/change-directory-role.js';
import { LiftLockOut } from './members/lift-lock-out.js';

const fresh = { maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: directoryAdmins };

@ApiTags('company directory')
@Controller('v1/company/members')
export class DirectoryController {
  constructor(
    private readonly members: MembersRepository,
    private readonly inviteMember: InviteMember,
    private readonly importMembers: ImportMembers,
    private readonly changeActivity: ChangeActivity,
    private readonly changeRole: ChangeDirectoryRole,
    private readonly liftLockOut: LiftLockOut,
  ) {}

  @Get()
  @SignedIn(...policyAdmins)
  @ApiOperation({ summary: 'Who belongs to the company, active or not' })
  @ApiOkResponse({ type: DirectoryMemberList })
  async list(
    @Query() { companyId: wanted, after, query }: MembersQuery,
    @CurrentUser() user: UserPrincipal,
  ): Promise<DirectoryMemberList> {
    const companyId = companyMeantByOne(user, wanted, policyAdmins);
    const page = { after: readCursor(after), query, limit: PAGE_SIZE + 1 };
    const rows = (await this.members.page(companyId, page)).map((row) => ({ ...row, id: row.personId }));
    const { items, next } = pageOf(rows, PAGE_SIZE);
    return { items: items.map(({ id: _, ...member }) => member), next };
  }

  @Get(':personId')
  @SignedIn(...policyAdmins)
  @ApiOperation({ summary: 'One of them' })
  @ApiOkResponse({ type: DirectoryMemberReply })
  async one(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Query() { companyId: wanted }: OfCompany,
    @CurrentUser() user: UserPrincipal,
  ): Promise<DirectoryMemberReply> {
    const member = await this.members.find(companyMeantByOne(user, wanted, policyAdmins), personId);
    if (!member) throw new Problem(commonProblems.notFound);
    return member;
  }

  @Post()
  @StepUp(fresh)
  @Idempotent()
  @ApiOperation({
    summary: 'Invite one person',
    description:
      'Somebody new is sent a link to set a password. Somebody who has an account belongs to the company when they accept. Both are answered alike.',
  })
  @ApiCreatedResponse({ type: InvitedReply })
  async invite(@Body() body: InviteMemberRequest, @CurrentUser() user: UserPrincipal): Promise<InvitedReply> {
    await this.inviteMember.execute(user, body);
    return { email: body.email, status: 'invited' };
  }

  @Post('import')
  @HttpCode(200)
  @StepUp(fresh)
  @TakesCsv()
  @ApiOperation({
    summary: 'Invite the people of a CSV file: all of them, or nobody',
    description:
      'Columns: name, email, and perhaps locale and time_zone. At most 10,000 rows. A file that is sent again changes nothing.',
  })
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: ImportReply })
  import(
    @Query() { companyId }: ImportQuery,
    @Body() body: unknown,
    @CurrentUser() user: UserPrincipal,
  ): Promise<ImportReply> {
    if (!Buffer.isBuffer(body))
      throw new Problem(commonProblems.invalidRequest, {
        errors: [{ pointer: '', detail: 'must be a file of the media type text/csv' }],
      });
    return this.importMembers.execute(user, companyId, body);
  }

  @Post(':personId/deactivate')
  @HttpCode(204)
  @StepUp(fresh)
  @ApiOperation({ summary: 'Their part in this company sleeps from now on' })
  @ApiNoContentResponse()
  deactivate(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() { companyId, reason }: ReasonedRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<void> {
    return this.changeActivity.execute(user, { companyId, reason, personId, active: false });
  }

  @Post(':personId/reactivate')
  @HttpCode(204)
  @StepUp(fresh)
  @ApiOperation({
    summary: 'It is awake again; where the company asks for a second factor, that comes first',
  })
  @ApiNoContentResponse()
  reactivate(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() { companyId, reason }: ReasonedRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<void> {
    return this.changeActivity.execute(user, { companyId, reason, personId, active: true });
  }

  @Post(':personId/unlock')
  @HttpCode(204)
  @StepUp(fresh)
  @ApiOperation({ summary: 'Lift a lock-out after wrong passwords' })
  @ApiNoContentResponse()
  unlock(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() { companyId, reason }: ReasonedRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<void> {
    return this.liftLockOut.execute(user, { companyId, reason, personId });
  }

  @Post(':personId/roles')
  @HttpCode(204)
  @StepUp({ ...fresh, roles: companyAdmins })
  @ApiOperation({ summary: 'Give them a right over the company, or take it' })
  @ApiNoContentResponse()
  role(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() { companyId, reason, role, change }: ChangeRoleRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<void> {
    return this.changeRole.execute(user, { companyId, reason, role, change, personId });
  }
}

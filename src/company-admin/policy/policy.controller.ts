import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import { CurrentUser, SignedIn, StepUp, type UserPrincipal } from '@countersign/mfa-nest';
import { companyAdmins } from '../rights.js';
import {
  PolicyChangePage,
  PolicyHistoryQuery,
  PolicyQuery,
  PolicyReply,
  SavePolicyRequest,
} from './policy.dto.js';
import { ReadPolicy } from './read/read-policy.js';
import { SavePolicy } from './save/save-policy.js';

@ApiTags('company MFA policy')
@Controller('v1/company/mfa-policy')
export class PolicyController {
  constructor(
    private readonly read: ReadPolicy,
    private readonly save: SavePolicy,
  ) {}

  @Get()
  @SignedIn(...companyAdmins)
  @ApiOperation({
    summary:
      'What the company asks of everybody in its directory; for company admins who are directory admins too',
  })
  @ApiOkResponse({ type: PolicyReply })
  policy(@Query() { companyId }: PolicyQuery, @CurrentUser() user: UserPrincipal): Promise<PolicyReply> {
    return this.read.forAdmin(user, companyId);
  }

  @Put()
  @StepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: companyAdmins })
  @ApiOperation({
    summary: 'Save it: nobody is asked before the deadline, and everybody without a factor is told',
  })
  @ApiOkResponse({ type: PolicyReply })
  async put(@Body() body: SavePolicyRequest, @CurrentUser() user: UserPrincipal): Promise<PolicyReply> {
    return this.read.of(await this.save.execute(user, body));
  }

  @Get('history')
  @SignedIn(...companyAdmins)
  @ApiOperation({ summary: 'Who saved what, from what to what, the newest first' })
  @ApiOkResponse({ type: PolicyChangePage })
  history(@Query() query: PolicyHistoryQuery, @CurrentUser() user: UserPrincipal): Promise<PolicyChangePage> {
    return this.read.changes(user, query);
  }
}

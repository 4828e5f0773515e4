import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseEnumPipe,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import {
  CurrentUser,
  Idempotent,
  PaymentsArea,
  SignedIn,
  StepUp,
  type UserPrincipal,
} from '@countersign/mfa-nest';
import { teamAdmins } from '../rights.js';
import { AddTeamRole } from './add/add-team-role.js';
import { ReadTeam } from './read/read-team.js';
import { RemoveTeamRole } from './remove/remove-team-role.js';
import { AddTeamRoleRequest, TeamCompanyQuery, TeamMemberReply, TeamPage, TeamQuery } from './team.dto.js';
import { askedRoleNames, teamRoles, type AskedRole } from './team-role.js';

const fresh = { maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: teamAdmins };

@ApiTags('payor')
@Controller('v1/payor/team')
@PaymentsArea()
export class TeamController {
  constructor(
    private readonly readTeam: ReadTeam,
    private readonly addRole: AddTeamRole,
    private readonly removeRole: RemoveTeamRole,
  ) {}

  @Get()
  @SignedIn(...teamAdmins)
  @ApiOperation({ summary: 'Who has which part in paying, in one company' })
  @ApiOkResponse({ type: TeamPage })
  list(@Query() query: TeamQuery, @CurrentUser() user: UserPrincipal): Promise<TeamPage> {
    return this.readTeam.page(user, query);
  }

  @Post()
  @StepUp(fresh)
  @Idempotent()
  @ApiOperation({
    summary: 'A role for somebody of the team, or for somebody new, who is sent a link to set a password',
  })
  @ApiCreatedResponse({ type: TeamMemberReply })
  add(@Body() body: AddTeamRoleRequest, @CurrentUser() user: UserPrincipal): Promise<TeamMemberReply> {
    return this.addRole.execute(user, body);
  }

  @Delete(':personId/roles/:role')
  @HttpCode(204)
  @StepUp(fresh)
  @ApiOperation({ summary: 'Take a role away' })
  @ApiParam({ name: 'role', enum: teamRoles })
  @ApiNoContentResponse({ description: 'Sessions of the person go on, without the right, from this moment.' })
  remove(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Param('role', new ParseEnumPipe(askedRoleNames)) role: AskedRole,
    @Query() { companyId }: TeamCompanyQuery,
    @CurrentUser() user: UserPrincipal,
  ): Promise<void> {
    return this.removeRole.execute(user, { companyId, personId, role });
  }
}

import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import { CurrentUser, SignedIn, StepUp, type UserPrincipal } from '@countersign/mfa-nest';
import { policyAdmins } from '../rights.js';
import {
  CoveragePage,
  CoveragePeopleQuery,
  CoverageQuery,
  CoverageReply,
  DryRunQuery,
  DryRunReply,
} from './coverage.dto.js';
import { ReadCoverage } from './read-coverage.js';

@ApiTags('company coverage')
@Controller('v1/company')
export class CoverageController {
  constructor(private readonly read: ReadCoverage) {}

  @Get('coverage')
  @SignedIn(...policyAdmins)
  @ApiOperation({ summary: 'How many people have a second factor, and with what' })
  @ApiOkResponse({ type: CoverageReply })
  summary(@Query() { companyId }: CoverageQuery, @CurrentUser() user: UserPrincipal): Promise<CoverageReply> {
    return this.read.summary(user, companyId);
  }

  @Get('coverage/people')
  @SignedIn(...policyAdmins)
  @ApiOperation({ summary: 'Who has what, and who has nothing' })
  @ApiOkResponse({ type: CoveragePage })
  people(@Query() query: CoveragePeopleQuery, @CurrentUser() user: UserPrincipal): Promise<CoveragePage> {
    return this.read.people(user, query);
  }

  @Get('coverage/dry-run')
  @SignedIn(...policyAdmins)
  @ApiOperation({ summary: 'If the deadline were that day, these people would be stopped' })
  @ApiOkResponse({ type: DryRunReply })
  dryRun(@Query() query: DryRunQuery, @CurrentUser() user: UserPrincipal): Promise<DryRunReply> {
    return this.read.dryRun(user, query);
  }

  @Get('coverage.csv')
  @StepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: policyAdmins })
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="coverage.csv"')
  @ApiOperation({ summary: 'All of it as a file for a spreadsheet' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Query() query: CoveragePeopleQuery,
    @CurrentUser() user: UserPrincipal,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.read.file(user, query));
  }
}

import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import { CurrentUser, PaymentsArea, SignedIn, StepUp, type UserPrincipal } from '@countersign/mfa-nest';
import { payorRoles } from '../rights.js';
import { ReadSettings } from './read/read-settings.js';
import { SettingsQuery, SettingsReply, SwitchRequest } from './settings.dto.js';
import { switchAdmins, SwitchDisbursements } from './switch/switch-disbursements.js';

@ApiTags('payor settings')
@Controller('v1/payor/settings')
@PaymentsArea()
export class SettingsController {
  constructor(
    private readonly read: ReadSettings,
    private readonly switchDisbursements: SwitchDisbursements,
  ) {}

  @Get()
  @SignedIn(...payorRoles)
  @ApiOperation({ summary: 'What is switched off and on, since when, by whom and why' })
  @ApiOkResponse({ type: SettingsReply })
  settings(@Query() query: SettingsQuery, @CurrentUser() user: UserPrincipal): Promise<SettingsReply> {
    return this.read.forPerson(user, query.companyId);
  }

  @Put('disbursements')
  @StepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: switchAdmins })
  @ApiOperation({ summary: 'Disbursements off, so that none is created or submitted, or on again' })
  @ApiOkResponse({ type: SettingsReply })
  async switch(@Body() body: SwitchRequest, @CurrentUser() user: UserPrincipal): Promise<SettingsReply> {
    return this.read.of(await this.switchDisbursements.execute(user, body));
  }
}

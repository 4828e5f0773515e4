import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Origin } from '@countersign/mfa-core';
import { CurrentUser, RequestOrigin, SignedIn, type UserPrincipal } from '@countersign/mfa-nest';
import { ChooseLocale } from './choose-locale.js';
import { ChooseTimeZone } from './choose-time-zone.js';
import { ChooseLocaleRequest, ChooseTimeZoneRequest, ProfileReply, presentProfile } from './profile.dto.js';
import { ReadProfile } from './read-profile.js';

@ApiTags('account')
@Controller('v1/account')
export class ProfileController {
  constructor(
    private readonly readProfile: ReadProfile,
    private readonly chooseLocale: ChooseLocale,
    private readonly chooseTimeZone: ChooseTimeZone,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({
    summary: 'Who I am here, in which language and time zone I am told things, and which roles I hold',
  })
  @ApiOkResponse({ type: ProfileReply })
  async read(@CurrentUser() { personId }: UserPrincipal): Promise<ProfileReply> {
    return presentProfile(await this.readProfile.execute({ personId }));
  }

  @Put('locale')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: 'In which language I am told things' })
  @ApiNoContentResponse()
  async choose(
    @Body() { locale }: ChooseLocaleRequest,
    @CurrentUser() { personId }: UserPrincipal,
    @RequestOrigin() origin: Origin,
  ): Promise<void> {
    await this.chooseLocale.execute({ personId, locale, origin });
  }

  @Put('time-zone')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: 'In which time zone I am told when something was, or is due' })
  @ApiNoContentResponse()
  async chooseZone(
    @Body() { timeZone }: ChooseTimeZoneRequest,
    @CurrentUser() { personId }: UserPrincipal,
    @RequestOrigin() origin: Origin,
  ): Promise<void> {
    await this.chooseTimeZone.execute({ personId, timeZone, origin });
  }
}

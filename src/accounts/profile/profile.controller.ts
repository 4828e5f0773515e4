import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, SignedIn, type UserPrincipal } from '@countersign/mfa-nest';
import { ChooseLocale } from './choose-locale.js';
import { ProfileReply, ChooseLocaleRequest, presentProfile } from './profile.dto.js';
import { ReadProfile } from './read-profile.js';

@ApiTags('account')
@Controller('v1/account')
export class ProfileController {
  constructor(
    private readonly readProfile: ReadProfile,
    private readonly chooseLocale: ChooseLocale,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Who I am here, in which language I am told things, and which roles I hold' })
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
  ): Promise<void> {
    await this.chooseLocale.execute({ personId, locale });
  }
}

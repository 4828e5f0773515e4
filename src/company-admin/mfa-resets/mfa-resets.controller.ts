import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Equals, IsString, MaxLength } from 'class-validator';
import { limits } from '@countersign/mfa-core';
import { CurrentUser, StepUp, type UserPrincipal } from '@countersign/mfa-nest';
import { companyAdmins } from '../rights.js';
import { ResetStandardUser } from './reset-standard-user.js';

export class ResetStandardUserRequest {
  @ApiProperty({
    maxLength: 254,
    example: 'uma@cedarstone.example',
    description: 'Exactly the address with which that person signs in',
  })
  @IsString()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ enum: [true], description: '"I have verified this request"' })
  @Equals(true, { message: 'must be true: say that you have verified this request' })
  verified!: true;
}

@ApiTags('company directory')
@Controller('v1/company/members/:personId/mfa-reset')
export class CompanyResetsController {
  constructor(private readonly resetStandardUser: ResetStandardUser) {}

  @Post()
  @HttpCode(204)
  @StepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: companyAdmins })
  @ApiOperation({
    summary: 'Take the lost methods of a standard user: they enroll anew before they enter',
  })
  @ApiNoContentResponse({
    description: 'Every session of theirs is over; they are sent a code to enroll with.',
  })
  async reset(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() { email }: ResetStandardUserRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<void> {
    await this.resetStandardUser.execute(user, { personId, email });
  }
}

import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { limits, type Origin } from '@countersign/mfa-core';
import { AddressBudget, CurrentUser, RequestOrigin, StepUp, type UserPrincipal } from '@countersign/mfa-nest';
import { ChangePasswordRequest } from './change-password.dto.js';
import { ChangePassword } from './change-password.js';

@ApiTags('passwords')
@Controller('v1/password')
export class ChangePasswordController {
  constructor(private readonly changePassword: ChangePassword) {}

  @Post()
  @HttpCode(204)
  @StepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds })
  @AddressBudget('secrets')
  @ApiOperation({ summary: 'Replace my password; every session ends, this one too' })
  @ApiNoContentResponse({ description: 'Replaced. Sign in again with the new password.' })
  @ApiForbiddenResponse({ description: '`current-password-refused`' })
  @ApiUnprocessableEntityResponse({ description: '`password-not-acceptable`, with the reasons in `errors`' })
  async change(
    @Body() body: ChangePasswordRequest,
    @CurrentUser() { personId, sessionId }: UserPrincipal,
    @RequestOrigin() origin: Origin,
  ): Promise<void> {
    const { currentPassword, newPassword } = body;
    await this.changePassword.execute({ personId, sessionId, currentPassword, newPassword, origin });
  }
}

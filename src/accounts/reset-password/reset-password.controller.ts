import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBadRequestResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Origin } from '@countersign/mfa-core';
import { AddressBudget, Public, RequestOrigin } from '@countersign/mfa-nest';
import { RequestPasswordReset } from './request-password-reset.js';
import { PasswordResetRequest, ResetPasswordRequest } from './reset-password.dto.js';
import { ResetPassword } from './reset-password.js';

@ApiTags('passwords')
@Controller('v1/password-resets')
export class ResetPasswordController {
  constructor(
    private readonly requestPasswordReset: RequestPasswordReset,
    private readonly resetPassword: ResetPassword,
  ) {}

  @Post()
  @HttpCode(202)
  @Public('Whoever forgot the password has nothing to show. It answers everyone alike and changes nothing.')
  @AddressBudget('secrets')
  @ApiOperation({ summary: 'Send me a link that sets a new password' })
  @ApiAcceptedResponse({
    description: 'If the address is known, a link is on its way. It is good for 60 minutes.',
  })
  async request(@Body() body: PasswordResetRequest, @RequestOrigin() origin: Origin): Promise<void> {
    await this.requestPasswordReset.execute({ email: body.email, origin });
  }

  @Post('confirm')
  @HttpCode(204)
  @Public('The token from the mailbox is the proof; it works once. It signs nobody in.')
  @AddressBudget('secrets')
  @ApiOperation({ summary: 'Set a new password by the token of the link; every session ends' })
  @ApiNoContentResponse({ description: 'Set. Sign in with it, and with the second factor as before.' })
  @ApiBadRequestResponse({ description: '`password-reset-link-refused`' })
  @ApiUnprocessableEntityResponse({
    description: '`password-not-acceptable`, with the reasons in `errors`; the token goes on being good',
  })
  async confirm(@Body() body: ResetPasswordRequest, @RequestOrigin() origin: Origin): Promise<void> {
    await this.resetPassword.execute({ token: body.token, newPassword: body.newPassword, origin });
  }
}

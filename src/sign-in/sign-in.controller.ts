import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BeginSignIn, type Origin, type SignInStep } from '@countersign/mfa-core';
import { AddressBudget, Public, RequestOrigin } from '@countersign/mfa-nest';
import { CheckPassword } from '../accounts/accounts.module.js';
import { SessionPresenter } from './session-presenter.js';
import { SignInReply, SignInRequest } from './sign-in.dto.js';
import { passwordRefused } from './sign-in.problems.js';
import { Problem } from '@countersign/mfa-nest';

@ApiTags('sign-in')
@Controller('v1/sign-in')
export class SignInController {
  constructor(
    private readonly checkPassword: CheckPassword,
    private readonly beginSignIn: BeginSignIn,
    private readonly sessions: SessionPresenter,
  ) {}

  @Post()
  @HttpCode(200)
  @Public('The first step of signing in: the password is the proof.')
  @AddressBudget('secrets')
  @ApiOperation({ summary: 'Give the password; learn what comes next' })
  @ApiOkResponse({ type: SignInReply })
  async signIn(@Body() body: SignInRequest, @RequestOrigin() origin: Origin): Promise<SignInReply> {
    const { email, password, deviceToken } = body;
    const proven = await this.checkPassword.execute({ email, password, deviceToken, origin });
    if (!proven) throw new Problem(passwordRefused);
    return this.present(await this.beginSignIn.execute({ ...proven, origin }));
  }

  private async present(step: SignInStep): Promise<SignInReply> {
    switch (step.status) {
      case 'second_factor_required':
        return { ...step, ticketExpiresAt: step.ticketExpiresAt.toISOString(), methods: [...step.methods] };
      case 'enrollment_required':
        return {
          ...step,
          ticketExpiresAt: step.ticketExpiresAt.toISOString(),
          enrollment: [...step.enrollment],
        };
      case 'signed_in':
        return { status: step.status, session: await this.sessions.present(step.issued) };
    }
  }
}

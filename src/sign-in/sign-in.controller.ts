import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BeginSignIn, type Origin } from '@countersign/mfa-core';
import { AddressBudget, Public, RequestOrigin } from '@countersign/mfa-nest';
import { CheckPassword } from '../accounts/accounts.module.js';
import { SignInPresenter } from './sign-in-presenter.js';
import { SignInReply, SignInRequest } from './sign-in.dto.js';
import { passwordRefused } from './sign-in.problems.js';
import { Problem } from '@countersign/mfa-nest';

@ApiTags('sign-in')
@Controller('v1/sign-in')
export class SignInController {
  constructor(
    private readonly checkPassword: CheckPassword,
    private readonly beginSignIn: BeginSignIn,
    private readonly presenter: SignInPresenter,
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
    return this.presenter.present(await this.beginSignIn.execute({ ...proven, origin }));
  }
}

import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Origin } from '@countersign/mfa-core';
import { AddressBudget, Public, RequestOrigin } from '@countersign/mfa-nest';
import { SignInReply } from '../sign-in/sign-in.dto.js';
import { SignInPresenter } from '../sign-in/sign-in-presenter.js';
import { BeginSingleSignOn } from './begin-single-sign-on.js';
import { CompleteSingleSignOn } from './complete-single-sign-on.js';
import {
  BeginSingleSignOnRequest,
  CompleteSingleSignOnRequest,
  HowToSignInReply,
} from './single-sign-on.dto.js';

@ApiTags('sign-in')
@Controller('v1/sign-in/single-sign-on')
export class SingleSignOnController {
  constructor(
    private readonly begin: BeginSingleSignOn,
    private readonly complete: CompleteSingleSignOn,
    private readonly presenter: SignInPresenter,
  ) {}

  @Post()
  @HttpCode(200)
  @Public(
    'Tells how an address is signed in, by its domain alone, and begins the way to an identity provider.',
  )
  @AddressBudget('secrets')
  @ApiOperation({ summary: 'By password, or through the identity provider of a company' })
  @ApiOkResponse({ type: HowToSignInReply })
  how(@Body() { email }: BeginSingleSignOnRequest): Promise<HowToSignInReply> {
    return this.begin.execute(email);
  }

  @Post('complete')
  @HttpCode(200)
  @Public(
    'The word of the identity provider is the proof, which its code fetches; the browser that began shows so.',
  )
  @AddressBudget('secrets')
  @ApiOperation({ summary: 'Come back from the identity provider; learn what comes next' })
  @ApiOkResponse({ type: SignInReply })
  async back(
    @Body() { transaction, callbackUrl, deviceToken }: CompleteSingleSignOnRequest,
    @RequestOrigin() origin: Origin,
  ): Promise<SignInReply> {
    return this.presenter.present(
      await this.complete.execute({ transaction, callbackUrl, deviceToken, origin }),
    );
  }
}

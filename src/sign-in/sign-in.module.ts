import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { JwksController } from './jwks.controller.js';
import { ChallengesController } from './challenges.controller.js';
import { SessionPresenter } from './session-presenter.js';
import { SessionsController } from './sessions.controller.js';
import { SignInPresenter } from './sign-in-presenter.js';
import { SignInController } from './sign-in.controller.js';

/** The password step, challenges and sessions: the same for every role. */
@Module({
  imports: [AccountsModule],
  controllers: [SignInController, ChallengesController, SessionsController, JwksController],
  providers: [SessionPresenter, SignInPresenter],
  exports: [SessionPresenter, SignInPresenter],
})
export class SignInModule {}

import { Module } from '@nestjs/common';
import { authenticatorEnrollmentController } from '../../self-service/authenticator-enrollment.controller.js';
import { methodsController } from '../../self-service/methods.controller.js';
import { SignInModule } from '../../sign-in/sign-in.module.js';

/** A support agent's own methods: the authenticator app alone. */
@Module({
  imports: [SignInModule],
  controllers: [methodsController('support'), authenticatorEnrollmentController('support')],
})
export class EnrollAuthenticatorModule {}

import { Module } from '@nestjs/common';
import { authenticatorEnrollmentController } from '../../self-service/authenticator-enrollment.controller.js';
import { methodsController } from '../../self-service/methods.controller.js';
import { SignInModule } from '../../sign-in/sign-in.module.js';

/** A payor's own methods: the authenticator app, and nothing else is offered (ENR-02). */
@Module({
  imports: [SignInModule],
  controllers: [methodsController('payor'), authenticatorEnrollmentController('payor')],
})
export class EnrollAuthenticatorModule {}

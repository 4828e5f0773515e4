import { Module } from '@nestjs/common';
import { authenticatorEnrollmentController } from '../../self-service/authenticator-enrollment.controller.js';
import { methodsController } from '../../self-service/methods.controller.js';
import { SignInModule } from '../../sign-in/sign-in.module.js';

/** A payee admin's own methods; the authenticator app is the one to recommend (ENR-05). */
@Module({
  imports: [SignInModule],
  controllers: [methodsController('payee-admin'), authenticatorEnrollmentController('payee-admin')],
})
export class EnrollAuthenticatorModule {}

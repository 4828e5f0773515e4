import { Module } from '@nestjs/common';
import { smsEnrollmentController } from '../../self-service/sms-enrollment.controller.js';
import { SignInModule } from '../../sign-in/sign-in.module.js';

/** A payee admin's phone number, beside the authenticator app or in its place (ENR-04). */
@Module({
  imports: [SignInModule],
  controllers: [smsEnrollmentController('payee-admin')],
})
export class EnrollSmsModule {}

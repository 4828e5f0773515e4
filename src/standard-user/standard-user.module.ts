import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { authenticatorEnrollmentController } from '../self-service/authenticator-enrollment.controller.js';
import { methodsController } from '../self-service/methods.controller.js';
import { smsEnrollmentController } from '../self-service/sms-enrollment.controller.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { CurrentPasswordController } from './current-password.controller.js';
import { RememberedDevicesController } from './remembered-devices.controller.js';

/**
 * Early and forced enrollment of standard users and their own methods, by the very code of the other sides (ENR-01, ENR-02).
 * Its policy is standard-mfa.policy.ts.
 */
@Module({
  imports: [AccountsModule, SignInModule],
  controllers: [
    methodsController('standard'),
    authenticatorEnrollmentController('standard'),
    smsEnrollmentController('standard'),
    CurrentPasswordController,
    RememberedDevicesController,
  ],
})
export class StandardUserModule {}

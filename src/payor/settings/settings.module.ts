import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { HoldRight } from '../hold-right.js';
import { DisbursementsSwitch } from './disbursements-switch.js';
import { DisbursementsSwitchRepository } from './disbursements-switch.repository.js';
import { ReadSettings } from './read/read-settings.js';
import { SettingsController } from './settings.controller.js';
import { SwitchDisbursements } from './switch/switch-disbursements.js';

/** What a payments admin switches off and on. */
@Module({
  imports: [AccountsModule],
  controllers: [SettingsController],
  providers: [
    DisbursementsSwitch,
    DisbursementsSwitchRepository,
    HoldRight,
    ReadSettings,
    SwitchDisbursements,
  ],
  exports: [DisbursementsSwitch, DisbursementsSwitchRepository],
})
export class SettingsModule {}

import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';

/** What a payments admin switches off and on. */
@Module({ imports: [AccountsModule] })
export class SettingsModule {}

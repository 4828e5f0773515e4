import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { CompaniesController } from './companies.controller.js';

/** For whom somebody works, where that is more than one company. */
@Module({ imports: [AccountsModule], controllers: [CompaniesController] })
export class CompaniesModule {}

import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import { InvoicesController } from './invoices.controller.js';
import { InvoicesRepository } from './invoices.repository.js';
import { ListInvoices } from './list-invoices.js';
import { UnpaidInvoicesRepository } from './unpaid-invoices.repository.js';

/** What a payor owes. */
@Module({
  imports: [AccountsModule, BeneficiariesModule],
  controllers: [InvoicesController],
  providers: [InvoicesRepository, ListInvoices, UnpaidInvoicesRepository],
  exports: [InvoicesRepository],
})
export class InvoicesModule {}

import { Injectable } from '@nestjs/common';
import type {
  AuthorizedPayments,
  PaymentReport,
  Reporter,
} from '../../../between-sides/authorized-payments.port.js';
import { ReadAuthorized } from './read-authorized.js';
import { ReportPayments } from './report-payments.js';
import { SpendReceipt } from './spend-receipt.js';

/** The payor's side as finance systems meet it. */
@Injectable()
export class PaymentsForFinance implements AuthorizedPayments {
  constructor(
    private readonly read: ReadAuthorized,
    private readonly spendReceipt: SpendReceipt,
    private readonly reportPayments: ReportPayments,
  ) {}

  page(input: Parameters<AuthorizedPayments['page']>[0]) {
    return this.read.page(input);
  }

  latest(companyId: string) {
    return this.read.latest(companyId);
  }

  find(companyId: string, id: string) {
    return this.read.find(companyId, id);
  }

  receipt(companyId: string, id: string) {
    return this.read.receipt(companyId, id);
  }

  spend(by: Reporter, id: string, receiptId: string) {
    return this.spendReceipt.spend(by, id, receiptId);
  }

  report(by: Reporter, id: string, report: PaymentReport) {
    return this.reportPayments.report(by, id, report);
  }
}

import { Module } from '@nestjs/common';
import { AuthorizedDisbursementsController } from './disbursements/authorized-disbursements.controller.js';

/** What finance systems call: the feed of authorized disbursements, receipts, status reports (FIN-02, FIN-03). */
@Module({ controllers: [AuthorizedDisbursementsController] })
export class FinanceModule {}

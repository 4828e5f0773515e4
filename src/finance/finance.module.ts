import { Module } from '@nestjs/common';

/** What finance systems call: the feed of authorized disbursements, receipts, status reports (FIN-02, FIN-03). */
@Module({})
export class FinanceModule {}

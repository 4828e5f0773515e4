import { Module } from '@nestjs/common';
import { ApprovalPolicyModule } from '../approval-policy/approval-policy.module.js';
import { DisbursementsModule } from '../disbursements/disbursements.module.js';
import { AuthorizeBatch } from './authorize/authorize-batch.js';
import { BatchIntent } from './authorize/batch-intent.js';
import { HoldBatch } from './authorize/hold-batch.js';
import { BatchesController } from './batches.controller.js';
import { BatchesRepository } from './batches.repository.js';

/** One countersignature over a fixed, ordered list of disbursements (SU-07). */
@Module({
  imports: [ApprovalPolicyModule, DisbursementsModule],
  controllers: [BatchesController],
  providers: [AuthorizeBatch, BatchesRepository, BatchIntent, HoldBatch],
})
export class BatchesModule {}

import { Module } from '@nestjs/common';
import { AuditCheckpoints } from './audit-checkpoints.port.js';
import { CheckpointSigner } from './checkpoint-signer.port.js';
import { PeriodicCheckpoint } from './periodic-checkpoint.js';
import { WriteCheckpoints } from './write-checkpoints.js';

export { AuditCheckpoints, CheckpointSigner, PeriodicCheckpoint, WriteCheckpoints };

/** Checkpoints over the audit trail. Its two ports come from outside; the application starts a `PeriodicCheckpoint`. */
@Module({ providers: [WriteCheckpoints], exports: [WriteCheckpoints] })
export class AuditLogModule {}

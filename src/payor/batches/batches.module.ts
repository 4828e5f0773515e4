import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';

/** One countersignature over a fixed, ordered list of disbursements (SU-07). */
@Module({ imports: [AccountsModule] })
export class BatchesModule {}

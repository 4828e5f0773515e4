import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';

/** Who may do what for a payor, decided by its payments admins. */
@Module({ imports: [AccountsModule] })
export class TeamModule {}

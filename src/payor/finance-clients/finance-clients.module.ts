import { Module } from '@nestjs/common';

/** The finance systems of a payor: two payments admins register and change them (FIN-01). */
@Module({})
export class FinanceClientsModule {}

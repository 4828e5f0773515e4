import { Module, type DynamicModule } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { AuditHistory, type SubjectDirectory } from '@countersign/mfa-core';
import { PostgresAuditHistory, PostgresSubjectDirectory, Sql } from '@countersign/mfa-postgres';
import { Standings } from '../accounts/accounts.module.js';

@Module({})
class ReadingBackModule {}

/** What was written into the audit trail, for those whose affair it is; and how people stand. */
export const readingBack: DynamicModule = {
  module: ReadingBackModule,
  global: true,
  providers: [
    {
      provide: AuditHistory,
      inject: [EntityManager],
      useFactory: (em: EntityManager): AuditHistory => new PostgresAuditHistory(new Sql(em)),
    },
    {
      provide: Standings,
      inject: [EntityManager],
      useFactory: (em: EntityManager): SubjectDirectory => new PostgresSubjectDirectory(new Sql(em)),
    },
  ],
  exports: [AuditHistory, Standings],
};

import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { DatabaseProbe } from './database-probe.repository.js';
import { HealthController } from './health.controller.js';

/** Liveness and readiness. Needs an EntityManager; a `SessionFeed`, where there is one, is reported too. */
@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [DatabaseProbe],
})
export class HealthModule {}

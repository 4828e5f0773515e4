import { Controller, Get, Inject, Optional } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  HealthCheck,
  HealthCheckService,
  HealthIndicatorService,
  type HealthCheckResult,
} from '@nestjs/terminus';
import { Public } from '@countersign/mfa-nest';
import { DatabaseProbe } from './database-probe.repository.js';
import { SessionFeed } from './session-feed.js';

/** A load balancer asks every few seconds; a database that needs longer than this is as good as away. */
const DATABASE_WITHIN_MS = 1_000;
/** Anybody may ask; the database hears of it twice a second at most. */
const ANSWER_HOLDS_MS = 500;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: DatabaseProbe,
    @Optional() @Inject(SessionFeed) private readonly sessions: SessionFeed | null,
  ) {}

  @Get('live')
  @Public('An orchestrator asks whether the process runs; the answer holds nothing.')
  @ApiOperation({ summary: 'The process is up. Restart it when this does not answer.' })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public('A load balancer asks whether to send requests here; the answer names parts and nothing in them.')
  @HealthCheck()
  @ApiOperation({
    summary: 'Requests can be served.',
    description:
      '503 while the database does not answer within one second, and from the moment the instance is told to stop. ' +
      '`degraded` stays 200: ended sessions are looked up in the database because the feed of them is cut.',
  })
  ready(): Promise<HealthCheckResult> {
    return this.health.check([
      () =>
        this.indicators
          .check('database')
          .attempt(() => this.database.ask())
          .withTimeout(DATABASE_WITHIN_MS)
          .cacheFor(ANSWER_HOLDS_MS),
      () => {
        const feed = this.indicators.check('sessionFeed');
        return this.sessions?.connected === false ? feed.degraded() : feed.up();
      },
    ]);
  }
}

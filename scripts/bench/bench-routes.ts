import { Controller, Get, Inject, Module, Param } from '@nestjs/common';
import { Public, SignedIn } from '@countersign/mfa-nest';
import { AuthorizedPayments } from '../../src/between-sides/authorized-payments.port.js';
import { presentAuthorized } from '../../src/finance/disbursements/present-authorized.js';
import { readFeed } from '../../src/finance/disbursements/read-feed.js';

/** As many as are asked of the feed itself. */
export const FEED_LIMIT = 10;

/** Anything a reply may look like, and nothing that takes time: what is measured is the way to it. */
const answer = (): object => ({ status: 'open', items: [1, 2, 3], next: null });

/** One handler twice, guarded and not. Only in the application that the benchmark starts. */
@Controller('bench')
class BenchController {
  constructor(@Inject(AuthorizedPayments) private readonly payments: AuthorizedPayments) {}

  @Get('public')
  @Public('The benchmark compares it with the guarded one.')
  open(): object {
    return answer();
  }

  @Get('signed-in')
  @SignedIn()
  guarded(): object {
    return answer();
  }

  @Get('feed/:companyId')
  @Public('The benchmark compares it with the feed, which is for machines alone.')
  async feed(@Param('companyId') companyId: string): Promise<object> {
    const page = { companyId, after: undefined, limit: FEED_LIMIT };
    const { items, next } = await readFeed(this.payments, page);
    return { items: items.map(presentAuthorized), next };
  }
}

@Module({ controllers: [BenchController] })
export class BenchModule {}

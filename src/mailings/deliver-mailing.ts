import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock, Notifier, UnitOfWork } from '@countersign/mfa-core';
import { JobsRepository } from '../delivery/delivery.module.js';
import { MailingsRepository } from './mailings.repository.js';

/** So many in one transaction: a kill does that many again, which nobody was told of then. Ours. */
const AT_ONCE = 50;

/**
 * A few people of a mailing at a time, then its next job: their notices, that their turn has come, and the next job commit
 * together, so nobody is told twice and nobody is left out, whatever is killed (promise 1).
 */
@Injectable()
export class DeliverMailing {
  readonly #logger = new Logger('Mailings');

  constructor(
    private readonly mailings: MailingsRepository,
    private readonly jobs: JobsRepository,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  deliver(id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const mailing = await this.mailings.hold(id);
      if (!mailing) return;
      const now = this.clock.now();
      if (!mailing.filled) await this.mailings.fill(mailing, now);
      const next = await this.mailings.takeNext(mailing, AT_ONCE, now);
      const { kind, details } = mailing;
      for (const { personId, concerned } of next)
        if (concerned) await this.notifier.notify({ personId, kind, at: now, details });
      if (next.length === AT_ONCE) {
        await this.jobs.add([{ task: 'mailing', id }]);
        return;
      }
      await this.mailings.finish(id, now);
      this.#logger.log({ mailing: id, kind }, 'everybody was told');
    });
  }
}

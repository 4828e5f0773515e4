import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock, SentCodeStore, UnitOfWork, type DeliveryReport, type SmsSender } from '@countersign/mfa-core';
import { JobsRepository } from '../queue/jobs.repository.js';
import { SmsSenders } from './sms-senders.js';
import { TextsRepository } from './texts.repository.js';

/**
 * What a vendor says later of a text it took. Reports come twice and in any order; the first last word stands. A text that
 * was not delivered and still carries a live code goes to the next vendor, once: the same code, never a second one.
 */
@Injectable()
export class ApplyReport {
  readonly #logger = new Logger('Delivery');

  constructor(
    private readonly texts: TextsRepository,
    private readonly jobs: JobsRepository,
    @Inject(SmsSenders) private readonly senders: SmsSenders,
    @Inject(SentCodeStore) private readonly sentCodes: SentCodeStore,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A report on what is not known, or known already, changes nothing. */
  async apply(sender: string, { vendorId, status, vendorCode }: DeliveryReport): Promise<void> {
    if (status === 'sent') return;
    const tried = await this.texts.findByVendorId(sender, vendorId);
    if (!tried) return;
    const { id, position } = tried;
    await this.unitOfWork.run(async () => {
      if (!(await this.texts.concludeTry({ id, position, outcome: status, vendorCode }))) return;
      if (status === 'delivered') await this.texts.conclude(id, 'delivered');
      else await this.#undelivered(id, vendorCode);
    });
  }

  async #undelivered(id: string, vendorCode: string | null): Promise<void> {
    const again = await this.#isWorthAnother(id);
    this.#logger.warn({ text: id, vendorCode, again }, 'a text was not delivered');
    if (!(await this.texts.conclude(id, again ? 'queued' : 'undelivered')) || !again) return;
    await this.jobs.add([{ task: 'text', id }]);
  }

  async #isWorthAnother(id: string): Promise<boolean> {
    const text = await this.texts.find(id);
    if (text?.purpose !== 'code' || text.sealedContent === null) return false;
    const used = new Set(text.tries.filter(({ vendorId }) => vendorId !== null).map((one) => one.sender));
    if (this.senders.every(({ name }: SmsSender) => used.has(name))) return false;
    const now = this.clock.now();
    return text.expiresAt > now && (await this.sentCodes.isLive(id, now));
  }
}

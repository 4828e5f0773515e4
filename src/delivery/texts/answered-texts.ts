import { Inject, Injectable } from '@nestjs/common';
import type { TextLedger } from '@countersign/mfa-core';
import { JobsRepository } from '../queue/jobs.repository.js';
import { SmsSenders } from './sms-senders.js';
import { TextsRepository } from './texts.repository.js';

type Reserved = Parameters<TextLedger['reserve']>[0];

/** A ledger that lets the vendor know, through the queue, that the code in a text was answered. */
export class CountAnswered implements TextLedger {
  constructor(
    private readonly ledger: TextLedger,
    private readonly jobs: JobsRepository,
  ) {}

  reserve(input: Reserved): ReturnType<TextLedger['reserve']> {
    return this.ledger.reserve(input);
  }

  async answered(messageId: string, now: Date): Promise<void> {
    await this.ledger.answered(messageId, now);
    await this.jobs.add([{ task: 'text_answered', id: messageId }]);
  }
}

/** Tells a vendor that learns from it, such as one that watches for pumping, that a code of its text came back. */
@Injectable()
export class TellVendor {
  constructor(
    private readonly texts: TextsRepository,
    @Inject(SmsSenders) private readonly senders: SmsSenders,
  ) {}

  /** Once, and whatever comes of it: nothing of ours depends on it. */
  async tell(id: string): Promise<void> {
    const [last] = await this.texts.takenTries(id);
    const sender = this.senders.find(({ name }) => name === last?.sender);
    if (last) await sender?.answered?.(last.vendorId).catch(() => undefined);
  }
}

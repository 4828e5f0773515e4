import { Inject, Injectable } from '@nestjs/common';
import { Clock, IdGenerator, type NoticeKind } from '@countersign/mfa-core';
import { JobsRepository } from '../delivery/delivery.module.js';
import {
  MailingsRepository,
  type Audience,
  type MailingDetails,
  type MailingProgress,
} from './mailings.repository.js';

/** So many are shown. Ours. */
const SHOWN = 20;

/** Tells many people of a company one thing, each once, behind the request that decided it. */
@Injectable()
export class Mailings {
  constructor(
    private readonly mailings: MailingsRepository,
    private readonly jobs: JobsRepository,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** To these people, at once. Inside the unit of work of what it is about. Returns its id. */
  async begin(input: {
    companyId: string;
    kind: NoticeKind;
    details: MailingDetails;
    recipients: readonly string[];
  }): Promise<string> {
    const { recipients, ...about } = input;
    const id = await this.add({ ...about, subject: about.kind, audience: 'listed', dueAt: this.clock.now() });
    await this.mailings.list(id, recipients);
    await this.startDue();
    return id;
  }

  /** To whoever is concerned when it is due. Inside the unit of work of the decision. */
  async schedule(input: {
    companyId: string;
    kind: NoticeKind;
    /** What `silence` names. */
    subject: string;
    audience: Audience;
    details: MailingDetails;
    dueAt: Date;
  }): Promise<void> {
    await this.add(input);
    if (input.dueAt <= this.clock.now()) await this.startDue();
  }

  /** Whatever a company's people were to be told about this, and have not been yet, is not said any more. */
  silence(companyId: string, subject: string): Promise<void> {
    return this.mailings.silence(companyId, subject, this.clock.now());
  }

  /** Those that are due get their job, each once, however many instances ask. */
  async startDue(): Promise<void> {
    const due = await this.mailings.claimDue(this.clock.now());
    await this.jobs.add(due.map((id) => ({ task: 'mailing', id })));
  }

  /** How far the newest of a company have come. */
  progressOf(companyId: string): Promise<MailingProgress[]> {
    return this.mailings.progressOf(companyId, SHOWN);
  }

  private async add(mailing: {
    companyId: string;
    kind: NoticeKind;
    subject: string;
    audience: Audience;
    details: MailingDetails;
    dueAt: Date;
  }): Promise<string> {
    const id = this.ids.next();
    await this.mailings.add({ ...mailing, id, createdAt: this.clock.now() });
    return id;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { Mailings } from './mailings.js';

/** Every five minutes: a reminder may be so much late. Ours. */
export const mailingTimes = '*/5 * * * *';
/** One look makes up for all that were missed. */
export const mailingCatchUpMs = 600_000;

/** Begins what is due by now. */
@Injectable()
export class StartMailings {
  constructor(
    private readonly mailings: Mailings,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  execute(): Promise<void> {
    return this.unitOfWork.run(() => this.mailings.startDue());
  }
}

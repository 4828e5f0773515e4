import { Injectable } from '@nestjs/common';
import { secondsBefore } from '@countersign/mfa-core';
import { MailingsRepository } from './mailings.repository.js';

/** 1 year, for whoever says they were never told of a deadline. Ours. */
const KEPT_SECONDS = 31_536_000;

/** Removes mailings past their use. */
@Injectable()
export class MailingsPurge {
  constructor(private readonly mailings: MailingsRepository) {}

  purge(now: Date): Promise<number> {
    return this.mailings.purge(secondsBefore(now, KEPT_SECONDS));
  }
}

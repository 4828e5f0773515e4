import { Injectable } from '@nestjs/common';
import { secondsBefore } from '@countersign/mfa-core';
import { NoticesRepository } from './notices.repository.js';

/** 90 days, for whoever says they were never told. Ours. */
const KEPT_SECONDS = 7_776_000;

/** Removes notices past their use. */
@Injectable()
export class NoticesPurge {
  constructor(private readonly notices: NoticesRepository) {}

  purge(now: Date): Promise<number> {
    return this.notices.purge(secondsBefore(now, KEPT_SECONDS));
  }
}

import { Injectable } from '@nestjs/common';
import { secondsBefore } from '@countersign/mfa-core';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository.js';
import { WebhookEndpointsRepository } from './webhook-endpoints.repository.js';

/** 30 days, for whoever looks after dead letters. Ours. */
const MESSAGE_KEPT_SECONDS = 2_592_000;

/** Removes messages past their use, and secrets whose overlap is over. */
@Injectable()
export class WebhooksPurge {
  constructor(
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly endpoints: WebhookEndpointsRepository,
  ) {}

  /** Returns how many rows were emptied or went. Safe on several instances at once. */
  async purge(now: Date): Promise<number> {
    const messages = await this.deliveries.purge(secondsBefore(now, MESSAGE_KEPT_SECONDS));
    return messages + (await this.endpoints.forgetFormerSecrets(now));
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { IdGenerator } from '@countersign/mfa-core';
import { JobsRepository } from '../delivery/delivery.module.js';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository.js';
import { WebhookEndpointsRepository } from './webhook-endpoints.repository.js';

export interface WebhookNews {
  type: string;
  at: Date;
  /** Ids and what cannot be looked up by them: nothing secret, no names, no numbers of accounts. */
  data: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes a message for every endpoint that wants it, in the transaction of what it tells of; sends nothing. */
@Injectable()
export class PublishWebhook {
  constructor(
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly jobs: JobsRepository,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
  ) {}

  async toCompanies(companyIds: readonly string[], news: WebhookNews): Promise<void> {
    const listening = await this.endpoints.listening(companyIds, news.type);
    for (const companyId of new Set(listening.map((one) => one.companyId))) {
      const own = listening.filter((one) => one.companyId === companyId);
      await this.to(own, news);
    }
  }

  /** To endpoints of one company. Returns the id of the message. */
  async to(endpoints: readonly { id: string; companyId: string }[], news: WebhookNews): Promise<string> {
    const [first] = endpoints;
    if (!first) throw new Error('a message to nobody');
    const id = this.ids.next();
    const { type, at, data } = news;
    const body = JSON.stringify({
      type,
      timestamp: at.toISOString(),
      data: { companyId: first.companyId, ...data },
    });
    const deliveries = endpoints.map((endpoint) => ({ id: this.ids.next(), endpointId: endpoint.id }));
    await this.deliveries.add({ id, companyId: first.companyId, type, body, createdAt: at }, deliveries);
    await this.jobs.add(deliveries.map((delivery) => ({ task: 'webhook', id: delivery.id })));
    return id;
  }
}

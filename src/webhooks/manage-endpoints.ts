import { Inject, Injectable } from '@nestjs/common';
import { Clock, IdGenerator, secondsAfter } from '@countersign/mfa-core';
import { JobsRepository } from '../delivery/delivery.module.js';
import { PING, type WebhookEvent } from './event-types.js';
import { PublishWebhook } from './publish-webhook.js';
import { WebhookDeliveriesRepository, type WebhookDelivery } from './webhook-deliveries.repository.js';
import { WebhookEndpointsRepository, type WebhookEndpoint } from './webhook-endpoints.repository.js';
import { WebhookSecrets } from './webhook-secrets.js';

/** 24 h in which both secrets sign. Ours. */
const SECRET_OVERLAP_SECONDS = 86_400;

/** Endpoints and their messages, for whoever may decide over them: who that is, is the caller's affair. */
@Injectable()
export class ManageEndpoints {
  constructor(
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly secrets: WebhookSecrets,
    private readonly publish: PublishWebhook,
    private readonly jobs: JobsRepository,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  ofCompanies(companyIds: readonly string[]): Promise<WebhookEndpoint[]> {
    return this.endpoints.ofCompanies(companyIds);
  }

  find(id: string): Promise<WebhookEndpoint | null> {
    return this.endpoints.find(id);
  }

  /** Held until the transaction ends. */
  hold(id: string): Promise<WebhookEndpoint | null> {
    return this.endpoints.lock(id);
  }

  /** With the secret, this once; null where the company has one at that address already. */
  async register(wanted: {
    companyId: string;
    url: string;
    events: readonly WebhookEvent[];
    description: string;
  }): Promise<{ endpoint: WebhookEndpoint; secret: string } | null> {
    const id = this.ids.next();
    const secret = this.secrets.make();
    const now = this.clock.now();
    const endpoint: WebhookEndpoint = {
      ...{ id, ...wanted, active: true, sealedSecret: this.secrets.seal(id, secret), former: null },
      ...{ secretChangedAt: now, createdAt: now, lastSuccessAt: null, lastFailureAt: null },
    };
    return (await this.endpoints.add(endpoint)) ? { endpoint, secret } : null;
  }

  /** Of one that the caller holds. Null where another is at the new address. */
  async change(
    { id }: WebhookEndpoint,
    change: Parameters<WebhookEndpointsRepository['change']>[1],
  ): Promise<WebhookEndpoint | null> {
    return (await this.endpoints.change(id, change, this.clock.now())) ? this.endpoints.find(id) : null;
  }

  /** Of one that the caller holds: a new secret, shown this once; the present one signs too for 24 h. */
  async rotateSecret({ id, sealedSecret }: WebhookEndpoint): Promise<string> {
    const secret = this.secrets.make();
    const now = this.clock.now();
    await this.endpoints.changeSecret(id, {
      sealed: this.secrets.seal(id, secret),
      sealedFormer: this.secrets.sealFormer(id, sealedSecret),
      formerUntil: secondsAfter(now, SECRET_OVERLAP_SECONDS),
      now,
    });
    return secret;
  }

  /** Returns the id of the message. */
  ping({ id, companyId }: WebhookEndpoint): Promise<string> {
    return this.publish.to([{ id, companyId }], { type: PING, at: this.clock.now(), data: { endpoint: id } });
  }

  messages(input: Parameters<WebhookDeliveriesRepository['page']>[0]): Promise<WebhookDelivery[]> {
    return this.deliveries.page(input);
  }

  message(endpointId: string, messageId: string): Promise<WebhookDelivery | null> {
    return this.deliveries.ofMessage(endpointId, messageId);
  }

  /** One message, or every dead one, is sent anew. Returns how many. */
  async resend({ id }: WebhookEndpoint, messageId: string | null): Promise<number> {
    const revived = await this.deliveries.revive(id, messageId);
    await this.jobs.add(revived.map((delivery) => ({ task: 'webhook', id: delivery })));
    return revived.length;
  }
}

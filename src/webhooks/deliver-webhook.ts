import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock, Notifier, UnitOfWork } from '@countersign/mfa-core';
import { Webhook } from 'standardwebhooks';
import { PersonDirectory } from '../accounts/accounts.module.js';
import { JobsRepository } from '../delivery/delivery.module.js';
import { PostWebhook, type PostOutcome } from './post-webhook.js';
import { pauseAfter } from './retry-schedule.js';
import { WebhookDeliveriesRepository, type WebhookDelivery } from './webhook-deliveries.repository.js';
import { WebhookEndpointsRepository, type WebhookEndpoint } from './webhook-endpoints.repository.js';
import { WebhookSecrets } from './webhook-secrets.js';

/** One that does not answer holds so many places, and no more: others go on. */
const AT_ONCE_PER_ENDPOINT = 2;
const COME_BACK_MS = 1_000;
/** RFC 9110 section 15.5.11: the receiver wants no more. */
const GONE = 410;

/** Sends one message to one endpoint: signed anew at each try, under the same id. */
@Injectable()
export class DeliverWebhook {
  readonly #logger = new Logger('Webhooks');
  readonly #underWay = new Map<string, number>();

  constructor(
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly secrets: WebhookSecrets,
    private readonly jobs: JobsRepository,
    private readonly directory: PersonDirectory,
    @Inject(PostWebhook) private readonly poster: PostWebhook,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async deliver(deliveryId: string): Promise<void> {
    const delivery = await this.deliveries.find(deliveryId);
    if (delivery?.status !== 'pending') return;
    const endpoint = await this.endpoints.find(delivery.endpointId);
    if (!endpoint) return;
    if (!endpoint.active) return this.giveUp(delivery, endpoint, 'endpoint disabled');
    const busy = this.#underWay.get(endpoint.id) ?? 0;
    if (busy >= AT_ONCE_PER_ENDPOINT)
      return this.jobs.add([{ task: 'webhook', id: deliveryId, delayMs: COME_BACK_MS }]);
    this.#underWay.set(endpoint.id, busy + 1);
    try {
      await this.try(delivery, endpoint);
    } finally {
      const left = (this.#underWay.get(endpoint.id) ?? 1) - 1;
      if (left > 0) this.#underWay.set(endpoint.id, left);
      else this.#underWay.delete(endpoint.id);
    }
  }

  private async try(delivery: WebhookDelivery, endpoint: WebhookEndpoint): Promise<void> {
    await this.deliveries.begin(delivery.deliveryId, this.clock.now());
    const { id, body } = delivery;
    const outcome = await this.poster.post({
      url: endpoint.url,
      body,
      headers: this.headersOf(endpoint, id, body),
    });
    const now = this.clock.now();
    const said = 'status' in outcome ? String(outcome.status) : outcome.failed.replace('_', ' ');
    if ('status' in outcome && outcome.status >= 200 && outcome.status < 300) {
      await this.deliveries.end(delivery.deliveryId, {
        status: 'delivered',
        lastOutcome: said,
        deliveredAt: now,
      });
      await this.endpoints.heard(endpoint.id, now);
      return;
    }
    await this.endpoints.failed(endpoint.id, now);
    await this.again(delivery, endpoint, outcome, said);
  }

  private async again(
    delivery: WebhookDelivery,
    endpoint: WebhookEndpoint,
    outcome: PostOutcome,
    said: string,
  ): Promise<void> {
    const gone = 'status' in outcome && outcome.status === GONE;
    if (gone) await this.endpoints.change(endpoint.id, { active: false }, this.clock.now());
    const delayMs = gone ? null : pauseAfter(delivery.tries + 1);
    if (delayMs === null) return this.giveUp(delivery, endpoint, said);
    await this.deliveries.end(delivery.deliveryId, {
      status: 'pending',
      lastOutcome: said,
      deliveredAt: null,
    });
    await this.jobs.add([{ task: 'webhook', id: delivery.deliveryId, delayMs }]);
  }

  private async giveUp(delivery: WebhookDelivery, endpoint: WebhookEndpoint, said: string): Promise<void> {
    const { deliveryId, id, tries } = delivery;
    this.#logger.warn(
      { message: id, endpoint: endpoint.id, tries: tries + 1, outcome: said },
      'a webhook was given up',
    );
    const now = this.clock.now();
    await this.unitOfWork.run(async () => {
      await this.deliveries.end(deliveryId, { status: 'dead', lastOutcome: said, deliveredAt: null });
      if (!(await this.endpoints.tellOfDead(endpoint.id, now))) return;
      const admins = await this.directory.holdersOf('payments_admin', [endpoint.companyId]);
      const details = { url: endpoint.url, address: null, userAgent: null };
      for (const personId of new Set(admins.map((admin) => admin.personId)))
        await this.notifier.notify({ personId, kind: 'webhook_failing', at: now, details });
    });
  }

  /** Standard Webhooks: id, time and body are signed, by both secrets while one replaces the other. */
  private headersOf(endpoint: WebhookEndpoint, id: string, body: string): Record<string, string> {
    const { former, sealedSecret } = endpoint;
    const secrets = [
      this.secrets.open(endpoint.id, sealedSecret),
      ...(former && former.until > this.clock.now()
        ? [this.secrets.openFormer(endpoint.id, former.sealedSecret)]
        : []),
    ];
    // By the clock that receivers compare theirs with, whatever time this service keeps.
    const now = new Date();
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
    };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem, type FieldError, type UserPrincipal } from '@countersign/mfa-nest';
import { Config } from '../../config/config.js';
import {
  faultOfTarget,
  ManageEndpoints,
  type WebhookEndpoint,
  type WebhookEvent,
} from '../../webhooks/webhooks.module.js';
import { HoldRight } from '../hold-right.js';
import { payorProblems } from '../payor.problems.js';
import { financeAdmins } from '../rights.js';
import { WebhookEndpointsLog } from './webhook-endpoints-log.js';
import { webhookProblems } from './webhook-endpoints.problems.js';

/** More than any payor has receivers. Ours. */
const ENDPOINTS_AT_MOST = 10;

/**
 * One payments admin decides where events are told, with a fresh factor: a webhook tells and moves nothing. All of them
 * hear of it.
 */
@Injectable()
export class DecideOverEndpoint {
  constructor(
    private readonly right: HoldRight,
    private readonly endpoints: ManageEndpoints,
    private readonly log: WebhookEndpointsLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Config) private readonly config: Pick<Config, 'delivery'>,
  ) {}

  /** @throws Problem `webhook-endpoint-not-acceptable`, and what HoldRight throws */
  add(
    user: UserPrincipal,
    wanted: {
      companyId?: string | undefined;
      url: string;
      events: readonly WebhookEvent[];
      description: string;
    },
  ): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
    const { url, events, description } = wanted;
    return this.unitOfWork.run(async () => {
      const companyId = await this.right.forCompany(user, wanted.companyId, financeAdmins);
      this.requireTarget(url);
      await this.requireRoom(companyId);
      const added = await this.endpoints.register({ companyId, url, events, description });
      if (!added) throw refused(TAKEN);
      await this.log.write(user, 'added', null, added.endpoint);
      return added;
    });
  }

  /** @throws Problem `not-found`, `webhook-endpoint-not-acceptable` */
  change(
    user: UserPrincipal,
    id: string,
    change: {
      url?: string | undefined;
      events?: readonly WebhookEvent[] | undefined;
      description?: string | undefined;
    },
  ): Promise<WebhookEndpoint> {
    const { url, events, description } = change;
    if (url !== undefined) this.requireTarget(url);
    return this.decide(user, id, 'changed', async (held) => {
      const changed = await this.endpoints.change(held, {
        ...(url === undefined ? {} : { url }),
        ...(events === undefined ? {} : { events }),
        ...(description === undefined ? {} : { description }),
      });
      if (!changed) throw refused(TAKEN);
      return changed;
    });
  }

  switch(user: UserPrincipal, id: string, active: boolean): Promise<WebhookEndpoint> {
    return this.decide(user, id, active ? 'enabled' : 'disabled', async (held) => {
      if (active && !held.active) await this.requireRoom(held.companyId);
      return (await this.endpoints.change(held, { active })) ?? held;
    });
  }

  /**
   * The new secret, this once. A second one at once would put the one that receivers know out of use, so a repeated request
   * is refused where it says which secret it means to replace. @throws Problem `not-found`, `version-conflict`
   */
  async rotateSecret(
    user: UserPrincipal,
    id: string,
    replaced: { secretChangedAt?: string | undefined },
  ): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
    const meant = replaced.secretChangedAt === undefined ? null : Date.parse(replaced.secretChangedAt);
    let secret = '';
    const endpoint = await this.decide(user, id, 'secret_rotated', async (held) => {
      if (meant !== null && held.secretChangedAt.getTime() !== meant)
        throw new Problem(payorProblems.versionConflict);
      secret = await this.endpoints.rotateSecret(held);
      return (await this.endpoints.find(id)) ?? held;
    });
    return { endpoint, secret };
  }

  /** Sends what is not kept: a message to see whether it arrives. Returns its id. */
  ping(user: UserPrincipal, id: string): Promise<string> {
    return this.unitOfWork.run(async () => this.endpoints.ping(await this.hold(user, id)));
  }

  /** One message, or every dead one. Returns how many. @throws Problem `not-found` where there is nothing to send */
  resend(user: UserPrincipal, id: string, messageId: string | null): Promise<number> {
    return this.unitOfWork.run(async () => {
      const many = await this.endpoints.resend(await this.hold(user, id), messageId);
      if (many === 0 && messageId !== null) throw new Problem(commonProblems.notFound);
      return many;
    });
  }

  private decide(
    user: UserPrincipal,
    id: string,
    act: Parameters<WebhookEndpointsLog['write']>[1],
    work: (held: WebhookEndpoint) => Promise<WebhookEndpoint>,
  ): Promise<WebhookEndpoint> {
    return this.unitOfWork.run(async () => {
      const held = await this.hold(user, id);
      const after = await work(held);
      await this.log.write(user, act, held, after);
      return after;
    });
  }

  /** The right first, then the row (ER-05). */
  private async hold(user: UserPrincipal, id: string): Promise<WebhookEndpoint> {
    const found = await this.endpoints.find(id);
    if (!found) throw new Problem(commonProblems.notFound);
    await this.right.in(user, found.companyId, financeAdmins);
    const held = await this.endpoints.hold(id);
    if (!held) throw new Problem(commonProblems.notFound);
    return held;
  }

  /** Two admins at the same moment may make it one more: it is a bound on clutter, not on money. */
  private async requireRoom(companyId: string): Promise<void> {
    const active = (await this.endpoints.ofCompanies([companyId])).filter((one) => one.active);
    if (active.length >= ENDPOINTS_AT_MOST)
      throw refused({
        pointer: '/url',
        reason: 'too_many',
        detail: `would be one more than the ${ENDPOINTS_AT_MOST} of a company`,
      });
  }

  private requireTarget(url: string): void {
    const fault = faultOfTarget(url, this.config.delivery.privateWebhookTargets);
    if (fault !== null) throw refused({ pointer: '/url', ...fault });
  }
}

const TAKEN: FieldError = {
  ...{ pointer: '/url', reason: 'taken', detail: 'is the address of another endpoint of the company' },
};

const refused = (error: FieldError): Problem =>
  new Problem(webhookProblems.notAcceptable, { errors: [error] });

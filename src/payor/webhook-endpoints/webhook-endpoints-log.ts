import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Notifier } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import type { WebhookEndpoint } from '../../webhooks/webhooks.module.js';
import { holdersOf } from '../holders-of.js';
import { financeAdmins } from '../rights.js';

type EndpointAct = 'added' | 'changed' | 'secret_rotated' | 'disabled' | 'enabled';

/** What happens to an endpoint stands in the chain of its company, and is told to all payments admins. */
@Injectable()
export class WebhookEndpointsLog {
  constructor(
    private readonly directory: PersonDirectory,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In the transaction of the act. */
  async write(
    user: UserPrincipal,
    act: EndpointAct,
    before: WebhookEndpoint | null,
    after: WebhookEndpoint,
  ): Promise<void> {
    const { companyId, id, url } = after;
    const { address, userAgent } = user.origin;
    const by = (await this.directory.personNames([user.personId])).get(user.personId) ?? null;
    const details = { by, url, change: act, address, userAgent };
    for (const personId of await holdersOf(this.directory, financeAdmins, companyId))
      await this.notifier.notify({
        personId,
        kind: 'webhook_endpoint_changed',
        at: this.clock.now(),
        details,
      });
    await this.audit.append({
      stream: `company:${companyId}`,
      at: this.clock.now(),
      act: `webhook_endpoint.${act}`,
      outcome: 'success',
      actor: { kind: 'person', id: user.personId },
      object: { kind: 'webhook_endpoint', id },
      origin: user.origin,
      details: { before: before && stateOf(before), after: stateOf(after), session: user.sessionId },
    });
  }
}

/** For people, and never the secret. */
const stateOf = ({ url, events, active }: WebhookEndpoint): string =>
  `${url}, ${active ? 'active' : 'disabled'}: ${events.join(', ')}`;

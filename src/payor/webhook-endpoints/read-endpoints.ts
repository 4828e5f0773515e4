import { Injectable } from '@nestjs/common';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PAGE_SIZE, pageOf, readCursor } from '../../wire/cursor.js';
import {
  ManageEndpoints,
  type DeliveryStatus,
  type WebhookDelivery,
  type WebhookEndpoint,
} from '../../webhooks/webhooks.module.js';
import { companiesOf, financeAdmins } from '../rights.js';

@Injectable()
export class ReadEndpoints {
  constructor(private readonly endpoints: ManageEndpoints) {}

  all(user: UserPrincipal): Promise<WebhookEndpoint[]> {
    return this.endpoints.ofCompanies(companiesOf(user, financeAdmins));
  }

  /** @throws Problem `not-found` */
  async one(user: UserPrincipal, id: string): Promise<WebhookEndpoint> {
    const endpoint = await this.endpoints.find(id);
    if (!endpoint || !companiesOf(user, financeAdmins).includes(endpoint.companyId))
      throw new Problem(commonProblems.notFound);
    return endpoint;
  }

  /** @throws Problem `not-found` */
  async messages(
    user: UserPrincipal,
    id: string,
    query: { status?: DeliveryStatus | undefined; after?: string | undefined },
  ): Promise<{ items: WebhookDelivery[]; next: string | null }> {
    const { id: endpointId } = await this.one(user, id);
    const rows = await this.endpoints.messages({
      endpointId,
      status: query.status ?? null,
      after: readCursor(query.after),
      limit: PAGE_SIZE + 1,
    });
    return pageOf(rows, PAGE_SIZE);
  }

  /** @throws Problem `not-found` */
  async message(user: UserPrincipal, id: string, messageId: string): Promise<WebhookDelivery> {
    const { id: endpointId } = await this.one(user, id);
    const found = await this.endpoints.message(endpointId, messageId);
    if (!found) throw new Problem(commonProblems.notFound);
    return found;
  }
}

import { dataOf, ProblemError } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import type { Visit } from '../../browser/visit.js';
import type { Webhook } from './webhook-parts.js';

/** @throws NoSuchPage where the address names what cannot be the id of anything */
export async function findWebhook(visit: Visit, id: string): Promise<Webhook> {
  visit.requireSignedIn();
  try {
    return await dataOf(visit.api.GET('/v1/payor/webhook-endpoints/{id}', { params: { path: { id } } }));
  } catch (error) {
    if (error instanceof ProblemError && error.status === 400) throw new NoSuchPage();
    throw error;
  }
}

import { dataOf, type components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import { byId } from '../agent.js';

/** @throws NoSuchPage, and the problem `support-company-unknown` */
export const companyOf = (
  visit: Visit,
  id: string,
): Promise<components['schemas']['CompanyForSupportReply']> => {
  const params = { path: { id } };
  return byId(dataOf(visit.api.GET('/v1/support/companies/{id}', { params })));
};

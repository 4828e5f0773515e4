import { dataOf } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import type { Visit } from '../../browser/visit.js';
import type { CompanyScope } from '../company-scope.js';
import type { Member } from './person-page.js';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** As the server knows them. @throws NoSuchPage for what is no id; ProblemError `not-found` for somebody of elsewhere */
export function memberOf(visit: Visit, { companyId }: CompanyScope, personId: string): Promise<Member> {
  if (!ID.test(personId)) throw new NoSuchPage();
  const params = { path: { personId }, query: { companyId } };
  return dataOf(visit.api.GET('/v1/company/members/{personId}', { params }));
}

import { dataOf } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import type { Visit } from '../../browser/visit.js';
import type { Disbursement, Standing } from './disbursement-words.js';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws NoSuchPage where the address has no id in it */
export function readOne(visit: Visit, id: string): Promise<Disbursement> {
  const params = { path: { id: idIn(id) } };
  return dataOf(visit.api.GET('/v1/payor/disbursements/{id}', { params }));
}

/** @throws NoSuchPage where the address has no id in it */
export function readStanding(visit: Visit, id: string): Promise<Standing> {
  const params = { path: { id: idIn(id) } };
  return dataOf(visit.api.GET('/v1/payor/disbursements/{id}/standing', { params }));
}

function idIn(text: string): string {
  if (!ID.test(text)) throw new NoSuchPage();
  return text;
}

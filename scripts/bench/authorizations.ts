import { textOf, type Api, type Body } from './api.js';
import { doAll } from './load.js';
import type { Payables } from './payables.js';
import type { People } from './people.js';
import type { Person } from './person.js';

const PREPARED_AT_ONCE = 16;
const DISBURSEMENTS = '/v1/payor/disbursements';

export interface Stage {
  api: Api;
  people: People;
  payables: Payables;
}

/**
 * Everything up to the act, for so many acts: made and submitted by one, shown to and countersigned by another. With a
 * company named, all of them are of that one.
 */
export async function prepareAuthorizations(
  { api, people, payables }: Stage,
  count: number,
  company?: number,
): Promise<(() => Promise<void>)[]> {
  const checkers = await signedIn(await people.take(count, company));
  const companies = new Set(checkers.map((checker) => checker.company));
  const makers = new Map<number, Person>();
  for (const one of companies) makers.set(one, (await signedIn(await people.take(1, one)))[0] as Person);

  const acts: (() => Promise<void>)[] = [];
  const prepare = (checker: Person) => async (): Promise<void> => {
    const maker = makers.get(checker.company);
    if (!maker) throw new Error('a company without a maker');
    const path = `${DISBURSEMENTS}/${await submitted(api, maker, payables.next(checker.company))}/authorize`;
    const bearer = checker.accessToken;
    const prompt = await api.write(path, 401, { bearer, body: {} });
    const challengeId = await checker.challenge(bearer, { intentId: textOf(prompt['intent'] as Body, 'id') });
    await checker.untilCodeIsThere();
    await checker.answer({ person: checker, challengeId, bearer });
    const headers = { 'countersign-challenge': challengeId };
    acts.push(async () => {
      await api.write(path, 200, { bearer, body: {}, headers });
    });
  };
  await doAll(checkers.map(prepare), PREPARED_AT_ONCE);
  return acts;
}

async function submitted(api: Api, maker: Person, invoiceId: string): Promise<string> {
  const bearer = maker.accessToken;
  const payments = [{ invoiceId, amount: { amount: '1.00', currency: 'USD' } }];
  const id = textOf(await api.write(DISBURSEMENTS, 201, { bearer, body: { payments } }), 'id');
  await api.write(`${DISBURSEMENTS}/${id}/submit`, 200, { bearer, body: {} });
  return id;
}

async function signedIn(people: Person[]): Promise<Person[]> {
  const signIn = (person: Person) => async (): Promise<void> =>
    person.keep(await person.answer(await person.prepareSignIn()));
  await doAll(people.map(signIn), PREPARED_AT_ONCE);
  return people;
}

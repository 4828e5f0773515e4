import { textOf, type Api, type Body } from './api.js';
import type { Effort } from './effort.js';
import { doAll } from './load.js';
import { Payables } from './payables.js';
import { COMPANIES, type People } from './people.js';
import type { Person } from './person.js';
import type { Line } from './report.js';
import { spreadOf } from './statistics.js';

const CONCURRENCY = 16;
const PREPARED_AT_ONCE = 16;
const DISBURSEMENTS = '/v1/payor/disbursements';

/** The act itself: countersignature spent, disbursement authorized, audit entry and receipt, in one transaction. */
export async function measureAuthorizations(
  { api, people, ownerUrl }: { api: Api; people: People; ownerUrl: string },
  { rounds, authorizationsPerRound: count }: Effort,
): Promise<Line[]> {
  const payables = await Payables.insert(ownerUrl, Math.ceil(count / COMPANIES) * (rounds + 1));
  const turns = [];
  for (let round = 0; round <= rounds; round += 1) {
    const load = await doAll(await prepared(api, people, payables, count), CONCURRENCY);
    if (round > 0) turns.push(load); // the first one warms up
  }
  return [
    {
      what: `countersigned authorizations, ${CONCURRENCY} at once in ${COMPANIES} companies`,
      unit: 'acts/s',
      spread: spreadOf(turns.map(({ perSecond }) => perSecond)),
    },
    { what: '  median time of one', unit: 'ms', spread: spreadOf(turns.map(({ medianMs }) => medianMs)) },
    { what: '  99th percentile', unit: 'ms', spread: spreadOf(turns.map(({ p99Ms }) => p99Ms)) },
  ];
}

/** Everything up to the act: made and submitted by one, shown to and countersigned by another. */
async function prepared(
  api: Api,
  people: People,
  payables: Payables,
  count: number,
): Promise<(() => Promise<void>)[]> {
  const makers = await signedIn(await people.take(COMPANIES));
  const checkers = await signedIn(await people.take(count));
  const acts: (() => Promise<void>)[] = [];
  const prepare = (checker: Person) => async (): Promise<void> => {
    const maker = makers.find(({ company }) => company === checker.company);
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

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  PersonSession,
  ProblemError,
  createCountersignClient,
  dataOf,
  type Challenge,
  type CountersignClient,
} from '@countersign/client';
import type { Actor } from '../support/actor.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { startPortal, type Portal } from '../support/portal.js';

/** The typed client against the real service: a call waits for its challenge, and is the same call again. */
describe('the typed client', () => {
  let portal: Portal;
  let maker: Actor;
  let checker: Actor;
  let asked: Challenge[];
  let client: CountersignClient;
  let session: PersonSession;
  let baseUrl: string;
  let sent: string[];

  beforeAll(async () => {
    portal = await startPortal();
    baseUrl = portal.urls[0]!;
    maker = await portal.signedIn('payments_disburser', 0);
    checker = await portal.signedIn('payments_disburser', 1);
  });
  afterAll(() => portal.stop());

  beforeEach(async () => {
    await maker.signIn();
    await checker.signIn();
    asked = [];
    sent = [];
    const own = checker;
    const fetch = (request: Request): Promise<Response> => {
      sent.push(
        `${request.method} ${new URL(request.url).pathname} ${request.headers.get('idempotency-key') ?? ''}`,
      );
      return globalThis.fetch(request);
    };
    session = new PersonSession(
      {
        ...{ accessToken: own.accessToken, refreshToken: own.refreshToken, expiresIn: 300 },
        ...{ amr: ['pwd', 'otp', 'mfa'], acr: '', authTime: '' },
      },
      {
        baseUrl,
        ask: (challenge) => {
          asked.push(challenge);
          return Promise.resolve(own.nextCode());
        },
      },
    );
    client = createCountersignClient({
      ...{ baseUrl, fetch, authorize: session.authorize, onChallenge: session.onChallenge },
    });
  });

  const authorize = (id: string, key = randomUUID()) =>
    dataOf(
      client.POST('/v1/payor/disbursements/{id}/authorize', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: {},
      }),
    );

  it('pauses a countersigned call, shows what is to be approved, and repeats the very same call', async () => {
    const { id } = await submittedDisbursement(maker);
    const key = randomUUID();
    const { disbursement, receipt } = await authorize(id, key);
    expect(disbursement.status).toBe('authorized');
    expect(receipt.split('.')).toHaveLength(3);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      type: '/problems/countersignature-required',
      intent: { purpose: 'disbursement.authorize', display: { amount: '2.00', currency: 'USD' } },
    });
    const path = `POST /v1/payor/disbursements/${id}/authorize ${key}`;
    expect(sent).toEqual([path, path]);
  });

  it('steps up once for calls that wait at the same time, and goes on with the new tokens', async () => {
    portal.clock.advanceSeconds(290);
    await session.refresh();
    portal.clock.advanceSeconds(20);
    const invoices = await dataOf(client.GET('/v1/payor/invoices'));
    const [first] = invoices.items.filter(({ eligible }) => eligible);
    const create = () =>
      dataOf(
        client.POST('/v1/payor/disbursements', {
          params: { header: { 'Idempotency-Key': randomUUID() } },
          body: { payments: [{ invoiceId: first!.id, amount: { amount: '1.00', currency: 'USD' } }] },
        }),
      );
    const made = await Promise.all([create(), create(), create()]);
    expect(made.map(({ status }) => status)).toEqual(['draft', 'draft', 'draft']);
    expect(asked.map(({ intent, maxAgeSeconds }) => [intent, maxAgeSeconds])).toEqual([[null, 300]]);
  });

  it('never goes in circles: a refused code, and what changed meanwhile, come back as their problem', async () => {
    const { id } = await submittedDisbursement(maker);
    const wrong = createCountersignClient({
      baseUrl,
      authorize: () => Promise.resolve({ authorization: `Bearer ${checker.accessToken}` }),
      onChallenge: () => Promise.resolve({ countersignChallenge: randomUUID() }),
    });
    const refused = await dataOf(
      wrong.POST('/v1/payor/disbursements/{id}/authorize', {
        params: { path: { id }, header: { 'Idempotency-Key': randomUUID() } },
        body: {},
      }),
    ).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({ status: 401, type: '/problems/countersignature-required' });
    const missing = await dataOf(
      client.GET('/v1/payor/disbursements/{id}', { params: { path: { id: randomUUID() } } }),
    ).catch((error: unknown) => error);
    expect(missing).toMatchObject({ status: 404, type: '/problems/not-found', message: expect.any(String) });
    expect(asked).toEqual([]);
  });
});

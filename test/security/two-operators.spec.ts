import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApproveReset,
  FactorStore,
  ImportAuthenticator,
  MfaError,
  RequestReset,
  ResetFactors,
  UnlockFactors,
  WithdrawReset,
} from '@countersign/mfa-core';
import { VirtualAuthenticator } from '@countersign/mfa-testing';
import { withConnection } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { messagesTo } from '../support/mailbox.js';
import { newPayor, useCase, type Person } from '../support/people.js';
import { startPortal, type Portal } from '../support/portal.js';

const origin = { address: '192.0.2.9', userAgent: null, requestId: null };

/** What each call came to: its value, or the code of the refusal. Anything else fails the test. */
const outcomes = (calls: readonly Promise<unknown>[]): Promise<unknown[]> =>
  Promise.all(
    calls.map((call) =>
      call.catch((error: unknown) => {
        if (error instanceof MfaError) return error.code;
        throw error;
      }),
    ),
  );

const times = <T>(number: number, make: (n: number) => T): T[] =>
  Array.from({ length: number }, (_, n) => make(n));

/** Promise 8, AR-04, AR-07: what operators may do to a payor, over two instances on one database. */
describe('operators', () => {
  let portal: Portal;
  let made = 0;

  const someone = async (enrolled = true): Promise<Person> => {
    const person = await newPayor(portal, `person${(made += 1)}`);
    if (enrolled) await person.actor.signIn();
    return person;
  };
  const active = async (personId: string) => useCase<FactorStore>(portal, FactorStore).active(personId);
  const request = (actorId: string, personId: string, instance = 0) =>
    useCase(portal, RequestReset, instance).execute({ actorId, personId, proof: 'seen in person', origin });
  const approve = (actorId: string, requestId: string, instance = 0) =>
    useCase(portal, ApproveReset, instance).execute({ actorId, requestId, origin });
  const audited = (personId: string, act: string): Promise<number> =>
    withConnection(portal.database.ownerUrl, async (client) => {
      const entries = await client.query('SELECT 1 FROM audit_entry WHERE stream = $1 AND act = $2', [
        ...[`person:${personId}`, act],
      ]);
      return entries.rowCount ?? 0;
    });

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
  });
  afterAll(() => portal.stop());

  it('who approve one request thirty times at once reset once', async () => {
    const { personId, actor } = await someone();
    const [ann, ...others] = await Promise.all(times(3, () => someone(false)));
    const { requestId } = await request(ann!.personId, personId);
    const ids = others.map((one) => one.personId);
    const done = await outcomes(times(30, (n) => approve(ids[n % ids.length]!, requestId, n)));
    expect(done.filter((one) => one === undefined)).toHaveLength(1);
    expect(done.filter((one) => one === 'reset_not_found')).toHaveLength(29);
    expect(await active(personId)).toEqual([]);
    expect(await audited(personId, 'factors.reset')).toBe(1);
    const kinds = (await messagesTo(actor, actor.email)).map(({ kind }) => kind);
    for (const kind of ['reset_requested', 'factors_reset', 'enrollment_code_issued'])
      expect(kinds.filter((one) => one === kind)).toHaveLength(1);
    await eventually(async () => (await actor.api('GET', '/v1/payor/mfa')).status === 401, 1_000);
  });

  it('of whom one is both the first and the second reset nobody, however often they try at once', async () => {
    const { personId } = await someone();
    const ann = await someone(false);
    const { requestId } = await request(ann.personId, personId);
    const tries = times(20, (n) => approve(n % 2 ? ann.personId : personId, requestId, n));
    expect(new Set(await outcomes(tries))).toEqual(new Set(['second_operator_required', 'access_refused']));
    const alone = useCase(portal, ResetFactors).execute({
      ...{ actorId: ann.personId, personId, companyId: randomUUID(), grounds: 'seen', origin },
    });
    await expect(alone).rejects.toThrow('second_operator_required');
    expect(await active(personId)).toHaveLength(1);
  });

  it('are not helped by the database either: one person in two places of a request is no row of it', async () => {
    const [person, operator] = [randomUUID(), randomUUID()];
    const insert = (requestedBy: string, approvedBy: string | null) =>
      withConnection(portal.database.url, (client) =>
        client.query(
          `INSERT INTO mfa_reset_request VALUES ($1, $2, $3, 'proof', 'approved', now(), now(), $4, now())`,
          [randomUUID(), person, requestedBy, approvedBy],
        ),
      );
    await expect(insert(operator, operator)).rejects.toThrow('three_people');
    await expect(insert(operator, person)).rejects.toThrow('three_people');
    await expect(insert(person, operator)).rejects.toThrow('three_people');
  });

  it('who request one reset twenty times at once have one request; withdrawn while it is approved, one of both happens', async () => {
    const { personId } = await someone();
    const [ann, ben] = [await someone(false), await someone(false)];
    const requested = await outcomes(
      times(20, (n) => request(n % 2 ? ann.personId : ben.personId, personId, n)),
    );
    const [open] = requested.filter((one) => typeof one === 'object') as { requestId: string }[];
    expect(requested.filter((one) => one === 'reset_already_requested')).toHaveLength(19);
    const withdraw = (n: number) =>
      useCase(portal, WithdrawReset, n).execute({ actorId: personId, requestId: open!.requestId, origin });
    const carol = await someone(false);
    const ended = await outcomes(
      times(20, (n) => (n % 2 ? withdraw(n) : approve(carol.personId, open!.requestId, n))),
    );
    expect(ended.filter((one) => one === undefined)).toHaveLength(1);
    const approved = ended.findIndex((one) => one === undefined) % 2 === 0;
    expect(await active(personId)).toHaveLength(approved ? 0 : 1);
    expect(await audited(personId, 'factors.reset')).toBe(approved ? 1 : 0);
  });

  it('who import a seed while it is enrolled leave one authenticator, and the loser opens nothing', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { personId, actor } = await someone(false);
      const ticket = await actor.ticket();
      const setUp = await actor.startEnrollment(ticket);
      actor.authenticator = VirtualAuthenticator.fromUri(setUp.body.otpauthUri);
      const path = `/v1/payor/mfa/authenticator-app/${setUp.body.enrollmentId}/confirm`;
      const code = actor.nextCode();
      const seeds = times(4, () => randomBytes(20));
      const calls = times(12, (n) =>
        n % 3 === 0
          ? actor.raw('POST', path, { bearer: ticket, body: { code } }, n).then(({ status }) => status)
          : useCase(portal, ImportAuthenticator, n)
              .execute({ personId, seed: seeds[n % 4]!, origin, authorization: 'migration' })
              .then(() => 'imported'),
      );
      const done = await outcomes(calls);
      expect(done.filter((one) => one === 200 || one === 'imported')).toHaveLength(1);
      expect(await active(personId)).toHaveLength(1);
      const bound = await withConnection(portal.database.ownerUrl, (client) =>
        client.query('SELECT 1 FROM mfa_factor WHERE person_id = $1 AND bound_at IS NOT NULL', [personId]),
      );
      expect(bound.rowCount).toBe(1);
    }
  });

  it('who import a seed let its app sign in, and no payment be countersigned for a day', async () => {
    const { personId, actor } = await someone(false);
    const seed = randomBytes(20);
    const imported = { personId, seed, origin, authorization: 'migration' };
    await useCase(portal, ImportAuthenticator).execute(imported);
    actor.authenticator = VirtualAuthenticator.holding(seed);
    await actor.signIn();
    const reply = await actor.api('GET', '/v1/payor/mfa');
    expect(reply.body).toMatchObject({ methods: [{ method: 'totp' }], recoveryCode: 'none' });
    expect(Date.parse(reply.body.coolingOffUntil)).toBeGreaterThan(portal.clock.now().getTime() + 86_000_000);
    const other = await someone(false);
    const again = useCase(portal, ImportAuthenticator).execute({ ...imported, personId: other.personId });
    await expect(again).rejects.toThrow('secret_in_use');
  });

  it('who unlock somebody end the block of passwords and of codes, and of nobody else', async () => {
    const [held, other] = [await someone(), await someone()];
    const wrong = 'not the password at all';
    for (const { actor } of [held, other]) {
      const ticket = await actor.ticket();
      const challengeId = await actor.challenge(ticket);
      for (let n = 0; n < 5; n += 1) await actor.answer(challengeId, actor.wrongCode(), ticket);
      actor.deviceToken = undefined;
      const right = actor.password;
      actor.password = wrong;
      for (let n = 0; n < 5; n += 1) expect((await actor.givePassword()).status).toBe(401);
      actor.password = right;
      expect((await actor.givePassword()).status).toBe(401);
    }
    const unlocked = { actorId: other.personId, personId: held.personId, grounds: 'called back', origin };
    await useCase(portal, UnlockFactors).execute(unlocked);
    await held.actor.signIn();
    expect((await held.actor.api('GET', '/v1/payor/mfa')).status).toBe(200);
    expect((await other.actor.givePassword()).status).toBe(401);
    await expect(
      useCase(portal, UnlockFactors).execute({ ...unlocked, actorId: held.personId }),
    ).rejects.toThrow('access_refused');
  });
});

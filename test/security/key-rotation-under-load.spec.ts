import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCESS_TOKEN_SECONDS, verifyReceipt, type JwkSet } from '@countersign/tokens';
import { createKeys, createSealingKey, createSigningKeys } from '../../scripts/development-keys.js';
import { demoDepositAccountNumber } from '../../scripts/demo-company.js';
import { sealingStandings, signingStandings } from '../../scripts/operator/keys/key-standing.js';
import { KeyUse } from '../../scripts/operator/keys/key-use.js';
import { sealedRowsOf } from '../../scripts/operator/keys/sealed-rows.js';
import { Reseal } from '../../scripts/operator/keys/reseal.js';
import * as sealing from '../../scripts/operator/keys/rotate-sealing.js';
import * as signing from '../../scripts/operator/keys/rotate-signing.js';
import { SealedBankNumbers } from '../../src/bank-numbers/sealed-bank-numbers.js';
import type { Actor } from '../support/actor.js';
import { withConnection } from '../support/database.js';
import { messagesTo } from '../support/mailbox.js';
import { newPayor } from '../support/people.js';
import { startPortal, type Portal } from '../support/portal.js';
import { SteadyLoad } from '../support/steady-load.js';

const issuer = 'http://localhost:3000';
const phone = '+12025550142';

const kidOf = (jws: string): string =>
  JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()).kid;

/** The steps of docs/operations.md, with people at work all the while (TK-07, SR-03). */
describe('keys are exchanged under load', () => {
  let portal: Portal;
  let load: SteadyLoad;
  let hash: string;
  let signingKeys: signing.SigningSettings;
  let ring: string;
  let before: { signing: string; sealing: string; factors: string[] };
  let bystander: Actor;
  let texted: Actor;
  const newcomers: Actor[] = [];

  const settings = (): NodeJS.ProcessEnv => ({
    HASH_KEY: hash,
    SECRET_BOX_KEYS: ring,
    SIGNING_KEYS: signingKeys.signing,
    ...(signingKeys.retired === null ? {} : { RETIRED_SIGNING_KEYS: signingKeys.retired }),
  });
  const use = <T>(work: (use: KeyUse) => Promise<T>): Promise<T> =>
    withConnection(portal.database.url, (client) => work(new KeyUse(client)));
  const boundFactors = (): Promise<string[]> =>
    withConnection(portal.database.url, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        'SELECT id FROM mfa_factor WHERE bound_at IS NOT NULL ORDER BY id',
      );
      return rows.map(({ id }) => id);
    });
  /** One after the other: while an instance is away, all are served by the one that is left. */
  const replaceBoth = async (between: () => Promise<void> = () => load.goesOn()): Promise<void> => {
    await portal.restart(0, settings(), () => load.goesOn());
    await between();
    await portal.restart(1, settings(), () => load.goesOn());
  };
  /** Enrolls where the keys are new already, and signs in where they are not yet. */
  const newcomer = async (): Promise<void> => {
    const { actor } = await newPayor(portal, `newcomer${newcomers.length}`);
    await actor.signIn(0);
    await actor.signIn(1);
    newcomers.push(actor);
    before.factors = await boundFactors();
  };
  const opens = async (accessToken: string, instance: number): Promise<number> =>
    (await bystander.raw('GET', '/v1/payor/mfa', { bearer: accessToken }, instance)).status;

  beforeAll(async () => {
    const keys = await createKeys('first');
    [signingKeys, ring, hash] = [
      { signing: keys.SIGNING_KEYS, retired: null },
      keys.SECRET_BOX_KEYS,
      keys.HASH_KEY,
    ];
    portal = await startPortal({ instances: 2, env: settings() });
    const [maker, checker] = [portal.person('payments_disburser', 0), portal.person('payments_disburser', 1)];
    const reader = portal.person('payments_admin');
    bystander = portal.person('beneficiary_approver');
    texted = portal.person('payee_admin');
    for (const one of [maker, checker, reader, bystander]) await one.signIn();
    await texted.enrollSms(phone, await texted.ticket());
    const kid = ring.split(':')[0] ?? '';
    before = { signing: kidOf(maker.accessToken), sealing: kid, factors: await boundFactors() };
    load = new SteadyLoad(portal.clock, { maker, checker, reader });
    load.start();
    await load.goesOn();
  });
  afterAll(async () => {
    await load.stop();
    await portal.stop();
  });

  it('the new ones are known everywhere before they are used', async () => {
    signingKeys = signing.publish(signingKeys, await createSigningKeys('second'));
    ring = sealing.add(ring, createSealingKey('second'));
    await replaceBoth(async () => {
      await load.goesOn();
      await load.stop();
      await newcomer();
      load.start();
    });
    expect(new Set(load.accessTokens.map(kidOf))).toEqual(new Set([before.signing]));
  });

  it('one instance may use them while another does not yet, and what the replaced key signed lives on', async () => {
    signingKeys = signing.promote(signingKeys);
    ring = sealing.promote(ring);
    let held = '';
    await replaceBoth(async () => {
      await load.goesOn();
      const { ticket } = (await bystander.givePassword(1)).body;
      await load.stop();
      bystander.keep(
        await bystander.answer(await bystander.challenge(ticket, {}, 1), bystander.nextCode(), ticket, 1),
      );
      await newcomer();
      load.start();
      held = bystander.accessToken;
      expect(kidOf(held)).toBe(before.signing);
      expect(await opens(held, 0)).toBe(200);
    });
    await load.stop();
    expect([await opens(held, 0), await opens(held, 1)]).toEqual([200, 200]);
    portal.clock.advanceSeconds(ACCESS_TOKEN_SECONDS);
    expect([await opens(held, 0), await opens(held, 1)]).toEqual([401, 401]);
    load.start();
    await load.goesOn();
    expect(kidOf(load.accessTokens.at(-1) ?? '')).not.toBe(before.signing);
  });

  it('everything is sealed anew beside running instances', async () => {
    const old = (await use((keys) => keys.sealed())).find(
      ({ table, kid }) => table === 'mfa_factor' && kid === before.sealing,
    );
    // All but the one who enrolled under the new key.
    expect(old?.count).toBe(before.factors.length - 1);
    const work = new Reseal();
    await work.execute(sealedRowsOf(portal.apps[0]!));
    expect(work.sum(({ unreadable }) => unreadable)).toBe(0);
    expect(work.columns.find(({ column }) => column === 'mfa_factor.sealed_secret')?.resealed).toBe(
      old?.count,
    );
    const standings = sealingStandings(
      ring.split(',').map((entry) => entry.split(':')[0] ?? ''),
      await use((keys) => keys.sealed()),
    );
    expect(standings).toMatchObject([
      { standing: 'current' },
      { kid: before.sealing, values: 0, mayBeRemoved: true },
    ]);
  });

  it('the old ones go, and nobody notices', async () => {
    signingKeys = signing.retire(signingKeys);
    ring = sealing.remove(ring).ring;
    await replaceBoth();
    await load.goesOn();
    await load.stop();
    expect(load.failures).toEqual([]);
    expect(await boundFactors()).toEqual(before.factors);
  });

  it('receipts of before and after verify with what is published now', async () => {
    const jwks = (await bystander.raw('GET', '/.well-known/jwks.json')).body as JwkSet;
    for (const receipt of load.receipts)
      await expect(verifyReceipt(receipt, jwks, { issuer })).resolves.toMatchObject({ method: 'totp' });
    expect(new Set(load.receipts.map(kidOf)).size).toBe(2);
    expect(load.receipts.map(kidOf)).toContain(before.signing);
    const kidsIn = (set: string): string[] =>
      (JSON.parse(set) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
    const standings = signingStandings(
      { signing: kidsIn(signingKeys.signing), retired: kidsIn(signingKeys.retired ?? '{"keys":[]}') },
      {
        receipts: await use((keys) => keys.receipts()),
        checkpoints: await use((keys) => keys.checkpoints()),
      },
    );
    expect(standings.map(({ standing }) => standing)).toEqual(['current', 'retired']);
  });

  it('seeds, numbers, accounts and what was told still open', async () => {
    portal.clock.advanceSeconds(60);
    await texted.signInBySms();
    for (const one of [bystander, ...newcomers]) await one.signIn();
    expect(await boundFactors()).toEqual(before.factors);
    expect(await opens(bystander.accessToken, 0)).toBe(200);
    expect((await messagesTo(texted, texted.email)).length).toBeGreaterThan(0);
    const accounts = await withConnection(portal.database.url, async (client) => {
      const { rows } = await client.query<{ id: string; sealed_numbers: string }>(
        'SELECT id, sealed_numbers FROM payee_bank_account',
      );
      return rows;
    });
    const numbers = portal.apps[0]!.get(SealedBankNumbers, { strict: false });
    const known = accounts.map(({ id, sealed_numbers: sealed }) =>
      numbers.isAccountNumber({ table: 'payee_bank_account', id }, sealed, demoDepositAccountNumber),
    );
    expect(known).toContain(true);
  });
});

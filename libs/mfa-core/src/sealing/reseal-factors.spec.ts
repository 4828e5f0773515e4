import { createSecretKey, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { FakeKeyedHash, RulesScene } from '@countersign/mfa-testing';
import { AesGcmSecretBox, type SecretBoxKey } from '@countersign/secret-box';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { digestOfSecret } from '../enrollment/digest-of-secret.js';
import { ResealFactors } from './reseal-factors.js';

const keyOf = (kid: string): SecretBoxKey => ({ kid, key: createSecretKey(randomBytes(32)) });

describe('sealing factors anew', () => {
  const [old, current] = [keyOf('old'), keyOf('current')];
  let scene: RulesScene;

  const under = (keys: readonly SecretBoxKey[]) =>
    Object.assign(scene.ports, { secretBox: new AesGcmSecretBox(keys) });
  const factorIds = async () =>
    (await scene.ports.factors.page({ after: null, limit: 100 })).map(({ id }) => id);

  async function walk(limit: number): Promise<{ looked: number; resealed: number; unreadable: string[] }> {
    const reseal = new ResealFactors(scene.ports);
    const total = { looked: 0, resealed: 0, unreadable: [] as string[] };
    for (let after: string | null = null; ;) {
      const batch = await reseal.reseal({ after, limit });
      total.looked += batch.looked;
      total.resealed += batch.resealed;
      total.unreadable.push(...batch.unreadable);
      if (batch.next === null) return total;
      after = batch.next;
    }
  }

  beforeEach(() => {
    scene = new RulesScene(new OtplibTotpVerifier());
    under([old]);
  });

  it('leaves nothing that needs the old key, and nobody enrolls anew', async () => {
    const people = [await scene.enrolled(), await scene.enrolled(), await scene.enrolled()];
    const texted = await scene.enrolledByText();
    under([current, old]);
    expect(await new ResealFactors(scene.ports).count()).toBe(4);
    expect(await walk(2)).toEqual({ looked: 4, resealed: 4, unreadable: [] });
    under([current]);
    for (const { personId, app } of people) {
      const ticket = await scene.ticketOf(personId);
      const answer = scene.answer(ticket, await scene.challenge(ticket), scene.nextCode(app));
      await expect(answer).resolves.toMatchObject({ status: 'signed_in' });
    }
    scene.ports.clock.advanceSeconds(60);
    const ticket = await scene.ticketOf(texted.personId);
    const challengeId = await scene.challenge(ticket, 'sms');
    await expect(scene.answer(ticket, challengeId, scene.lastCode(texted.phone))).resolves.toMatchObject({
      status: 'signed_in',
    });
  });

  it('does nothing to what is under the current key', async () => {
    await scene.enrolled();
    const before = await Promise.all((await factorIds()).map((id) => scene.ports.factors.find(id)));
    expect(await walk(10)).toEqual({ looked: 1, resealed: 0, unreadable: [] });
    expect(await Promise.all((await factorIds()).map((id) => scene.ports.factors.find(id)))).toEqual(before);
  });

  it('leaves what it cannot read as it is, says so, and goes on', async () => {
    await scene.enrolled();
    under([keyOf('lost')]);
    const { personId } = await scene.enrolled();
    const [lost] = await scene.ports.factors.active(personId);
    under([old]);
    await scene.enrolled();
    under([current, old]);
    expect(await walk(1)).toEqual({ looked: 3, resealed: 2, unreadable: [lost?.id] });
    expect(await scene.ports.factors.find(lost?.id ?? '')).toEqual(lost);
  });

  it('leaves a row that changed while it was looked at', async () => {
    const { personId } = await scene.enrolled();
    const [factor] = await scene.ports.factors.active(personId);
    under([current, old]);
    const { factors } = scene.ports;
    const changing = Object.assign(Object.create(factors) as typeof factors, {
      page: async (input: { after: string | null; limit: number }) => {
        const page = await factors.page(input);
        const change = { factorId: factor?.id ?? '', from: factor?.sealedSecret ?? '', to: 'changed' };
        await factors.reseal({ ...change, secretDigest: null });
        return page;
      },
    });
    const batch = await new ResealFactors({ ...scene.ports, factors: changing }).reseal({
      after: null,
      limit: 5,
    });
    expect(batch).toEqual({ looked: 1, resealed: 0, unreadable: [], next: null });
    expect((await factors.find(factor?.id ?? ''))?.sealedSecret).toBe('changed');
  });

  it('gives a seed of before its digest, so that it is bound to nobody else (DC-06)', async () => {
    const { personId, app } = await scene.enrolled();
    const [factor] = await scene.ports.factors.active(personId);
    const { id: factorId, sealedSecret: from } = factor!;
    await scene.ports.factors.reseal({ factorId, from, to: from, secretDigest: null });
    expect(await walk(10)).toEqual({ looked: 1, resealed: 1, unreadable: [] });
    expect((await scene.ports.factors.find(factorId))?.secretDigest).toBe(
      digestOfSecret(new FakeKeyedHash(), app.secret),
    );
  });
});

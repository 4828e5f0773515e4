import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import type { Actor } from '../support/actor.js';
import { burst } from '../support/burst.js';
import { startCompanyScene, type CompanyScene } from '../support/company-scene.js';

/** LOG-07, TH-08, C12: what a company may have in the place of half an hour. */
describe('a lock-out after failed sign-ins', () => {
  let scene: CompanyScene;
  let uma: Actor;
  beforeAll(async () => {
    scene = await startCompanyScene({ instances: 2 });
    uma = scene.uma;
    await uma.signIn();
    await scene.saved({ lockOut: true });
  }, 60_000);
  afterAll(() => scene.stop());

  /** A stranger who knows the address, from everywhere at once, and never comes near the password. */
  const stranger = (person: Actor, times: number) =>
    burst(times, (n) =>
      person.raw(
        'POST',
        '/v1/sign-in',
        { body: { email: person.email, password: `guess number ${n}` } },
        n % 2,
      ),
    );
  const elsewhere = async (person: Actor): Promise<number> =>
    (await person.raw('POST', '/v1/sign-in', { body: { email: person.email, password: person.password } }))
      .status;
  const signIn = async (person: Actor): Promise<number> => (await person.givePassword()).status;
  const newLink = async (person: Actor): Promise<string> => {
    await person.raw('POST', '/v1/password-resets', { body: { email: person.email } });
    const { body } = await person.raw('GET', `/dev/inbox?to=${encodeURIComponent(person.email)}`);
    return (body.items as { text: string }[]).flatMap(
      ({ text }) => /reset-password#(\S+)/.exec(text)?.[1] ?? [],
    )[0]!;
  };

  it('does not end by waiting, whatever comes after it', async () => {
    await stranger(uma, 20);
    expect(await elsewhere(uma)).toBe(401);
    for (const seconds of [limits.blockSeconds + 1, 86_400, 30 * 86_400]) {
      scene.portal.clock.advanceSeconds(seconds);
      expect(await elsewhere(uma)).toBe(401);
    }
  });

  it('tells its owner once that nobody ends it but an admin or a new password', async () => {
    const { body } = await uma.raw('GET', `/dev/inbox?to=${encodeURIComponent(uma.email)}`);
    const mails = (body.items as { text: string }[]).filter(({ text }) =>
      text.includes('a directory admin lifts it'),
    );
    expect(mails.length).toBeGreaterThanOrEqual(1);
  });

  it('does not keep its owner out where they have signed in before (TH-08)', async () => {
    expect(await signIn(uma)).toBe(200);
  });

  it('answers the stranger alike, locked or not', async () => {
    const [locked] = await stranger(uma, 1);
    const [open] = await stranger(scene.wes, 1);
    const nobody = await uma.raw('POST', '/v1/sign-in', {
      body: { email: 'nobody@cedarstone.example', password: 'x' },
    });
    for (const reply of [locked!, open!]) {
      const { instance: _, ...body } = reply.body;
      const { instance: __, ...other } = nobody.body;
      expect([reply.status, body]).toEqual([nobody.status, other]);
    }
  });

  it('is lifted by a new password', async () => {
    const token = await newLink(uma);
    uma.password = 'five words nobody guesses soon';
    const set = await uma.raw('POST', '/v1/password-resets/confirm', {
      body: { token, newPassword: uma.password },
    });
    expect(set.status).toBe(204);
    expect(await elsewhere(uma)).toBe(200);
  });

  it('lasts when the company takes the rule back, until somebody lifts it; a new one ends by itself again', async () => {
    await stranger(scene.wes, 10);
    await scene.saved({ lockOut: false });
    scene.portal.clock.advanceSeconds(limits.blockSeconds + 1);
    expect(await elsewhere(scene.wes)).toBe(401);
    await stranger(uma, 10);
    expect(await elsewhere(uma)).toBe(401);
    scene.portal.clock.advanceSeconds(limits.blockSeconds + 1);
    expect(await elsewhere(uma)).toBe(200);
  });
});

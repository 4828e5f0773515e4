import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IndependentFactors } from '@countersign/mfa-core';
import { newPayor, useCase, type Person } from '../support/people.js';
import { startPortal, type Portal } from '../support/portal.js';

/** DC-06, C20: who shares a device is let in, and is known for it where one checks the other. */
describe('two people at one browser', () => {
  let portal: Portal;
  let one: Person;
  let other: Person;

  const sharedWith = (person: Person, ...others: Person[]) =>
    useCase(portal, IndependentFactors).sharedWith({
      personId: person.personId,
      others: others.map(({ personId }) => personId),
    });

  beforeAll(async () => {
    portal = await startPortal();
    [one, other] = [await newPayor(portal, 'one'), await newPayor(portal, 'other')];
    await one.actor.signIn();
    await other.actor.signIn();
  });
  afterAll(() => portal.stop());

  it('are independent as long as each has their own', async () => {
    await one.actor.signIn();
    expect(await sharedWith(one, other)).toEqual([]);
  });

  it('are let in, are given a token each, and share a device from then on', async () => {
    const first = one.actor.deviceToken;
    const own = other.actor.deviceToken;
    other.actor.deviceToken = first;
    await other.actor.signIn();
    expect(other.actor.deviceToken).not.toBe(first);
    expect(other.actor.deviceToken).not.toBe(own);
    expect(await sharedWith(one, other)).toEqual(['device']);
    expect(await sharedWith(other, one)).toEqual(['device']);
    const third = await newPayor(portal, 'third');
    expect(await sharedWith(third, one, other)).toEqual([]);
  });

  it('do so from the first sign-in on, before a factor was enrolled', async () => {
    const newcomer = await newPayor(portal, 'newcomer');
    newcomer.actor.deviceToken = one.actor.deviceToken;
    await newcomer.actor.signIn();
    expect(await sharedWith(newcomer, one)).toEqual(['device']);
  });

  it('gain no lane by each other’s token: a stranger’s tries still block whoever has no proof (TH-08)', async () => {
    const { actor } = other;
    const [password, own] = [actor.password, actor.deviceToken];
    actor.deviceToken = one.actor.deviceToken;
    actor.password = 'not the password at all';
    for (let n = 0; n < 5; n += 1) expect((await actor.givePassword()).status).toBe(401);
    actor.password = password;
    expect((await actor.givePassword()).status).toBe(401);
    actor.deviceToken = own;
    expect((await actor.givePassword()).status).toBe(200);
  });
});

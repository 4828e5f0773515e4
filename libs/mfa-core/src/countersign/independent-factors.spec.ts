import { beforeEach, describe, expect, it } from '@jest/globals';
import { RulesScene, somewhere } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { hashOfBearer } from '../bearer.js';
import { limits } from '../limits.js';
import { IndependentFactors } from './independent-factors.js';

describe('two people', () => {
  let scene: RulesScene;
  const sharedWith = (personId: string, ...others: string[]) =>
    new IndependentFactors(scene.ports).sharedWith({ personId, others });

  /** Signs in without a factor, from a browser that sends this device token. */
  async function signInFrom(personId: string, deviceToken: string | null): Promise<string> {
    const { ports, beginSignIn } = scene;
    const device =
      deviceToken && (await ports.devices.findLive(hashOfBearer(deviceToken), ports.clock.now()));
    const seen = device
      ? { deviceId: device.personId === personId ? device.id : null, sharedDeviceId: device.id }
      : { deviceId: null, sharedDeviceId: null };
    const step = await beginSignIn.execute({ personId, ...seen, origin: somewhere });
    if (step.status !== 'signed_in') throw new Error('not signed in');
    return step.issued.deviceToken ?? deviceToken ?? '';
  }

  beforeEach(() => {
    scene = new RulesScene(new OtplibTotpVerifier());
  });

  it('who enrolled an app each are independent, and a person alone is', async () => {
    const [one, other] = [await scene.enrolled(), await scene.enrolled()];
    expect(await sharedWith(one.personId, other.personId)).toEqual([]);
    expect(await sharedWith(one.personId, one.personId)).toEqual([]);
    expect(await sharedWith(one.personId)).toEqual([]);
  });

  it('who get their codes at one number are not', async () => {
    const [one, other] = [await scene.enrolledByText(), await scene.enrolledByText()];
    expect(await sharedWith(one.personId, other.personId, one.personId)).toEqual(['phone_number']);
  });

  it('who sign in from one browser are not, until it is known to one of them no more', async () => {
    const [one, other] = [await scene.person('clerk'), await scene.person('clerk')];
    const token = await signInFrom(one, null);
    const theirs = await signInFrom(other, token);
    expect(theirs).not.toBe(token);
    expect(await sharedWith(other, one)).toEqual(['device']);
    const { devices, clock } = scene.ports;
    const [mine, yours] = await Promise.all(
      [token, theirs].map((bearer) => devices.findLive(hashOfBearer(bearer), clock.now())),
    );
    expect([mine?.personId, yours?.personId]).toEqual([one, other]);
    expect(mine?.id).toBe(yours?.id);
    clock.advanceSeconds(limits.deviceSeconds);
    expect(await sharedWith(other, one)).toEqual([]);
  });

  it('who sign in from browsers of their own are independent', async () => {
    const [one, other] = [await scene.person('clerk'), await scene.person('clerk')];
    await signInFrom(one, null);
    await signInFrom(other, null);
    expect(await sharedWith(other, one)).toEqual([]);
  });
});

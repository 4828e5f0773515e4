import { expect, it } from '@jest/globals';
import { limits, type Method, type Reservation } from '@countersign/mfa-core';
import { burst, count } from './burst.js';
import { type Contract, describeContract } from './describe-contract.js';
import { activeFactor, after, hash, NOW, openChallenge } from './samples.js';
import type { OpenInstallation, StorePorts } from './store-ports.js';

/** A person with a factor, and the way to try it. */
function trial(
  ports: StorePorts,
  change: { method?: Method; factorId?: string | null; personId?: string } = {},
) {
  const subject = {
    personId: change.personId ?? ports.ids.next(),
    method: change.method ?? ('totp' as const),
    factorId: change.factorId === undefined ? ports.ids.next() : change.factorId,
  };
  return {
    ...subject,
    reserve: (now = NOW, challengeId: string | null = null, on = ports) =>
      on.attempts.reserve({ ...subject, challengeId, now }),
    forgive: () => ports.attempts.forgive(subject),
    blockedUntil: (now = NOW) => ports.attempts.blockedUntil(subject.personId, now),
  };
}

async function times(number: number, call: () => Promise<Reservation>): Promise<Reservation[]> {
  const made: Reservation[] = [];
  for (let index = 0; index < number; index += 1) made.push(await call());
  return made;
}

const granted = (failuresInRow: number): Reservation => ({ granted: true, failuresInRow });
const BLOCK_ENDS = after(limits.blockSeconds);
const BLOCKED: Reservation = { granted: false, reason: 'blocked', until: BLOCK_ENDS };
const CLOSED: Reservation = { granted: false, reason: 'challenge_closed' };

export function describeAttemptLedgerContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as AttemptLedger`, open, (contract) => {
    describeBudget(contract);
    describeForgiveness(contract);
    describeChallenges(contract);
    describeHundred(contract);
    describePasswords(contract);
    describeUnlock(contract);
  });
}

function describeBudget(contract: Contract): void {
  it('grants five tries, then blocks for 30 min whatever is tried (TH-01, TH-02)', async () => {
    const { ports } = contract;
    const totp = trial(ports);
    expect(await times(4, () => totp.reserve())).toEqual([1, 2, 3, 4].map(granted));
    expect(await totp.blockedUntil()).toBeNull();
    expect(await totp.reserve()).toEqual(granted(5));
    expect(await totp.blockedUntil()).toEqual(BLOCK_ENDS);
    expect(await totp.reserve()).toEqual(BLOCKED);
    const recovery = trial(ports, { personId: totp.personId, method: 'recovery_code', factorId: null });
    expect(await recovery.reserve(after(1))).toEqual(BLOCKED);
    expect(await totp.reserve(after(limits.blockSeconds - 0.001))).toEqual(BLOCKED);
  });

  it('evaluates exactly five of fifty at once, over two instances (TH-05)', async () => {
    const { instances, ports } = contract;
    const totp = trial(ports);
    const reservations = await burst(instances, (on) => totp.reserve(NOW, null, on));
    const places = reservations.flatMap((one) => (one.granted ? [one.failuresInRow] : []));
    expect(places.sort()).toEqual([1, 2, 3, 4, 5]);
    expect(reservations.filter((one) => !one.granted)).toEqual(Array.from({ length: 45 }, () => BLOCKED));
  });

  it('is one budget over all factors of a person, and no other person pays', async () => {
    const { ports } = contract;
    const one = trial(ports);
    const other = trial(ports, { personId: one.personId });
    const recovery = trial(ports, { personId: one.personId, method: 'recovery_code', factorId: null });
    await times(2, () => one.reserve());
    await times(2, () => other.reserve());
    expect(await recovery.reserve()).toEqual(granted(5));
    for (const blocked of [one, other, recovery]) expect(await blocked.reserve()).toEqual(BLOCKED);
    expect(await trial(ports).reserve()).toEqual(granted(1));
  });

  it('gives the account its whole budget again when a block has run out, and then blocks anew', async () => {
    const { ports } = contract;
    const totp = trial(ports);
    await times(5, () => totp.reserve());
    expect(await totp.blockedUntil(BLOCK_ENDS)).toBeNull();
    expect(await times(5, () => totp.reserve(BLOCK_ENDS))).toEqual([1, 2, 3, 4, 5].map(granted));
    const until = after(limits.blockSeconds, BLOCK_ENDS);
    expect(await totp.reserve(BLOCK_ENDS)).toEqual({ granted: false, reason: 'blocked', until });
  });

  it('charges nothing for a try it refused', async () => {
    const { ports } = contract;
    const factor = await activeFactor(ports);
    const totp = trial(ports, { personId: factor.personId, factorId: factor.id });
    await times(5, () => totp.reserve());
    await times(20, () => totp.reserve());
    expect((await ports.factors.find(factor.id))?.failuresInRow).toBe(5);
    expect(await totp.blockedUntil()).toEqual(BLOCK_ENDS);
  });

  it('refuses to count inside a unit of work, where a roll-back would forget it', async () => {
    const { ports } = contract;
    const totp = trial(ports);
    await expect(ports.unitOfWork.run(() => totp.reserve())).rejects.toThrow(/unit of work/);
    const lane = { subject: hash(), lane: 'unproven' };
    const password = ports.unitOfWork.run(() => ports.attempts.reservePassword(lane, NOW));
    await expect(password).rejects.toThrow(/unit of work/);
    expect(await totp.reserve()).toEqual(granted(1));
  });

  it('keeps a try counted when the unit of work that followed it fails (promise 3)', async () => {
    const { ports } = contract;
    const totp = trial(ports);
    await times(3, () => totp.reserve());
    const work = ports.unitOfWork.run(async () => {
      expect(await totp.forgive()).toBe(2);
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await totp.reserve()).toEqual(granted(4));
  });
}

function describeForgiveness(contract: Contract): void {
  it('forgets the failures of the factor that succeeded, and tells how many there were before', async () => {
    const { ports } = contract;
    const totp = trial(ports);
    await times(4, () => totp.reserve());
    expect(await ports.unitOfWork.run(totp.forgive)).toBe(3);
    expect(await totp.reserve()).toEqual(granted(1));
    expect(await totp.forgive()).toBe(0);
    expect(await trial(ports).forgive()).toBe(0);
  });

  it('lets success with one factor forget nothing of another (TH-06)', async () => {
    const { ports } = contract;
    const totp = trial(ports);
    const recovery = trial(ports, { personId: totp.personId, method: 'recovery_code', factorId: null });
    await times(3, () => totp.reserve());
    expect(await recovery.reserve()).toEqual(granted(4));
    expect(await recovery.forgive()).toBe(0);
    expect(await totp.reserve()).toEqual(granted(4));
    expect(await totp.reserve()).toEqual(granted(5));
  });

  it('lifts the block when the fifth try is the right one', async () => {
    const { ports } = contract;
    const totp = trial(ports);
    await times(5, () => totp.reserve());
    expect(await totp.forgive()).toBe(4);
    expect(await totp.blockedUntil()).toBeNull();
    expect(await totp.reserve()).toEqual(granted(1));
  });

  it('keeps the block as long as others have failed five times', async () => {
    const { ports } = contract;
    const totp = trial(ports);
    const other = trial(ports, { personId: totp.personId });
    await times(5, () => totp.reserve());
    expect(await other.forgive()).toBe(0);
    expect(await totp.blockedUntil()).toEqual(BLOCK_ENDS);
  });
}

function describeChallenges(contract: Contract): void {
  const challenged = async (change: Parameters<typeof openChallenge>[1] = {}) => {
    const { ports } = contract;
    const challenge = openChallenge(ports, change);
    await ports.challenges.add(challenge);
    return { challenge, totp: trial(ports, { personId: challenge.personId }) };
  };

  it('takes five tries for one challenge, though the account may have more (SM-07)', async () => {
    const { challenge, totp } = await challenged({ expiresAt: after(10_000) });
    for (let tries = 0; tries < limits.triesPerChallenge; tries += 1) {
      expect((await totp.reserve(NOW, challenge.id)).granted).toBe(true);
      await totp.forgive();
    }
    expect(await totp.reserve(NOW, challenge.id)).toEqual(CLOSED);
    expect(await totp.reserve(NOW)).toEqual(granted(1));
  });

  it('evaluates exactly five of fifty at once for one challenge, over two instances (SM-07)', async () => {
    const { instances, ports } = contract;
    const { challenge, totp } = await challenged();
    const reservations = await burst(instances, (on) => totp.reserve(NOW, challenge.id, on));
    expect(count(reservations, (one) => one.granted)).toBe(5);
    await totp.forgive();
    expect(await trial(ports, { personId: totp.personId }).reserve(NOW, challenge.id)).toEqual(CLOSED);
  });

  it.each([
    ['expired', { expiresAt: NOW }],
    ['answered', { status: 'answered' }],
    ['spent', { status: 'spent' }],
    ['void', { status: 'void' }],
  ] as const)('evaluates nothing for a challenge that is %s', async (_, change) => {
    const { challenge, totp } = await challenged(change);
    expect(await totp.reserve(NOW, challenge.id)).toEqual(CLOSED);
    expect(await totp.reserve(NOW)).toEqual(granted(1));
  });

  it('evaluates nothing for a challenge that is unknown, no id at all, or another person’s', async () => {
    const { challenge } = await challenged();
    const totp = trial(contract.ports);
    expect(await totp.reserve(NOW, contract.ports.ids.next())).toEqual(CLOSED);
    expect(await totp.reserve(NOW, 'no-uuid')).toEqual(CLOSED);
    expect(await totp.reserve(NOW, challenge.id)).toEqual(CLOSED);
  });

  it('says that the account is blocked rather than that the challenge is used up', async () => {
    const { challenge, totp } = await challenged();
    await times(5, () => totp.reserve(NOW, challenge.id));
    expect(await totp.reserve(NOW, challenge.id)).toEqual(BLOCKED);
  });

  it('does not wait for a transaction that is answering the same challenge', async () => {
    const { instances, ports } = contract;
    const { challenge, totp } = await challenged();
    const answers = await burst(instances, async (on) => {
      const reservation = await totp.reserve(NOW, challenge.id, on);
      if (!reservation.granted) return false;
      return on.unitOfWork.run(async () => {
        const first = await on.challenges.markAnswered({
          ...{ challengeId: challenge.id, now: NOW },
          spendableUntil: null,
        });
        await on.attempts.forgive(totp);
        return first;
      });
    });
    expect(count(answers, Boolean)).toBe(1);
    expect((await ports.challenges.find(challenge.id))?.status).toBe('answered');
  });
}

function describeHundred(contract: Contract): void {
  it('counts a factor’s failures over blocks, and evaluates no hundred-and-first (TH-03)', async () => {
    const { ports } = contract;
    const factor = await activeFactor(ports);
    const totp = trial(ports, { personId: factor.personId, factorId: factor.id });
    const other = trial(ports, { personId: factor.personId });
    let now = NOW;
    for (let block = 0; block < 20; block += 1) {
      const reservations = await times(5, () => totp.reserve(now));
      expect(count(reservations, (one) => one.granted)).toBe(5);
      now = after(limits.blockSeconds, now);
    }
    expect((await ports.factors.find(factor.id))?.failuresInRow).toBe(100);
    expect(await totp.reserve(now)).toEqual({ granted: false, reason: 'factor_exhausted' });
    expect(await other.reserve(now)).toEqual(granted(1));
  });

  it('starts a new recovery code without failures in a row, and refills no budget by it', async () => {
    const { ports } = contract;
    const recovery = trial(ports, { method: 'recovery_code', factorId: null });
    const { personId } = recovery;
    await times(3, () => recovery.reserve());
    await ports.recoveryCodes.replace({
      ...{ id: ports.ids.next(), personId, hash: hash() },
      ...{ expiresAt: null, now: NOW },
    });
    expect(await recovery.reserve()).toEqual(granted(4));
    expect(await recovery.forgive()).toBe(0);
  });
}

function describePasswords(contract: Contract): void {
  const lane = () => ({ subject: hash(), lane: 'unproven' });

  it('grants five passwords a lane, then blocks it for 30 min, of fifty at once too', async () => {
    const { instances, ports } = contract;
    const own = lane();
    const granted = await burst(instances, ({ attempts }) => attempts.reservePassword(own, NOW));
    expect(count(granted, Boolean)).toBe(5);
    const { attempts } = ports;
    expect(await attempts.reservePassword(own, after(limits.blockSeconds - 0.001))).toBe(false);
    const later = await burst(instances, (on) => on.attempts.reservePassword(own, BLOCK_ENDS));
    expect(count(later, Boolean)).toBe(5);
  });

  it('keeps the lane of a proven device open while strangers block theirs (TH-08)', async () => {
    const { attempts, ids } = contract.ports;
    const strangers = lane();
    for (let tries = 0; tries < 6; tries += 1) await attempts.reservePassword(strangers, NOW);
    expect(await attempts.reservePassword(strangers, NOW)).toBe(false);
    expect(await attempts.reservePassword({ ...strangers, lane: ids.next() }, NOW)).toBe(true);
    expect(await attempts.reservePassword(lane(), NOW)).toBe(true);
  });

  it('begins a lane anew after a right password', async () => {
    const { attempts } = contract.ports;
    const own = lane();
    for (let tries = 0; tries < 5; tries += 1) expect(await attempts.reservePassword(own, NOW)).toBe(true);
    await attempts.forgivePassword(own);
    for (let tries = 0; tries < 5; tries += 1) expect(await attempts.reservePassword(own, NOW)).toBe(true);
    expect(await attempts.reservePassword(own, NOW)).toBe(false);
  });
}

function describeUnlock(contract: Contract): void {
  it('gives a person the whole budget again, and brings no factor further from its hundredth failure (AR-07)', async () => {
    const { ports } = contract;
    const factor = await activeFactor(ports);
    const totp = trial(ports, { personId: factor.personId, factorId: factor.id });
    const other = trial(ports);
    await times(5, () => totp.reserve());
    await times(5, () => other.reserve());
    await ports.attempts.unlock(factor.personId);
    expect(await totp.blockedUntil()).toBeNull();
    expect((await ports.factors.find(factor.id))?.failuresInRow).toBe(5);
    expect(await times(5, () => totp.reserve())).toEqual([1, 2, 3, 4, 5].map(granted));
    expect(await totp.reserve()).toEqual(BLOCKED);
    expect((await ports.factors.find(factor.id))?.failuresInRow).toBe(10);
    expect(await other.reserve()).toEqual(BLOCKED);
  });

  it('does not evaluate a factor again that has failed a hundred times', async () => {
    const { ports } = contract;
    const totp = trial(ports);
    let now = NOW;
    for (let block = 0; block < 20; block += 1) {
      await times(5, () => totp.reserve(now));
      now = after(limits.blockSeconds, now);
    }
    await ports.attempts.unlock(totp.personId);
    expect(await totp.reserve(now)).toEqual({ granted: false, reason: 'factor_exhausted' });
  });

  it('begins every password lane of the person anew, and nobody else’s', async () => {
    const { attempts, ids } = contract.ports;
    const personId = ids.next();
    const subject = hash();
    const lanes = [
      { subject, lane: 'unproven', personId },
      { subject, lane: ids.next(), personId },
      { subject: hash(), lane: 'unproven', personId: ids.next() },
      { subject: hash(), lane: 'unproven', personId: null },
    ];
    for (const lane of lanes)
      for (let tries = 0; tries < 5; tries += 1) await attempts.reservePassword(lane, NOW);
    await attempts.unlock(personId);
    const granted = [];
    for (const lane of lanes) granted.push(await attempts.reservePassword(lane, NOW));
    expect(granted).toEqual([true, true, false, false]);
  });

  it('finds nothing to do for somebody who never failed', async () => {
    const { attempts, ids } = contract.ports;
    await expect(attempts.unlock(ids.next())).resolves.toBeUndefined();
  });
}

import { expect, it } from '@jest/globals';
import type { Session } from '@countersign/mfa-core';
import { burst, count } from './burst.js';
import { type Contract, describeContract } from './describe-contract.js';
import { after, hash, NOW, refreshToken, session } from './samples.js';
import type { OpenInstallation } from './store-ports.js';

export function describeSessionStoreContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as SessionStore`, open, (contract) => {
    describeSessions(contract);
    describeRefreshTokens(contract);
  });
}

const adder =
  (contract: Contract) =>
  async (change: Partial<Session> = {}): Promise<Session> => {
    const own = session(contract.ports, change);
    await contract.ports.sessions.add(own);
    return own;
  };

function describeSessions(contract: Contract): void {
  const added = adder(contract);

  it('gives back what was added, and nothing for an id that is unknown or no id at all', async () => {
    const { sessions, ids } = contract.ports;
    const delegate = { clientId: 'fc_1', companyId: ids.next() };
    const full = await added({ deviceId: ids.next(), delegate });
    const sparse = await added({ idleSeconds: null, factorTime: null, address: null, userAgent: null });
    expect(await sessions.find(full.id)).toEqual(full);
    expect(await sessions.find(sparse.id)).toEqual(sparse);
    expect(await sessions.find(ids.next())).toBeNull();
    expect(await sessions.find('no-uuid')).toBeNull();
  });

  it('lists the live sessions of a person, newest first, neither ended, idle nor past their end', async () => {
    const { sessions, ids } = contract.ports;
    const personId = ids.next();
    const older = await added({ personId, createdAt: after(-60) });
    const newer = await added({ personId });
    const tireless = await added({ personId, createdAt: after(-90), idleSeconds: null });
    const ended = await added({ personId });
    await sessions.end(ended.id, 'signed_out', NOW);
    await added({ personId, idleSeconds: 10 });
    await added({ personId, expiresAt: after(10) });
    await added();
    expect((await sessions.live(personId, after(10))).map(({ id }) => id)).toEqual(
      [newer, older, tireless].map(({ id }) => id),
    );
  });

  it('begins the next generation at a fresh factor, and keeps when the person signed in', async () => {
    const { sessions } = contract.ports;
    const delegate = { clientId: 'fc_1', companyId: contract.ports.ids.next() };
    const own = await added({ amr: ['pwd'], factorTime: null, delegate });
    const next = { ...own, generation: 2, amr: ['pwd', 'otp', 'mfa'], factorTime: after(60) };
    const stepped = await sessions.stepUp({ sessionId: own.id, amr: next.amr, now: after(60) });
    expect(stepped).toEqual({ ...next, lastActivityAt: after(60) });
    expect(await sessions.find(own.id)).toEqual(stepped);
  });

  it('gives every one of many fresh factors at once a generation of its own', async () => {
    const { instances } = contract;
    const own = await added();
    const steps = await burst(
      instances,
      ({ sessions }) => sessions.stepUp({ sessionId: own.id, amr: own.amr, now: NOW }),
      20,
    );
    const generations = steps.map((stepped) => stepped?.generation ?? 0).sort((a, b) => a - b);
    expect(generations).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
  });

  it('steps up no session that has ended, is idle or past its end', async () => {
    const { sessions } = contract.ports;
    const ended = await added();
    await sessions.end(ended.id, 'signed_out', NOW);
    const idle = await added({ idleSeconds: 60 });
    const over = await added({ expiresAt: after(60), idleSeconds: null });
    for (const { id: sessionId } of [ended, idle, over]) {
      expect(await sessions.stepUp({ sessionId, amr: ['pwd'], now: after(60) })).toBeNull();
    }
  });

  it('keeps the latest activity, and revives nothing that is idle or has ended (SE-01)', async () => {
    const { sessions } = contract.ports;
    const own = await added({ idleSeconds: 60 });
    await sessions.touch(own.id, after(50), false);
    await sessions.touch(own.id, after(40), false);
    expect((await sessions.find(own.id))?.lastActivityAt).toEqual(after(50));
    await sessions.touch(own.id, after(110), true);
    expect((await sessions.find(own.id))?.lastActivityAt).toEqual(after(50));
    const ended = await added();
    await sessions.end(ended.id, 'signed_out', NOW);
    await sessions.touch(ended.id, after(1), true);
    expect(await sessions.find(ended.id)).toMatchObject({ lastActivityAt: NOW, areaActiveAt: null });
  });

  it('notes activity in the payments area apart, and never backwards (STP-01)', async () => {
    const { sessions } = contract.ports;
    const own = await added();
    const times = async () => {
      const found = await sessions.find(own.id);
      return [found?.lastActivityAt, found?.areaActiveAt];
    };
    await sessions.touch(own.id, after(10), false);
    expect(await times()).toEqual([after(10), null]);
    await sessions.touch(own.id, after(5), true);
    expect(await times()).toEqual([after(10), after(5)]);
    await sessions.touch(own.id, after(20), true);
    await sessions.touch(own.id, after(15), true);
    await sessions.touch(own.id, after(30), false);
    expect(await times()).toEqual([after(30), after(20)]);
  });

  it('keeps the latest of many activities in the payments area at once', async () => {
    const { instances, ports } = contract;
    const own = await added();
    await burst(instances, ({ sessions }, n) => sessions.touch(own.id, after(n), true), 20);
    expect((await ports.sessions.find(own.id))?.areaActiveAt).toEqual(after(19));
  });

  it('takes a step-up and a refresh for no activity in the payments area', async () => {
    const { sessions } = contract.ports;
    const own = await added();
    await sessions.touch(own.id, after(1), true);
    const stepped = await sessions.stepUp({ sessionId: own.id, amr: own.amr, now: after(60) });
    expect(stepped).toMatchObject({ generation: 2, areaActiveAt: after(1) });
    const token = refreshToken({ ...own, generation: 2 });
    await sessions.addRefreshToken(token);
    expect(await sessions.claimRefreshToken(token.hash, after(61))).toMatchObject({
      session: { areaActiveAt: after(1) },
    });
  });

  it('is ended by exactly one of fifty at once, and keeps the first reason', async () => {
    const { instances, ports } = contract;
    const own = await added();
    const ends = await burst(instances, ({ sessions }) => sessions.end(own.id, 'signed_out', after(1)));
    expect(count(ends, Boolean)).toBe(1);
    expect(await ports.sessions.end(own.id, 'idle', after(2))).toBe(false);
    expect(await ports.sessions.end('no-uuid', 'signed_out', NOW)).toBe(false);
    const ended = { ...own, endedAt: after(1), endReason: 'signed_out' };
    expect(await ports.sessions.find(own.id)).toEqual(ended);
  });

  it('ends all sessions of a person but the one named, and nobody else’s (promise 7)', async () => {
    const { sessions, ids } = contract.ports;
    const personId = ids.next();
    const [kept] = [await added({ personId }), await added({ personId }), await added({ personId })];
    const stranger = await added();
    expect(await sessions.endAll(personId, kept.id, 'factor_changed', NOW)).toBe(2);
    expect(await sessions.live(personId, NOW)).toEqual([kept]);
    expect(await sessions.endAll(personId, null, 'password_changed', NOW)).toBe(1);
    expect(await sessions.live(stranger.personId, NOW)).toEqual([stranger]);
  });
}

function describeRefreshTokens(contract: Contract): void {
  const added = adder(contract);
  const withToken = async (change: Partial<Session> = {}) => {
    const own = await added(change);
    const token = refreshToken(own);
    await contract.ports.sessions.addRefreshToken(token);
    return { own, token };
  };
  const reused = ({ id, personId }: Session) => ({ outcome: 'reused', sessionId: id, personId });
  const REFUSED = { outcome: 'refused' };

  it('is claimed by exactly one of fifty at once; all others are a replay (TK-08)', async () => {
    const { instances } = contract;
    const { own, token } = await withToken();
    const claims = await burst(instances, ({ sessions, unitOfWork }) =>
      unitOfWork.run(() => sessions.claimRefreshToken(token.hash, after(1))),
    );
    expect(claims.filter(({ outcome }) => outcome === 'claimed')).toEqual([
      { outcome: 'claimed', session: own },
    ]);
    const others = claims.filter(({ outcome }) => outcome !== 'claimed');
    expect(others).toEqual(others.map(() => reused(own)));
  });

  it('goes on with the next token of the same family', async () => {
    const { sessions } = contract.ports;
    const { own, token } = await withToken();
    await sessions.claimRefreshToken(token.hash, NOW);
    const next = refreshToken(own);
    await sessions.addRefreshToken(next);
    expect(await sessions.claimRefreshToken(next.hash, NOW)).toEqual({ outcome: 'claimed', session: own });
    expect(await sessions.claimRefreshToken(token.hash, NOW)).toEqual(reused(own));
  });

  it('is a replay once a fresh factor has begun the next generation (SE-04)', async () => {
    const { sessions } = contract.ports;
    const { own, token } = await withToken();
    await sessions.stepUp({ sessionId: own.id, amr: own.amr, now: NOW });
    expect(await sessions.claimRefreshToken(token.hash, NOW)).toEqual(reused(own));
  });

  it('is never claimed after a step-up that ran beside it was done', async () => {
    const { instances, ports } = contract;
    for (let race = 0; race < 10; race += 1) {
      const { own, token } = await withToken();
      const order: string[] = [];
      await burst(
        instances,
        async ({ sessions, unitOfWork }, index) => {
          await unitOfWork.run(async () => {
            if (index % 2 === 0) {
              const claim = await sessions.claimRefreshToken(token.hash, NOW);
              order.push(claim.outcome);
            } else {
              await sessions.stepUp({ sessionId: own.id, amr: own.amr, now: NOW });
              order.push('stepped up');
            }
          });
        },
        2,
      );
      const left = await ports.sessions.find(own.id);
      expect(left?.generation).toBe(2);
      expect([
        ['claimed', 'stepped up'],
        ['stepped up', 'reused'],
      ]).toContainEqual(order);
    }
  });

  it('is refused when unknown or past its time, or when its session is over', async () => {
    const { sessions } = contract.ports;
    expect(await sessions.claimRefreshToken(hash(), NOW)).toEqual(REFUSED);

    const late = await withToken({ idleSeconds: null });
    expect(await sessions.claimRefreshToken(late.token.hash, late.own.expiresAt)).toEqual(REFUSED);

    const short = await added({ idleSeconds: null });
    const brief = refreshToken(short, { expiresAt: after(60) });
    await sessions.addRefreshToken(brief);
    expect(await sessions.claimRefreshToken(brief.hash, after(60))).toEqual(REFUSED);

    const idle = await withToken({ idleSeconds: 60 });
    expect(await sessions.claimRefreshToken(idle.token.hash, after(60))).toEqual(REFUSED);

    const ended = await withToken();
    await sessions.end(ended.own.id, 'signed_out', NOW);
    expect(await sessions.claimRefreshToken(ended.token.hash, NOW)).toEqual(REFUSED);
  });

  it('is unclaimed again when its unit of work fails', async () => {
    const { sessions, unitOfWork } = contract.ports;
    const { own, token } = await withToken();
    const work = unitOfWork.run(async () => {
      await sessions.claimRefreshToken(token.hash, NOW);
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await sessions.claimRefreshToken(token.hash, NOW)).toEqual({ outcome: 'claimed', session: own });
  });
}

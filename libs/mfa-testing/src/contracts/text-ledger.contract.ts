import { expect, it } from '@jest/globals';
import type { TextReservation, TextScope } from '@countersign/mfa-core';
import { burst, count } from './burst.js';
import { type Contract, describeContract } from './describe-contract.js';
import { after, hash } from './samples.js';
import type { OpenInstallation } from './store-ports.js';
import { describeConversion } from './text-conversion.contract.js';
import { conversionLimits, freshDay, textRequest, type TextRequest, windowLimits } from './text-samples.js';

const GRANTED: TextReservation = { granted: true };
const refused = (reason: string, retryAt: Date) => ({ granted: false, reason, retryAt });

export function describeTextLedgerContract(name: string, open: OpenInstallation): void {
  describeContract(
    `${name} as TextLedger`,
    () => open({ textLimits: windowLimits }),
    (contract) => {
      describeWindows(contract);
      describeNotices(contract);
      describeBudget(contract);
      describeBursts(contract);
    },
  );
  describeContract(
    `${name} as the breaker of TextLedger`,
    () => open({ textLimits: conversionLimits }),
    describeConversion,
  );
}

/** How the places of each scope are told apart. */
const keysOf: Readonly<Record<Exclude<TextScope, 'number'>, () => Partial<TextRequest>>> = {
  person: () => ({ personId: crypto.randomUUID() }),
  address: () => ({ address: hash() }),
  prefix: () => ({ prefixDigest: hash() }),
  company: () => ({ companyIds: [crypto.randomUUID()] }),
  country: () => ({ country: hash() }),
};

function describeWindows(contract: Contract): void {
  it('lets the next code to a number pass after 30 s, and not before (SM-08)', async () => {
    const { ports } = contract;
    const start = freshDay();
    const numberDigest = hash();
    const reserve = (now: Date) => ports.textLedger.reserve(textRequest(ports, { numberDigest, now }));
    expect(await reserve(start)).toEqual(GRANTED);
    expect(await reserve(after(29.999, start))).toEqual(refused('number', after(30, start)));
    expect(await reserve(after(30, start))).toEqual(GRANTED);
  });

  it.each(
    windowLimits.windows.flatMap(({ scope, purpose = 'code', ...window }) =>
      scope === 'number' ? [] : [{ ...window, scope, purpose, ownKey: keysOf[scope] }],
    ),
  )('counts $most times a $purpose in any $seconds s of one $scope, and no other pays', async (window) => {
    const { ports } = contract;
    const { scope, purpose, seconds, most, ownKey } = window;
    const start = freshDay();
    const key = ownKey();
    const reserve = (now: Date, change = key) =>
      ports.textLedger.reserve(textRequest(ports, { ...change, purpose, now }));
    for (let texts = 0; texts < most; texts += 1) {
      expect(await reserve(after((texts * seconds) / (most * 2), start))).toEqual(GRANTED);
    }
    const opens = after(seconds, start);
    expect(await reserve(after(seconds - 0.001, start))).toEqual(refused(scope, opens));
    expect(await reserve(after(seconds - 0.001, start), ownKey())).toEqual(GRANTED);
    expect(await reserve(opens)).toEqual(GRANTED);
    expect(await reserve(opens)).toEqual(refused(scope, after(seconds / (most * 2), opens)));
  });

  it('sends no sixth text in any 10 min, at whatever moments they are asked for', async () => {
    const { ports } = contract;
    const start = freshDay();
    const numberDigest = hash();
    const granted: number[] = [];
    let seconds = 0;
    for (let asked = 0; asked < 300; asked += 1) {
      // Scattered, and the same at every run.
      seconds +=
        (asked * 0.754_877) % 1 < 0.5 ? ((asked * 0.618_034) % 1) * 40 : ((asked * 0.618_034) % 1) * 300;
      const now = after(Math.round(seconds * 1000) / 1000, start);
      const request = textRequest(ports, { numberDigest, now });
      const room = windowLimits.windows
        .filter(({ scope, purpose }) => scope === 'number' && purpose === 'code')
        .every((window) => count(granted, (at) => now.getTime() - at < window.seconds * 1000) < window.most);
      expect((await ports.textLedger.reserve(request)).granted).toBe(room);
      if (room) granted.push(now.getTime());
    }
    for (const [index, at] of granted.entries()) {
      expect(at - (granted[index - 5] ?? -Infinity)).toBeGreaterThanOrEqual(600_000);
    }
    expect(granted.length).toBeGreaterThan(10);
  });

  it('counts in each of a person’s companies', async () => {
    const { ports } = contract;
    const now = freshDay();
    const [one, other] = [ports.ids.next(), ports.ids.next()];
    const reserve = (companyIds: string[]) =>
      ports.textLedger.reserve(textRequest(ports, { companyIds, now }));
    for (let texts = 0; texts < 8; texts += 1) expect(await reserve([one, other])).toEqual(GRANTED);
    expect(await reserve([one])).toEqual(refused('company', after(3_600, now)));
    expect(await reserve([ports.ids.next(), other])).toEqual(refused('company', after(3_600, now)));
    expect(await reserve([])).toEqual(GRANTED);
  });

  it('takes no place anywhere when it refuses', async () => {
    const { ports } = contract;
    const now = freshDay();
    const shared = {
      ...{ personId: ports.ids.next(), companyIds: [ports.ids.next()], address: hash(), country: hash() },
      ...{ prefixDigest: hash(), now },
    };
    const full = { numberDigest: hash(), ...shared };
    expect(await ports.textLedger.reserve(textRequest(ports, full))).toEqual(GRANTED);
    for (let texts = 0; texts < 50; texts += 1) {
      expect((await ports.textLedger.reserve(textRequest(ports, full))).granted).toBe(false);
    }
    for (let texts = 0; texts < 5; texts += 1) {
      expect(await ports.textLedger.reserve(textRequest(ports, shared))).toEqual(GRANTED);
    }
    expect(await ports.textLedger.reserve(textRequest(ports, shared))).toEqual(
      refused('person', after(3_600, now)),
    );
  });

  it('tells the moment at which the last of several full windows opens', async () => {
    const { ports } = contract;
    const start = freshDay();
    const key = { numberDigest: hash(), personId: ports.ids.next() };
    const reserve = (now: Date) => ports.textLedger.reserve(textRequest(ports, { ...key, now }));
    for (let texts = 0; texts < 5; texts += 1)
      expect(await reserve(after(texts * 30, start))).toEqual(GRANTED);
    expect(await reserve(after(125, start))).toEqual(refused('number', after(600, start)));
    expect(await reserve(after(600, start))).toEqual(GRANTED);
    expect(await reserve(after(600, start))).toEqual(refused('person', after(3_600, start)));
  });

  it('grants again what it granted, without another place', async () => {
    const { ports } = contract;
    const now = freshDay();
    const request = textRequest(ports, { now });
    for (let asked = 0; asked < 20; asked += 1) {
      expect(await ports.textLedger.reserve(request)).toEqual(GRANTED);
    }
    const next = textRequest(ports, { numberDigest: request.numberDigest, now: after(30, now) });
    expect(await ports.textLedger.reserve(next)).toEqual(GRANTED);
    const { personId } = request;
    for (let texts = 0; texts < 5; texts += 1) {
      expect(await ports.textLedger.reserve(textRequest(ports, { personId, now }))).toEqual(GRANTED);
    }
  });

  it('refuses to count inside a unit of work, where a roll-back would forget it', async () => {
    const { ports } = contract;
    const request = textRequest(ports, { now: freshDay() });
    const work = ports.unitOfWork.run(() => ports.textLedger.reserve(request));
    await expect(work).rejects.toThrow(/unit of work/);
  });
}

function describeNotices(contract: Contract): void {
  const reserveFor = (theirs: Partial<TextRequest>) => (purpose: 'code' | 'notice', now: Date) =>
    contract.ports.textLedger.reserve(textRequest(contract.ports, { ...theirs, purpose, now }));

  it('five codes to a number leave room for the notice that it was changed, and notices take no place of a code', async () => {
    const start = freshDay();
    const reserve = reserveFor({ numberDigest: hash(), personId: contract.ports.ids.next() });
    for (let notices = 0; notices < 4; notices += 1) expect(await reserve('notice', start)).toEqual(GRANTED);
    for (let codes = 0; codes < 5; codes += 1)
      expect(await reserve('code', after(codes * 30, start))).toEqual(GRANTED);
    expect(await reserve('code', after(150, start))).toEqual(refused('number', after(600, start)));
    expect(await reserve('notice', after(151, start))).toEqual(GRANTED);
  });

  it('counts a notice against the number and the person it is for, and nobody else', async () => {
    const { ports } = contract;
    const now = freshDay();
    const shared = { companyIds: [ports.ids.next()], prefixDigest: hash(), address: hash() };
    const personId = ports.ids.next();
    const numberDigest = hash();
    const toNumber = reserveFor({ ...shared, numberDigest });
    for (let texts = 0; texts < 6; texts += 1) expect(await toNumber('notice', now)).toEqual(GRANTED);
    expect(await toNumber('notice', now)).toEqual(refused('number', after(3_600, now)));
    const toPerson = reserveFor({ ...shared, personId });
    for (let texts = 0; texts < 9; texts += 1) expect(await toPerson('notice', now)).toEqual(GRANTED);
    expect(await toPerson('notice', now)).toEqual(refused('person', after(3_600, now)));
    for (let texts = 0; texts < 10; texts += 1) {
      expect(await reserveFor(shared)('notice', now)).toEqual(GRANTED);
    }
    expect(await reserveFor({ ...shared, personId, numberDigest })('code', now)).toEqual(GRANTED);
  });

  it('counts codes and notices together where a window names neither', async () => {
    const now = freshDay();
    const reserve = reserveFor({ country: hash() });
    for (let texts = 0; texts < 20; texts += 1) {
      expect(await reserve('code', now)).toEqual(GRANTED);
      expect(await reserve('notice', now)).toEqual(GRANTED);
    }
    for (const purpose of ['code', 'notice'] as const) {
      expect(await reserve(purpose, now)).toEqual(refused('country', after(3_600, now)));
    }
  });
}

function describeBudget(contract: Contract): void {
  it('ends the day’s money exactly, by the price of each country, and starts anew at midnight UTC', async () => {
    const { ports } = contract;
    const now = freshDay();
    const midnight = new Date(`${new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`);
    const reserve = (country: string, at = now, change: Partial<TextRequest> = {}) =>
      ports.textLedger.reserve(textRequest(ports, { country, now: at, ...change }));
    for (let texts = 0; texts < 3; texts += 1) expect(await reserve('EX')).toEqual(GRANTED);
    expect(await reserve('EX')).toEqual(refused('budget', midnight));
    for (let texts = 0; texts < 10; texts += 1) expect(await reserve('CA')).toEqual(GRANTED);
    const numberDigest = hash();
    const atTheEnd = new Date(midnight.getTime() - 1);
    expect(await reserve('CA', atTheEnd, { numberDigest })).toEqual(refused('budget', midnight));
    expect(await reserve('CA', midnight, { numberDigest })).toEqual(GRANTED);
  });

  it('leaves the second half of the day’s money to codes', async () => {
    const { ports } = contract;
    const now = freshDay();
    const reserve = (purpose: 'code' | 'notice') =>
      ports.textLedger.reserve(textRequest(ports, { country: hash(), purpose, now }));
    for (let texts = 0; texts < 25; texts += 1) {
      expect(await reserve('notice')).toEqual(GRANTED);
      expect(await reserve('code')).toEqual(GRANTED);
    }
    expect(await reserve('notice')).toMatchObject({ granted: false, reason: 'budget' });
    for (let texts = 0; texts < 50; texts += 1) expect(await reserve('code')).toEqual(GRANTED);
    for (const purpose of ['code', 'notice'] as const) {
      expect(await reserve(purpose)).toMatchObject({ granted: false, reason: 'budget' });
    }
  });
}

function describeBursts(contract: Contract): void {
  it('grants one code of fifty at once to one number, over all instances', async () => {
    const { instances, ports } = contract;
    const change = { numberDigest: hash(), now: freshDay() };
    const reservations = await burst(instances, ({ textLedger }) =>
      textLedger.reserve(textRequest(ports, change)),
    );
    expect(count(reservations, ({ granted }) => granted)).toBe(1);
  });

  it('grants six notices of fifty at once to one number, of as many people', async () => {
    const { instances, ports } = contract;
    const change = { numberDigest: hash(), purpose: 'notice', now: freshDay() } as const;
    const reservations = await burst(instances, ({ textLedger }) =>
      textLedger.reserve(textRequest(ports, change)),
    );
    expect(count(reservations, ({ granted }) => granted)).toBe(6);
    expect(reservations).toContainEqual(refused('number', after(3_600, change.now)));
  });

  it('grants exactly a prefix’s twenty of two hundred mixed numbers, people and companies at once', async () => {
    const { instances, ports } = contract;
    const now = freshDay();
    const prefixDigest = hash();
    const pool = Array.from({ length: 40 }, () => ports.ids.next());
    const reservations = await burst(
      instances,
      ({ textLedger }, index) =>
        textLedger.reserve(
          textRequest(ports, {
            ...{ prefixDigest, now, numberDigest: `number ${pool[(index * 7) % 40]!}` },
            ...{ personId: pool[(index * 11) % 40]!, address: pool[(index * 13) % 40]! },
            companyIds: [pool[(index * 17) % 40]!, pool[(index * 3 + 1) % 40]!],
          }),
        ),
      200,
    );
    expect(count(reservations, ({ granted }) => granted)).toBe(20);
  });

  it('spends exactly the day’s money when a hundred and fifty race for the last of it', async () => {
    const { instances, ports } = contract;
    const now = freshDay();
    const countries = Array.from({ length: 10 }, () => hash());
    const reservations = await burst(
      instances,
      ({ textLedger }, index) =>
        textLedger.reserve(textRequest(ports, { country: countries[index % 10]!, now })),
      150,
    );
    expect(count(reservations, ({ granted }) => granted)).toBe(100);
    for (const reservation of reservations) {
      if (!reservation.granted) expect(reservation.reason).toBe('budget');
    }
  });

  it('spends exactly half of the day’s money on a hundred notices at once, and the rest on codes', async () => {
    const { instances, ports } = contract;
    const now = freshDay();
    const race = (purpose: 'code' | 'notice') =>
      burst(
        instances,
        ({ textLedger }) => textLedger.reserve(textRequest(ports, { country: hash(), purpose, now })),
        100,
      );
    for (const purpose of ['notice', 'code'] as const) {
      expect(count(await race(purpose), ({ granted }) => granted)).toBe(50);
    }
  });

  it('counts one text once when it is asked for many times at once', async () => {
    const { instances, ports } = contract;
    const now = freshDay();
    const request = textRequest(ports, { now, purpose: 'notice' });
    const reservations = await burst(instances, ({ textLedger }) => textLedger.reserve(request));
    expect(reservations).toEqual(reservations.map(() => GRANTED));
    const { numberDigest } = request;
    for (let texts = 0; texts < 5; texts += 1) {
      const next = textRequest(ports, { numberDigest, purpose: 'notice', now });
      expect(await ports.textLedger.reserve(next)).toEqual(GRANTED);
    }
  });
}

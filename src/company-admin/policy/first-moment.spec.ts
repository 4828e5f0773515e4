import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTimeZone } from '../../wire/place.js';
import { daysUntil, firstMomentOf, momentAt, readDay, todayIn } from './first-moment.js';

const dayOf = (text: string) => {
  const day = readDay(text);
  if (!day) throw new Error(`${text} is no day`);
  return day;
};

describe('the first moment of a day', () => {
  it.each([
    ['2027-01-15', 'UTC', '2027-01-15T00:00:00.000Z'],
    ['2027-01-15', 'America/Los_Angeles', '2027-01-15T08:00:00.000Z'],
    ['2027-07-15', 'America/Los_Angeles', '2027-07-15T07:00:00.000Z'],
    // The days on which clocks change: the day begins before, or after, as it does there.
    ['2027-03-14', 'America/New_York', '2027-03-14T05:00:00.000Z'],
    ['2027-03-15', 'America/New_York', '2027-03-15T04:00:00.000Z'],
    ['2027-11-07', 'America/New_York', '2027-11-07T04:00:00.000Z'],
    ['2027-03-28', 'Europe/Berlin', '2027-03-27T23:00:00.000Z'],
    ['2027-10-31', 'Europe/Berlin', '2027-10-30T22:00:00.000Z'],
    // Clocks go forward at midnight: there is no 00:00 on that day.
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    // Half and three quarters of an hour.
    ['2027-01-15', 'Asia/Kolkata', '2027-01-14T18:30:00.000Z'],
    ['2027-01-15', 'Asia/Kathmandu', '2027-01-14T18:15:00.000Z'],
    // Half an hour of daylight saving.
    ['2027-10-03', 'Australia/Lord_Howe', '2027-10-02T13:30:00.000Z'],
    // The first and the last there are.
    ['2027-01-15', 'Pacific/Kiritimati', '2027-01-14T10:00:00.000Z'],
    ['2027-01-15', 'Pacific/Pago_Pago', '2027-01-15T11:00:00.000Z'],
  ])('%s in %s is %s', (text, zone, moment) => {
    expect(firstMomentOf(dayOf(text), zone).toISOString()).toBe(moment);
  });

  it('is of that day, and a millisecond before is not, in every zone and on any day', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const days = fc.integer({ min: 0, max: 4_000 }).map((after) => dayOf('2025-01-01').add({ days: after }));
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, (zone, day) => {
        const first = firstMomentOf(day, zone);
        expect(todayIn(zone, first).toString()).toBe(day.toString());
        expect(todayIn(zone, new Date(first.getTime() - 1)).toString()).not.toBe(day.toString());
      }),
      { numRuns: 1_000 },
    );
  });

  it('is counted in days of the calendar, not in twenty-four hours', () => {
    const eve = new Date('2027-03-14T04:59:59.999Z');
    expect(daysUntil(dayOf('2027-03-14'), 'America/New_York', eve)).toBe(1);
    expect(daysUntil(dayOf('2027-03-15'), 'America/New_York', new Date('2027-03-14T05:00:00Z'))).toBe(1);
    expect(daysUntil(dayOf('2027-03-13'), 'America/New_York', eve)).toBe(0);
    expect(daysUntil(dayOf('2027-03-12'), 'America/New_York', eve)).toBe(-1);
  });
});

describe('a time of a day', () => {
  it('is by the clock there, and comes later where it is left out', () => {
    expect(momentAt(dayOf('2027-01-01'), 'America/Los_Angeles', '09:00').toISOString()).toBe(
      '2027-01-01T17:00:00.000Z',
    );
    expect(momentAt(dayOf('2027-03-14'), 'America/New_York', '02:30').toISOString()).toBe(
      '2027-03-14T07:30:00.000Z',
    );
  });
});

describe('what is on no calendar', () => {
  it.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-1-5',
    '20270115',
    '2027-W05-1',
    '+002027-01-15',
    '',
    'soon',
    '2027-01-15Z',
    '2027-01-15[u-ca=hebrew]',
  ])('%s is no day', (text) => expect(readDay(text)).toBeNull());

  it('a leap day is', () => expect(readDay('2028-02-29')?.toString()).toBe('2028-02-29'));
});

describe('a time zone', () => {
  it.each(['America/Los_Angeles', 'UTC', 'Etc/GMT+8', 'America/Argentina/Ushuaia'])('%s is one', (name) =>
    expect(isTimeZone(name)).toBe(true),
  );
  it.each(['+02:00', '-0800', 'Mars/Olympus', '', 'America/', 'local', 'America/Los_Angeles\n', '../etc'])(
    '%j is none',
    (name) => expect(isTimeZone(name)).toBe(false),
  );
});

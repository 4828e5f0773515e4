import { Temporal } from 'temporal-polyfill';

/** `YYYY-MM-DD` and nothing else of ISO 8601: no week dates, no times, no years of other lengths. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A day that is on the calendar; null for one that is not, such as 30 February. */
export function readDay(text: string): Temporal.PlainDate | null {
  if (!DAY.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** The first moment of that day there: where clocks are put forward at midnight the day begins at one o'clock (POL-03). */
export const firstMomentOf = (day: Temporal.PlainDate, timeZone: string): Date =>
  new Date(day.toZonedDateTime(timeZone).epochMilliseconds);

/** A time of the clock on that day there; one that is left out when clocks are put forward comes as much later. */
export const momentAt = (day: Temporal.PlainDate, timeZone: string, time: string): Date =>
  new Date(day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds);

/** Which day it is there. */
export const todayIn = (timeZone: string, now: Date): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();

/** Whole days from today there until then; negative for a day that has passed. */
export const daysUntil = (day: Temporal.PlainDate, timeZone: string, now: Date): number =>
  todayIn(timeZone, now).until(day, { largestUnit: 'days' }).days;

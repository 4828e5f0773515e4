import { ValidateBy } from 'class-validator';
import { supportedLocales } from '../languages/match-locale.js';

/** Names of the time zone database, such as `America/Los_Angeles`: an offset would not know of daylight saving. */
const ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

export function isTimeZone(name: string): boolean {
  if (!ZONE.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const isLocale = (name: string): boolean => (supportedLocales as readonly string[]).includes(name);

export const IsTimeZone = (): PropertyDecorator =>
  ValidateBy({
    name: 'isTimeZone',
    validator: {
      validate: (value) => typeof value === 'string' && isTimeZone(value),
      defaultMessage: () => 'must be the IANA name of a time zone, such as America/Toronto',
    },
  });

export const IsLocale = (): PropertyDecorator =>
  ValidateBy({
    name: 'isLocale',
    validator: {
      validate: (value) => typeof value === 'string' && isLocale(value),
      defaultMessage: () => `must be one of ${supportedLocales.join(', ')}`,
    },
  });

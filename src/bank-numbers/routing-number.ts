import { ValidateBy } from 'class-validator';

const WEIGHTS = [3, 7, 1];
/** Federal Reserve districts, those of thrifts and of electronic transactions, and travellers' cheques. */
const PREFIX = /^(?:0[1-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/;

/** An ABA routing number: nine digits, a prefix that was given out, and the check digit (ANSI X9.9: weights 3, 7, 1). */
export const isRoutingNumber = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^[0-9]{9}$/.test(value) &&
  PREFIX.test(value) &&
  Array.from(value, Number).reduce((sum, digit, place) => sum + digit * (WEIGHTS[place % 3] ?? 0), 0) % 10 ===
    0;

export const RoutingNumber = (): PropertyDecorator =>
  ValidateBy({
    name: 'routingNumber',
    validator: {
      validate: isRoutingNumber,
      defaultMessage: () => 'must be a routing number of nine digits, the last of which checks the others',
    },
  });

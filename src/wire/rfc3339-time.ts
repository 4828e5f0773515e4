import { ValidateBy } from 'class-validator';

const SHAPE = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/** A moment of RFC 3339 that is on the calendar and that a Date can hold: no leap second, no week, no missing offset. */
export const Rfc3339Time = (): PropertyDecorator =>
  ValidateBy({
    name: 'rfc3339Time',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isMoment(value),
      defaultMessage: () => 'must be a time of RFC 3339 with its offset, such as 2026-11-24T10:00:00Z',
    },
  });

function isMoment(text: string): boolean {
  const [, day] = SHAPE.exec(text) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(text))) return false;
  // Date reads the 30th of February as the 2nd of March.
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength } from 'class-validator';

/** No control characters, no halves of surrogate pairs, no marks that make a text read in another order than written. */
const PLAIN = /^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u;

/** A line that people write for people: shown where money is approved, so it cannot pretend to be something else. */
export const PlainText = (maxLength: number): PropertyDecorator =>
  applyDecorators(
    IsString(),
    MaxLength(maxLength),
    Matches(PLAIN, { message: 'must not hold control or text direction characters' }),
  );

/** The same, and not left empty. */
export const Reason = (): PropertyDecorator =>
  applyDecorators(PlainText(500), Matches(/\S/, { message: 'must say why' }));

/** What somebody or something is called. */
export const Name = (maxLength: number): PropertyDecorator =>
  applyDecorators(PlainText(maxLength), Matches(/\S/, { message: 'must not be empty' }));

import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { ValidatorOptions } from 'class-validator';
import { commonProblems } from '../problem/common-problems.js';
import { Problem, type FieldError } from '../problem/problem.js';

/** So many offending fields are named; a hostile body cannot make a longer reply. Ours. */
const namedErrors = 50;
const pointerCharacters = 256;

/**
 * The pipe of every DTO: unknown fields are refused (ER-06), nothing is converted behind the reader's back (TO-10), and
 * no reply repeats a value that was sent. A DTO without any rule refuses every field.
 */
export const problemValidationPipe = (): ValidationPipe =>
  new StrictPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    stopAtFirstError: false,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new Problem(commonProblems.invalidRequest, {
        errors: errors.flatMap((error) => fieldErrorsOf(error, '')).slice(0, namedErrors),
      }),
  });

class StrictPipe extends ValidationPipe {
  /** Nothing is what a DTO without rules asks for; class-validator takes that for an unknown object too. */
  protected override async validate(object: object, options?: ValidatorOptions): Promise<ValidationError[]> {
    const errors = await super.validate(object, options);
    return errors.some(isUnruled) && Object.keys(object).length === 0 ? [] : errors;
  }
}

/** Said of a whole object, by a class without rules. */
const isUnruled = ({ constraints }: ValidationError): boolean => constraints?.['unknownValue'] !== undefined;

function fieldErrorsOf(error: ValidationError, parent: string): FieldError[] {
  if (isUnruled(error)) return [{ pointer: parent, detail: 'takes no fields' }];
  const { property, constraints, children } = error;
  const pointer = `${parent}/${escaped(property)}`;
  return [
    ...Object.entries(constraints ?? {}).map(([rule, message]) => ({
      pointer: pointer.slice(0, pointerCharacters),
      detail: rule === 'whitelistValidation' ? 'is not a field of this request' : message,
    })),
    ...(children ?? []).flatMap((child) => fieldErrorsOf(child, pointer)),
  ];
}

/** RFC 6901 section 3. */
const escaped = (property: string): string => property.replaceAll('~', '~0').replaceAll('/', '~1');

import { validateSync } from 'class-validator';

/**
 * What was given on the command line, by the rules of the API.
 * @throws Error that names every option that is wrong; `optionOf` where one is called otherwise than its property
 */
export function checked<T extends object>(
  type: new () => T,
  given: Readonly<Record<string, unknown>>,
  optionOf: Readonly<Record<string, string>> = {},
): T {
  const value = Object.assign(new type(), given);
  const wrong = validateSync(value, { whitelist: true, forbidNonWhitelisted: true }).map(
    ({ property, constraints = {} }) =>
      `--${optionOf[property] ?? property}: ${Object.values(constraints).join('; ')}`,
  );
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return value;
}

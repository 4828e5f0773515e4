import { validateSync } from 'class-validator';
import { Name } from '../../../wire/plain-text.js';

class Named {
  @Name(100)
  name!: string;
}

/** What is wrong with a name, by the rule of the API; null where nothing is. */
export function faultOfName(name: string): string | null {
  const named = Object.assign(new Named(), { name });
  const [error] = validateSync(named);
  return error ? (Object.values(error.constraints ?? {})[0] ?? 'is no name') : null;
}

import type { PersonDirectory } from '../accounts/accounts.module.js';
import type { Role } from '../accounts/roles.js';

/** Active people who hold one of these roles in a company, each once, in the order of their ids. */
export async function holdersOf(
  directory: PersonDirectory,
  roles: readonly Role[],
  companyId: string,
): Promise<string[]> {
  const holders = await Promise.all(roles.map((role) => directory.holdersOf(role, [companyId])));
  return [...new Set(holders.flat().map(({ personId }) => personId))].sort();
}

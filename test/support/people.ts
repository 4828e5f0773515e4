import { AccountRegister } from '../../src/accounts/accounts.module.js';
import type { Role } from '../../src/accounts/roles.js';
import { Actor } from './actor.js';
import type { Portal } from './portal.js';

/** A use case or port of one instance of the portal. */
export function useCase<T>(
  portal: Portal,
  token: (abstract new (...input: never[]) => T) | symbol,
  instance = 0,
): T {
  const app = portal.apps[instance % portal.apps.length];
  if (!app) throw new Error('a portal without an instance');
  return app.get<T>(token, { strict: false });
}

/** Somebody new with that role in a payor company of their own, who has only a password yet. */
export async function newPayor(
  portal: Portal,
  name: string,
  role: Role = 'payments_disburser',
): Promise<Person> {
  const register = useCase(portal, AccountRegister);
  const [email, password] = [`${name}@new-payor.example`, `${name} has a long password`];
  const companyId = await register.createCompany({ name: `Company of ${name}`, side: 'payor' });
  const personId = await register.createPerson({ name, email, password });
  await register.addMembership({ personId, companyId, role });
  return { personId, actor: new Actor(email, password, role, portal.urls, portal.clock) };
}

export interface Person {
  personId: string;
  actor: Actor;
}

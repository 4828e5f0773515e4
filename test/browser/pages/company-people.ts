import { AccountRegister } from '../../../src/accounts/accounts.module.js';
import type { Role } from '../../../src/accounts/roles.js';
import { Actor } from '../../support/actor.js';
import { CompanyScene } from '../../support/company-scene.js';
import { companyOf } from '../../support/erp-scene.js';
import { useCase } from '../../support/people.js';
import type { Portal } from '../../support/portal.js';

let newcomers = 0;

/** Somebody who holds that role there, has a password, and was never here. */
export async function newcomer(
  portal: Portal,
  { name, role, companyIds }: { name: string; role: Role; companyIds: readonly string[] },
): Promise<Actor> {
  const register = useCase(portal, AccountRegister);
  const [first = ''] = name.toLowerCase().split(' ');
  const [email, password] = [`${first}.${++newcomers}@newcomers.example`, `${name} has a long password`];
  const personId = await register.createPerson({ name, email, password });
  for (const companyId of companyIds) await register.addMembership({ personId, companyId, role });
  return new Actor(email, password, role, portal.urls, portal.clock);
}

/** Somebody who shall pay for the demo company, at the first sign-in. */
export async function newDisburser(portal: Portal): Promise<Actor> {
  const companyIds = [await companyOf(portal, portal.person('payments_admin'))];
  return newcomer(portal, { name: 'Kim Adler', role: 'payments_disburser', companyIds });
}

/** Somebody of the company that is paid, at the first sign-in. */
export async function newPayee(portal: Portal): Promise<Actor> {
  const companyIds = [await companyOf(portal, portal.person('payee_admin'))];
  return newcomer(portal, { name: 'Lou Brandt', role: 'payee_admin', companyIds });
}

/** The demo company; its admin has just given a factor. */
export async function companyAt(portal: Portal): Promise<CompanyScene> {
  const admin = await portal.signedIn('company_admin');
  return new CompanyScene(
    portal,
    await companyOf(portal, admin),
    admin,
    portal.person('member'),
    portal.person('member', 1),
  );
}

/** Fay of the company that is paid is asked whether she wants to be in the directory of the one that pays. */
export async function invited(portal: Portal): Promise<{ scene: CompanyScene; guest: Actor }> {
  const guest = await portal.signedIn('payee_admin');
  const scene = await companyAt(portal);
  const { companyId, admin } = scene;
  const asked = { companyId, name: 'Fay Aldana', email: guest.email, locale: 'en-US' };
  const reply = await admin.write('POST', '/v1/company/members', asked);
  if (reply.status >= 400) throw new Error(`not invited: ${JSON.stringify(reply.body)}`);
  return { scene, guest };
}

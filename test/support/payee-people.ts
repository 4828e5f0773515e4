import { AccountRegister } from '../../src/accounts/accounts.module.js';
import { Actor } from './actor.js';
import { messagesTo } from './mailbox.js';
import type { Portal } from './portal.js';

export const BANK_ACCOUNTS = '/v1/payee-admin/bank-accounts';

/** An account whose number is told apart by its end. */
export const anAccount = (n: number, differing: object = {}): object => ({
  nickname: `Account ${n}`,
  holderName: 'Ironwood Steel LLC',
  bankName: 'Anvil Savings Bank',
  routingNumber: '123456780',
  accountNumber: numberOf(n),
  ...differing,
});

export const numberOf = (n: number): string => `5500${String(n).padStart(8, '0')}`;

/** Somebody who has just been added, with the password they set by the link in their mailbox. */
export async function arrived(portal: Portal, email: string, role = 'payee_admin'): Promise<Actor> {
  const person = new Actor(email, `${email} sets a long password`, role, portal.urls, portal.clock);
  const messages = await messagesTo(person, email);
  const [token] = messages.flatMap(({ text }) => /reset-password#(\S+)/.exec(text)?.[1] ?? []);
  if (token === undefined) throw new Error(`no link was sent to ${email}`);
  const body = { token, newPassword: person.password };
  const reply = await person.raw('POST', '/v1/password-resets/confirm', { body });
  if (reply.status !== 204) throw new Error(`no password: ${JSON.stringify(reply.body)}`);
  return person;
}

/** A payee admin of a company of their own, signed in. */
export async function strangerPayee(portal: Portal, name: string): Promise<Actor> {
  const register = portal.apps[0]?.get(AccountRegister, { strict: false });
  if (!register) throw new Error('a portal without an instance');
  const email = `${name}@other-payee.example`;
  const password = `${name} has a long password`;
  const companyId = await register.createCompany({ name: `Company of ${name}`, side: 'payee' });
  const personId = await register.createPerson({ name, email, password });
  await register.addMembership({ personId, companyId, role: 'payee_admin' });
  const stranger = new Actor(email, password, 'payee_admin', portal.urls, portal.clock);
  await stranger.signIn();
  return stranger;
}

import { AccountRegister } from '../../src/accounts/accounts.module.js';
import type { Role } from '../../src/accounts/roles.js';
import { Actor } from './actor.js';
import type { Reply } from './client.js';
import { useCase, type Person } from './people.js';
import type { Portal } from './portal.js';

export const POLICY = '/v1/payor/approval-policy';
export const disbursementAt = (id: string): string => `/v1/payor/disbursements/${id}`;

export const above = (sum: string, approvers: number, currency = 'USD') => ({
  currency,
  above: sum,
  approvers,
});
export const usd = (amount: string) => ({ amount, currency: 'USD' });

/** Rules with the parts that matter to a test. */
export const rules = (
  parts: {
    approvals?: readonly object[];
    perPersonPerDay?: readonly object[];
    perCompanyPerDay?: readonly object[];
  } = {},
) => ({
  approvals: parts.approvals ?? [],
  limits: { perPersonPerDay: parts.perPersonPerDay ?? [], perCompanyPerDay: parts.perCompanyPerDay ?? [] },
});

/** One payments admin proposes, the other countersigns. Throws when the rules are not in force then. */
export async function putInForce(proposer: Actor, confirmer: Actor, wanted: object): Promise<void> {
  await proposer.refresh();
  const { version } = (await proposer.api('GET', POLICY)).body;
  await proposer.signIn();
  await confirmer.signIn();
  const body = { basedOnVersion: version, rules: wanted };
  const proposed = await proposer.write('POST', `${POLICY}/proposals`, body);
  if (proposed.status === 422 && proposed.body.errors?.[0].pointer === '/rules') return;
  if (proposed.status !== 201) throw new Error(`not proposed: ${JSON.stringify(proposed.body)}`);
  const confirmed = await countersigned(confirmer, `${POLICY}/proposals/${proposed.body.id}/confirm`);
  if (confirmed.status !== 200) throw new Error(`not confirmed: ${JSON.stringify(confirmed.body)}`);
}

/** The act after its prompt was answered; or what the prompt was refused with. */
export async function countersigned(who: Actor, path: string, instance = 0): Promise<Reply> {
  const prompt = await who.write('POST', path, {}, {}, instance);
  if (prompt.status !== 401 || !prompt.body.intent) return prompt;
  const challengeId = await who.challenge(who.accessToken, { intentId: prompt.body.intent.id }, instance);
  await who.answer(challengeId, who.nextCode(), who.accessToken, instance);
  return spend(who, path, challengeId, instance);
}

export const spend = (who: Actor, path: string, challengeId: string, instance = 0): Promise<Reply> =>
  who.write('POST', path, {}, { 'Countersign-Challenge': challengeId }, instance);

export const approve = (who: Actor, id: string, instance = 0): Promise<Reply> =>
  countersigned(who, `${disbursementAt(id)}/approve`, instance);

export const authorize = (who: Actor, id: string, instance = 0): Promise<Reply> =>
  countersigned(who, `${disbursementAt(id)}/authorize`, instance);

/** Somebody new in the company of the actor given, signed in. */
export async function colleague(portal: Portal, of: Actor, name: string, ...roles: Role[]): Promise<Person> {
  const register = useCase(portal, AccountRegister);
  const [email, password] = [`${name}@colleagues.example`, `${name} has a long password`];
  const { companyId } = (await of.api('GET', POLICY)).body;
  const personId = await register.createPerson({ name, email, password });
  for (const role of roles) await register.addMembership({ personId, companyId, role });
  const actor = new Actor(email, password, roles[0] ?? '', portal.urls, portal.clock);
  await actor.signIn();
  return { personId, actor };
}

/** Ten past midnight UTC: a day long enough for every test. */
export function inTheMorning({ clock }: Portal): void {
  const DAY_MS = 86_400_000;
  clock.set(new Date(Math.ceil(clock.now().getTime() / DAY_MS) * DAY_MS + 600_000));
}

import { randomUUID } from 'node:crypto';
import type { Actor } from './actor.js';
import { answered, countersigned, promptFor } from './countersign.js';
import {
  cancelled,
  largeDisbursement,
  pathOf,
  statusOf,
  submitted,
  type Disbursement,
} from './disbursements.js';
import { inWords, minorUnits, money } from './money.js';
import { chapter, field, outline, tell } from './narrator.js';
import { signIn } from './sign-in.js';
import type { Stage } from './stage.js';
import { StoryError } from './story-error.js';

const POLICY = '/v1/payor/approval-policy';
const BATCHES = '/v1/payor/disbursement-batches';
/** More than the other stories ever pay at once, so that the rule of this one stands in nobody's way. */
const LARGE = money(10_000_000n, 'USD');
const RULES = {
  approvals: [{ currency: LARGE.currency, above: LARGE.amount, approvers: 1 }],
  limits: { perPersonPerDay: [], perCompanyPerDay: [] },
};

/** What keeps a payor's money safe from its own people: rules that two of them agree on, and nobody alone can bend. */
export async function controlsStory({ person }: Stage): Promise<void> {
  const ada = person('payments_admin', 0);
  const ines = person('payments_admin', 1);
  const ben = person('payments_disburser', 0);
  const chika = person('payments_disburser', 1);

  chapter('1. Four people sign in');
  for (const one of [ines, ada, ben, chika]) await signIn(one);

  chapter('2. Two admins agree on a rule');
  await agree(ines, ada);

  chapter('3. A large payment takes a maker, an approver and somebody else to let it go');
  const large = await largeDisbursement(ben, LARGE);
  tell(`${chika.name} would authorize it, and is told what is missing before any code is asked:`);
  await chika.write(pathOf(large, 'authorize'), { expect: 409, problem: 'approvals-missing' });
  tell(`Attack: ${ben.name} made it, and approves it, too.`);
  await ben.write(pathOf(large, 'approve'), { expect: 403, problem: 'two-person-rule' });
  tell(`${ines.name} approves it:`);
  await countersigned(ines, pathOf(large, 'approve'), { show: ['approvals'] });
  const changed = await aCentLess(ben, large);
  tell(
    `Attack: ${chika.name} authorizes what was approved before the change. The approval went with the change.`,
  );
  await chika.write(pathOf(large, 'authorize'), { expect: 409, problem: 'approvals-missing' });
  tell(`${ines.name} reads it again, and approves what it is now:`);
  await countersigned(ines, pathOf(changed, 'approve'), { show: ['approvals'] });
  tell(`Attack: ${ines.name} is a second approver, too, by authorizing it herself.`);
  await ines.write(pathOf(changed, 'authorize'), { expect: 403, problem: 'two-person-rule' });
  tell(`${chika.name} is somebody else:`);
  await countersigned(chika, pathOf(changed, 'authorize'));
  await statusOf(ben, changed, 'authorized');

  chapter('4. Several small ones at once, by one code');
  await together(ben, chika);

  chapter('5. An admin switches disbursements off, and on again');
  await switched(ada, ben);

  chapter('6. What an auditor asks for');
  const history = await ada.call('GET', '/v1/payor/history', { expect: 200 });
  tell('Who changed what, when, and what it was before:');
  outline((history.body['items'] as object[]).slice(0, 3));
  tell('And on the machine, without the service:');
  field('every row of the audit trail', 'npm run countersign -- audit verify');
  field('what a payment proves', `npm run countersign -- evidence --disbursement ${changed.id}`);

  chapter('7. Good night');
  for (const one of [ada, ines, ben, chika]) await one.signOut();
}

async function agree(proposer: Actor, confirmer: Actor): Promise<void> {
  const present = await proposer.call('GET', POLICY, { expect: 200, show: ['version'] });
  if (JSON.stringify(present.body['rules']) === JSON.stringify(RULES)) {
    tell(`They did so in an earlier run: above ${inWords(LARGE)} one more person approves.`);
    return;
  }
  tell(`${proposer.name} proposes that above ${inWords(LARGE)} one more person approves:`);
  const proposed = await proposer.write(`${POLICY}/proposals`, {
    body: { basedOnVersion: present.body['version'], rules: RULES },
    expect: 201,
    show: ['status', 'expiresAt'],
  });
  const confirm = `${POLICY}/proposals/${String(proposed.body['id'])}/confirm`;
  tell(`Attack: ${proposer.name} confirms it, too.`);
  await proposer.write(confirm, { expect: 403, problem: 'two-person-rule' });
  tell(`${confirmer.name} confirms it:`);
  await countersigned(confirmer, confirm, { show: ['version'] });
}

async function aCentLess(maker: Actor, disbursement: Disbursement): Promise<Disbursement> {
  tell(`${maker.name} then takes a cent off it:`);
  const payments = disbursement.payments.map(({ invoiceId, amount }, index) => ({
    invoiceId,
    amount: index === 0 ? money(minorUnits(amount) - 1n, amount.currency) : amount,
  }));
  const body = { version: disbursement.version, payments, reason: 'a cent too much' };
  const reply = await maker.call('PATCH', pathOf(disbursement), {
    body,
    expect: 200,
    show: ['version', 'total', 'approvals'],
  });
  return reply.body as unknown as Disbursement;
}

async function together(maker: Actor, checker: Actor): Promise<void> {
  const [one, other] = [await submitted(maker, 1), await submitted(maker, 1)];
  const list = { disbursementIds: [one.id, other.id] };
  const key = randomUUID();
  const prompt = await promptFor(checker, BATCHES, list, key);
  tell(`${checker.name} reads all of them, and confirms the list with one code:`);
  outline(prompt.display);
  const challengeId = await answered(checker, prompt);
  tell('Attack: the same approval for the same two, in the other order.');
  const swapped = { disbursementIds: [other.id, one.id] };
  await checker.write(BATCHES, {
    body: swapped,
    headers: { 'Countersign-Challenge': challengeId },
    expect: 409,
    problem: 'intent-changed',
  });
  tell('It has cost the approval its life, and nothing has moved. Once more, as it should be:');
  await statusOf(checker, one, 'submitted');
  const done = await countersigned(checker, BATCHES, { body: list, show: ['batchId', 'totals'] });
  if ((done.body['receipts'] as unknown[]).length !== 2) throw new StoryError('a receipt for each');
  field('receipts', 'one for each, over the whole list, telling of its own disbursement alone');
}

async function switched(admin: Actor, maker: Actor): Promise<void> {
  const change = async (enabled: boolean, reason: string): Promise<void> => {
    await admin.call('PUT', '/v1/payor/settings/disbursements', { body: { enabled, reason }, expect: 200 });
  };
  const running = await submitted(maker, 1);
  await change(false, 'the bank called about odd payments');
  tell('New ones are refused; what was on its way can still be authorized, or cancelled:');
  const payments = running.payments.map(({ invoiceId }) => ({ invoiceId }));
  await maker.write('/v1/payor/disbursements', {
    body: { payments },
    expect: 409,
    problem: 'disbursements-off',
  });
  await cancelled(maker, running);
  await change(true, 'the bank called again: all is well');
}

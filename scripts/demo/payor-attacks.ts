import { randomUUID } from 'node:crypto';
import type { Actor } from './actor.js';
import { cancelled, pathOf, prompted, statusOf, submitted, type Disbursement } from './disbursements.js';
import { minorUnits, money } from './money.js';
import { tell } from './narrator.js';

/** What a thief with a stolen session, a shoulder to look over or a hand in the draft would try. */
export async function payorAttacks(
  maker: Actor,
  checker: Actor,
  done: { disbursement: Disbursement; code: string },
): Promise<void> {
  tell(`${maker.name} makes two more disbursements, for the thief to try on:`);
  const one = await submitted(maker, 1);
  const other = await submitted(maker, 2);
  await sameCodeAgain(checker, one, done.code);
  await anotherOnesChallenge(checker, one, other);
  const changed = await amountChanged(checker, maker);

  tell('Nothing of it has moved, and the three are cancelled:');
  for (const disbursement of [one, other]) {
    await statusOf(checker, disbursement, 'submitted');
    await cancelled(maker, disbursement);
  }
  await statusOf(maker, changed, 'submitted');
  await cancelled(checker, changed);
}

async function sameCodeAgain(checker: Actor, disbursement: Disbursement, code: string): Promise<void> {
  tell(
    `Attack: the code ${code}, seen over ${checker.name}'s shoulder, a second time. It was right; it is spent.`,
  );
  const intent = await prompted(checker, disbursement, randomUUID());
  const challengeId = await checker.challenge('totp', { intentId: intent.id });
  await checker.call('POST', `/v1/challenges/${challengeId}/answer`, {
    body: { code },
    expect: 422,
    problem: 'code-refused',
  });
}

async function anotherOnesChallenge(checker: Actor, one: Disbursement, other: Disbursement): Promise<void> {
  tell(`Attack: ${checker.name} approves one disbursement, and the approval is used for the other.`);
  const intent = await prompted(checker, one, randomUUID());
  const challengeId = await checker.challenge('totp', { intentId: intent.id });
  await checker.answer(challengeId, await checker.codeBy('totp'));
  await checker.write(pathOf(other, 'authorize'), {
    headers: { 'Countersign-Challenge': challengeId },
    expect: 409,
    problem: 'intent-changed',
  });
  tell('The attempt has cost the approval its life: it does not buy its own disbursement any more either.');
  await checker.write(pathOf(one, 'authorize'), {
    headers: { 'Countersign-Challenge': challengeId },
    expect: 401,
    problem: 'countersignature-required',
  });
}

/** Here the roles are swapped: the checker of before makes, and the maker of before approves what is then changed. */
async function amountChanged(maker: Actor, checker: Actor): Promise<Disbursement> {
  tell(`Attack: ${maker.name} makes one, ${checker.name} approves it, and ${maker.name} then adds a cent.`);
  const disbursement = await submitted(maker, 1);
  const intent = await prompted(checker, disbursement, randomUUID());
  const challengeId = await checker.challenge('totp', { intentId: intent.id });
  await checker.answer(challengeId, await checker.codeBy('totp'));
  const payments = disbursement.payments.map(({ invoiceId, amount }) => ({
    invoiceId,
    amount: money(minorUnits(amount) + 1n, amount.currency),
  }));
  const { version } = disbursement;
  const body = { version, payments, reason: 'a cent more' };
  await maker.call('PATCH', pathOf(disbursement), { body, expect: 200, show: ['version', 'total'] });
  await checker.write(pathOf(disbursement, 'authorize'), {
    headers: { 'Countersign-Challenge': challengeId },
    expect: 409,
    problem: 'intent-changed',
  });
  return disbursement;
}

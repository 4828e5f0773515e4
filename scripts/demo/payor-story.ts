import { randomUUID } from 'node:crypto';
import { verifyReceipt, type JwkSet } from '@countersign/tokens';
import { pathOf, prompted, statusOf, submitted, type Disbursement } from './disbursements.js';
import { inWords } from './money.js';
import { chapter, field, outline, tell } from './narrator.js';
import { payorAttacks } from './payor-attacks.js';
import { signIn } from './sign-in.js';
import type { Stage } from './stage.js';
import { StoryError } from './story-error.js';

/** The main job: a disbursement moves only when the right person answers with the right code for exactly it, once. */
export async function payorStory(stage: Stage): Promise<void> {
  const { person } = stage;
  const maker = person('payments_disburser', 0);
  const checker = person('payments_disburser', 1);

  chapter(`1. ${maker.name} signs in`);
  await signIn(maker);

  chapter(`2. ${maker.name} prepares a payment`);
  tell('Three approved invoices, a part of each:');
  const disbursement = await submitted(maker, 3);
  tell(
    `It waits for somebody else: whoever made it cannot authorize it, whatever code they have (two-person rule).`,
  );
  await maker.write(pathOf(disbursement, 'authorize'), { expect: 403, problem: 'two-person-rule' });

  chapter(`3. ${checker.name} signs in`);
  await signIn(checker);

  chapter(`4. ${checker.name} authorizes it`);
  tell(
    'A session alone moves no money. The refusal says what is asked for, and shows exactly what would be done:',
  );
  const key = randomUUID();
  const intent = await prompted(checker, disbursement, key);
  tell('All of it comes from the server, to be read before a code is typed:');
  outline(intent.display);
  field('hash over it', intent.hash);
  tell(`${checker.name} has read it, asks for a challenge over this very intent, and answers with a code:`);
  const challengeId = await checker.challenge('totp', { intentId: intent.id });
  await checker.answer(challengeId, await checker.codeBy('totp'));
  tell(
    'The same call again, now with the answered challenge. Money, audit entry and receipt happen together or not at all:',
  );
  const done = await checker.write(pathOf(disbursement, 'authorize'), {
    headers: { 'Idempotency-Key': key, 'Countersign-Challenge': challengeId },
    expect: 200,
  });
  const { disbursement: authorized, receipt } = done.body as { disbursement: Disbursement; receipt: string };
  field('disbursement', `${authorized.status}, ${inWords(authorized.total)}`);
  field('receipt', receipt);

  chapter('5. A finance system checks the receipt, without asking us');
  await checkReceipt(stage, receipt, intent.hash);

  chapter('6. And now the attacks');
  await payorAttacks(maker, checker, { disbursement, code: checker.lastCode });
  await statusOf(maker, disbursement, 'authorized');

  chapter('7. Good night');
  await maker.signOut();
  await checker.signOut();
}

async function checkReceipt({ portal, issuer }: Stage, receipt: string, intentHash: string): Promise<void> {
  tell('It needs our public keys, which it may have fetched long ago, and nothing else:');
  const { body } = await portal.call('ERP', 'GET', '/.well-known/jwks.json', { expect: 200 });
  const jwks = body as unknown as JwkSet;
  const claims = await verifyReceipt(receipt, jwks, { issuer });
  if (claims.intent_hash !== intentHash) throw new StoryError('the receipt is over another intent');
  outline({ ...claims, intent: '(all that was countersigned)' });

  tell('The same receipt with one character of it changed:');
  const at = Math.floor(receipt.length / 2);
  const forged = receipt.slice(0, at) + (receipt[at] === 'A' ? 'B' : 'A') + receipt.slice(at + 1);
  const refusal = await verifyReceipt(forged, jwks, { issuer }).then(
    () => undefined,
    (error: unknown) => String(error),
  );
  if (refusal === undefined) throw new StoryError('a forged receipt was accepted');
  field('refused', refusal);
}

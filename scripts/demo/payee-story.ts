import { demoDepositAccountNumber } from '../demo-company.js';
import type { Actor } from './actor.js';
import { enrollApp } from './enrollment.js';
import { chapter, tell } from './narrator.js';
import { freshNumbers } from './numbers.js';
import {
  forgedCallback,
  guessing,
  numbersThatGetNoText,
  onTheOtherSide,
  payorAsksForTexts,
  Pumping,
  sameCodeAgain,
} from './payee-attacks.js';
import { arrive, changeNumber, losePhone, standingOf } from './payee-methods.js';
import { acceptAgreement, addBankAccount, lookAtPayments, refusedBankAccount } from './payee-money.js';
import { signIn } from './sign-in.js';
import type { Stage } from './stage.js';
import { StoryError } from './story-error.js';

/**
 * The side that is paid: texts beside the app, the way back from a lost phone, and what attacks on texts come to.
 * Texts to one number lie 30 seconds apart, so the one attack that needs five of them goes on beside everything else.
 */
export async function payeeStory({ portal, clock, person }: Stage): Promise<void> {
  const admin = person('payee_admin', 0);
  const colleague = person('payee_admin', 1);
  const [first = '', next = '', pumped = '', guessed = ''] = freshNumbers(clock.now());

  chapter(`1. ${admin.name} sets up a phone`);
  await arrive(portal, admin, admin.phoneWith(first));

  chapter(`2. ${colleague.name}'s session is in the hands of a thief`);
  await signIn(colleague);
  tell('Nobody sees anything of that yet. The thief begins to send texts to a stranger, again and again.');
  const pumping = new Pumping(colleague, colleague.phoneWith(pumped));
  await pumping.another();

  chapter('3. Where the money goes');
  await money(admin, colleague);

  chapter(`4. ${admin.name} adds the safer choice`);
  await enrollApp(admin);
  await pumping.another();

  chapter(`5. ${admin.name} signs in, with either`);
  await admin.signOut();
  await signIn(admin, 'totp');
  await admin.signOut();
  await signIn(admin, 'sms');
  await pumping.another();

  chapter(`6. ${admin.name} has a new number`);
  await changeNumber(admin, admin.phoneWith(next));
  await sameCodeAgain(admin);
  await pumping.another();

  chapter(`7. ${admin.name} loses the phone`);
  tell('It is reported with the app, which is on a tablet at home:');
  await losePhone(admin);

  chapter('8. And then the tablet');
  await signIn(admin, 'recovery_code');
  await requireHeldBack(admin);

  chapter('9. The attacks');
  const payor = person('payments_disburser', 0);
  await signIn(payor);
  await payorAsksForTexts(payor);
  await onTheOtherSide(colleague, payor);
  await numbersThatGetNoText(admin);
  await forgedCallback(portal);
  const victim = person('payee_admin', 2);
  await guessing(victim, victim.phoneWith(guessed));
  await pumping.oneTooMany();

  chapter('10. Good night');
  for (const actor of [admin, colleague, payor]) await actor.signOut();
}

/** Before any change of method; who has changed one lately leaves it to a colleague. */
async function money(admin: Actor, colleague: Actor): Promise<void> {
  tell(`Whoever gave a code less than five minutes ago may change accounts. ${admin.name} just did:`);
  const { coolingOffUntil } = await standingOf(admin);
  if (coolingOffUntil !== null) {
    tell(`But ${admin.name} has changed methods in an earlier story, so money is held back:`);
    await refusedBankAccount(admin, demoDepositAccountNumber);
    tell(`${colleague.name} may do it meanwhile:`);
  }
  const able = coolingOffUntil === null ? admin : colleague;
  await addBankAccount(able, demoDepositAccountNumber);
  tell('What a payor offers about being paid:');
  await acceptAgreement(able);
  tell('And what was paid:');
  await lookAtPayments(able);
}

async function requireHeldBack(admin: Actor): Promise<void> {
  tell(`${admin.name} is in again, with a new app. But whoever stole a recovery code would be, too; so:`);
  const { coolingOffUntil } = await standingOf(admin);
  if (coolingOffUntil === null) throw new StoryError('money is not held back after a recovery');
  await refusedBankAccount(admin, demoDepositAccountNumber);
}

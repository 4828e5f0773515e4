import type { Actor } from './actor.js';
import { enrollApp } from './enrollment.js';
import type { Inbox } from './inbox.js';
import { shows, tell } from './narrator.js';
import { textOf } from './portal.js';
import { StoryError } from './story-error.js';

const CODE = /(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}/;

const resetOf = async (admin: Actor, email: string): Promise<string> => {
  const { body } = await admin.call('GET', `/v1/company/members?query=${encodeURIComponent(email)}`, {
    expect: 200,
  });
  const [member] = body['items'] as { personId: string }[];
  if (!member) throw new StoryError(`nobody in the directory has the address ${email}`);
  return `/v1/company/members/${member.personId}/mfa-reset`;
};

/** Whoever moves money is reset by two people of the operator, and by nobody in the company. */
export async function notItsOwn(admin: Actor, paymentUser: Actor): Promise<void> {
  const { email } = paymentUser.user;
  tell(`Attack: ${admin.name} resets ${paymentUser.name}, who administers payments.`);
  await admin.call('POST', await resetOf(admin, email), {
    body: { email, verified: true },
    ...{ expect: 403, problem: 'company-reset-by-support' },
  });
}

export async function allowsItself(admin: Actor, person: Actor): Promise<void> {
  const own = admin.user.email;
  tell(`Attack: ${admin.name} resets herself.`);
  await admin.call('POST', await resetOf(admin, own), {
    body: { email: own, verified: true },
    ...{ expect: 403, problem: 'company-own-reset-refused' },
  });
  const { email } = person.user;
  tell('Attack: an address that is nearly right.');
  await admin.call('POST', await resetOf(admin, email), {
    body: { email: email.toUpperCase(), verified: true },
    ...{ expect: 422, problem: 'company-reset-not-confirmed' },
  });
}

/** What the admin says opens nothing for the admin: the code goes to the person, and leads to a new set-up alone. */
export async function lostPhone(of: { admin: Actor; person: Actor; inbox: Inbox }): Promise<void> {
  const { admin, person, inbox } = of;
  const { email } = person.user;
  tell(`${person.name} has lost the phone, and has proven who it is. ${admin.name} says so:`);
  await admin.call('POST', await resetOf(admin, email), { body: { email, verified: true }, expect: 204 });
  tell(
    `${person.name}'s password alone opens nothing; a code has come by mail, which works once and for 24 hours:`,
  );
  const step = await person.givePassword();
  const [code] = CODE.exec(await inbox.mailTo(email, CODE)) ?? [];
  if (code === undefined) throw new StoryError('a mail without the code');
  shows(`${person.name}'s mailbox`, code);
  const challengeId = await person.challenge('recovery_code', { ticket: step.ticket });
  const reply = await person.answer(challengeId, code, step.ticket);
  await enrollApp(person, textOf(reply, 'ticket'));
}

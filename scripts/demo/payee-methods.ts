import type { Actor } from './actor.js';
import { enrollPhone } from './enrollment.js';
import { field, tell } from './narrator.js';
import type { Phone } from './phone.js';
import type { Portal } from './portal.js';
import { giveFactor, tellArrival } from './sign-in.js';
import { StoryError } from './story-error.js';

/** The first contact, or where an earlier story has left it. */
export async function arrive(portal: Portal, actor: Actor, phone: Phone): Promise<void> {
  tellArrival(actor);
  const step = await actor.givePassword();
  const first = step.status === 'enrollment_required';
  if (!first) {
    await giveFactor(actor, step, actor.atHand(step.methods));
    tell(`${actor.name} has been here in an earlier story. A new phone number is to be set up:`);
  }
  const ticket = first ? { bearer: step.ticket } : {};
  tell('The app is named first, because it is the safer choice. A number is taken from who knows that:');
  await actor.call('POST', `${actor.mfa}/sms`, {
    ...ticket,
    body: { country: 'US', phoneNumber: phone.written, riskAcknowledged: false },
    expect: 422,
    problem: 'risk-not-acknowledged',
  });
  const note = await portal.call(actor.name, 'GET', '/problems/risk-not-acknowledged', { expect: 200 });
  tell(`"${String(note.body['help'])}"`);
  tell(
    `${actor.name} has read it and wants texts all the same. Here none of them leaves the machine; all can be read at ${portal.url}/dev/inbox`,
  );
  await enrollPhone(actor, phone, first ? step.ticket : undefined);
}

export interface Standing {
  methods: { method: string; hint: string | null }[];
  coolingOffUntil: string | null;
}

/** What a person holds, and what holds for them. */
export async function standingOf(actor: Actor): Promise<Standing> {
  const reply = await actor.call('GET', actor.mfa, { expect: 200 });
  const standing = reply.body as unknown as Standing;
  field('methods', standing.methods.map(({ method, hint }) => `${method} ${hint ?? ''}`.trim()).join(', '));
  field('coolingOffUntil', standing.coolingOffUntil ?? 'null: money is not held back');
  return standing;
}

/** The next number goes on working only when its code has come back; the one before hears of it. */
export async function changeNumber(actor: Actor, next: Phone): Promise<void> {
  const { phone: before } = actor;
  if (!before) throw new StoryError(`${actor.name} has no number to change`);
  await before.clear();
  await enrollPhone(actor, next);
  tell(
    'Every address is told, and the old number too: whoever still holds it may be the only one who would object.',
  );
  await before.reads(/text messages took the place/);
}

/** Reported with the other factor, and dead at once. */
export async function losePhone(actor: Actor): Promise<void> {
  const reply = await actor.call('POST', `${actor.mfa}/sms/lost`, { expect: 200, show: ['recoveryCode'] });
  actor.phone = undefined;
  actor.keep({ recoveryCode: String(reply.body['recoveryCode']) });
  await actor.call('POST', `${actor.mfa}/recovery-code/acknowledge`, { expect: 204 });
  tell('At the next sign-in nobody can ask for a text any more:');
  await actor.signOut();
  const step = await actor.givePassword();
  if (step.methods.includes('sms')) throw new StoryError('a lost phone is still offered');
  await actor.call('POST', '/v1/challenges', {
    bearer: step.ticket,
    body: { method: 'sms' },
    expect: 422,
    problem: 'method-not-available',
  });
}

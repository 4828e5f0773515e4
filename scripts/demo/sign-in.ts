import type { Actor, Method, SignInStep } from './actor.js';
import { enrollApp } from './enrollment.js';
import { tell } from './narrator.js';
import { textOf, type Reply } from './portal.js';
import { StoryError } from './story-error.js';

/** Password first; then whatever the service asks for next, by the method named or else by one that is at hand. */
export async function signIn(actor: Actor, by?: Method): Promise<void> {
  tellArrival(actor);
  const step = await actor.givePassword();
  if (step.status === 'enrollment_required') return enrollApp(actor, step.ticket);
  await giveFactor(actor, step, by ?? actor.atHand(step.methods));
}

export function tellArrival({ name, user }: Actor): void {
  tell(
    `${name}, ${user.role.replaceAll('_', ' ')} at ${user.company}, signs in. A password alone opens nothing:`,
  );
}

/** Answers the second question of a sign-in; after a recovery code that means a new app. */
export async function giveFactor(actor: Actor, { ticket }: SignInStep, method: Method): Promise<void> {
  tell(words(actor)[method]);
  const challengeId = await actor.challenge(method, { ticket });
  const reply = await actor.answer(challengeId, await actor.codeBy(method), ticket);
  if (method !== 'recovery_code') {
    requireStatus(reply, 'signed_in');
    actor.keepSession(reply);
    return;
  }
  requireStatus(reply, 'enrollment_required');
  await enrollApp(actor, textOf(reply, 'ticket'));
}

const words = ({ name }: Actor): Record<Method, string> => ({
  totp: `${name} looks at the app:`,
  sms: `${name} asks for a text:`,
  recovery_code: `${name} has lost the app and takes the recovery code out of the drawer. It leads to a new app, not in:`,
});

function requireStatus(reply: Reply, status: string): void {
  if (reply.body['status'] !== status) throw new StoryError(`the story has "${status}" here`);
}

import { withTicket, type Actor } from './actor.js';
import { tell } from './narrator.js';
import type { Phone } from './phone.js';
import { textOf } from './portal.js';

/** A ticket enrolls as well as a session does, and is exchanged for one at the end. */
type By = string | undefined;

/** The app scans the QR picture, proves that it has the secret, and earns the recovery code. */
export async function enrollApp(actor: Actor, ticket?: By): Promise<void> {
  const path = `${actor.mfa}/authenticator-app`;
  tell(
    `${ticket === undefined ? '' : 'This ticket opens nothing but the set-up of a second factor. '}${actor.name}'s app scans the QR picture; the secret counts for nothing until a code proves that the app has it:`,
  );
  const setUp = await actor.call('POST', path, {
    ...withTicket(ticket),
    expect: 201,
    show: ['otpauthUri', 'expiresAt'],
  });
  const otpauthUri = textOf(setUp, 'otpauthUri');
  const { code, timeStep } = actor.firstCode(otpauthUri);
  const confirmed = await actor.call('POST', `${path}/${textOf(setUp, 'enrollmentId')}/confirm`, {
    ...withTicket(ticket),
    body: { code },
    expect: 200,
    show: ['recoveryCode'],
  });
  actor.keep({ otpauthUri, lastTimeStep: timeStep, recoveryCode: textOf(confirmed, 'recoveryCode') });
  await saveRecoveryCode(actor, ticket);
}

/** A code goes to the number; it counts for nothing until the code comes back. */
export async function enrollPhone(actor: Actor, phone: Phone, ticket?: By): Promise<void> {
  const path = `${actor.mfa}/sms`;
  await phone.ready('another may be asked for');
  const setUp = await actor.call('POST', path, {
    ...withTicket(ticket),
    body: { country: 'US', phoneNumber: phone.written, riskAcknowledged: true },
    expect: 201,
    show: ['sentTo', 'expiresAt'],
  });
  phone.asked(setUp);
  const code = await phone.code();
  const confirmed = await actor.call('POST', `${path}/${textOf(setUp, 'enrollmentId')}/confirm`, {
    ...withTicket(ticket),
    body: { code },
    expect: 200,
    show: ['recoveryCode'],
  });
  actor.phone = phone;
  actor.keep({ phoneNumber: phone.number, recoveryCode: textOf(confirmed, 'recoveryCode') });
  await saveRecoveryCode(actor, ticket);
}

async function saveRecoveryCode(actor: Actor, ticket: By): Promise<void> {
  const path = `${actor.mfa}/recovery-code/acknowledge`;
  if (ticket === undefined) {
    tell(
      `A new recovery code, shown this once; the one before is void. ${actor.name} says "I have saved it":`,
    );
    await actor.call('POST', path, { expect: 204 });
    return;
  }
  tell(`The recovery code is shown this once. ${actor.name} says "I have saved it", and is in:`);
  actor.keepSession(await actor.call('POST', path, { bearer: ticket, expect: 200, show: ['status'] }));
}

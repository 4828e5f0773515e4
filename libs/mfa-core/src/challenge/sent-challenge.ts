import { hintOf, phoneNumberOf } from '../enrollment/phone-number-of.js';
import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import type { Challenge } from '../ports/challenge-store.port.js';
import type { Factor } from '../ports/factor-store.port.js';
import type { Intent } from '../ports/intent-store.port.js';
import { admitText } from '../texts/admit-text.js';
import { paymentOf } from '../texts/code-text.js';
import { awaitDeparture, writeCode } from '../texts/send-code.js';

/** A challenge as its owner is shown it. */
export interface PresentedChallenge {
  challenge: Challenge;
  intent: Intent | null;
  /** Until when an answer is taken; of a code that was sent, its own end. */
  expiresAt: Date;
  /** The last digits of the number a code went to; null where nothing is sent. */
  sentTo: string | null;
  resendAvailableAt: Date | null;
}

/**
 * Sends a fresh code for a challenge, in one unit of work with whatever `prepare` does. When it does not leave,
 * `undo` takes part in killing the code.
 * @throws MfaError as `admitText` and `awaitDeparture`
 */
export async function sendCodeFor(
  ports: MfaPorts,
  input: {
    challenge: Challenge;
    factor: Factor;
    intent: Intent | null;
    origin: Origin;
    now: Date;
    prepare: () => Promise<void>;
    undo?: () => Promise<unknown>;
  },
): Promise<PresentedChallenge> {
  const { challenge, factor, intent, origin, now, prepare, undo } = input;
  const { personId, id: targetId, purpose, expiresAt: targetExpiresAt } = challenge;
  const number = phoneNumberOf(ports.secretBox, factor);
  const messageId = await admitText(ports, { personId, number, heldSince: factor.boundAt, origin, now });
  const times = await ports.unitOfWork.run(async () => {
    await prepare();
    await ports.audit.append({
      stream: `person:${personId}`,
      at: now,
      act: 'code.sent',
      outcome: 'success',
      actor: { kind: 'person', id: personId },
      object: { kind: 'challenge', id: targetId },
      origin,
      details: { method: factor.method, purpose, factor: factor.id, text: messageId },
    });
    const payment = intent ? paymentOf(intent.display) : null;
    return writeCode(ports, {
      messageId,
      targetId,
      personId,
      number,
      purpose,
      payment,
      targetExpiresAt,
      now,
    });
  });
  await awaitDeparture(ports, { messageId, targetId, now, ...(undo ? { undo } : {}) });
  return { challenge, intent, sentTo: hintOf(number), ...times };
}

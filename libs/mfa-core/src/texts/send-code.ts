import { randomInt } from 'node:crypto';
import { limits } from '../limits.js';
import { digestOfSentCode } from '../lockout/sms-check.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { CodePurpose, PaymentInText } from '../ports/code-texts.port.js';
import type { PhoneNumber } from '../ports/phone-numbers.port.js';
import { secondsAfter } from '../time.js';

/** When the code dies, and when another may be asked for. */
export interface CodeTimes {
  expiresAt: Date;
  resendAvailableAt: Date;
}

/**
 * Makes the one live code of its target and writes the text that carries it: inside the unit of work of what it is for,
 * so that both commit or neither (SM-03..06). `messageId` comes from `admitText`.
 */
export async function writeCode(
  ports: MfaPorts,
  input: {
    messageId: string;
    /** The challenge or the pending enrollment. */
    targetId: string;
    personId: string;
    number: PhoneNumber;
    purpose: CodePurpose;
    payment: PaymentInText | null;
    /** The target's own end: its code never outlives it. */
    targetExpiresAt: Date;
    now: Date;
  },
): Promise<CodeTimes> {
  const { messageId, targetId, personId, number, purpose, payment, targetExpiresAt, now } = input;
  const code = String(randomInt(10 ** limits.sentCodeDigits)).padStart(limits.sentCodeDigits, '0');
  const natural = secondsAfter(now, limits.sentCodeSeconds);
  const expiresAt = natural < targetExpiresAt ? natural : targetExpiresAt;
  const digest = digestOfSentCode(ports.keyedHash, targetId, code);
  await ports.sentCodes.replace({ targetId, messageId, digest, sentAt: now, expiresAt });
  const text = await ports.codeTexts.write({ personId, code, purpose, payment });
  await ports.texts.enqueue({
    id: messageId,
    personId,
    purpose: 'code',
    to: number.e164,
    code,
    ...text,
    createdAt: now,
    expiresAt,
  });
  return { expiresAt, resendAvailableAt: secondsAfter(now, limits.resendPauseSeconds) };
}

/**
 * After the commit: waits until a vendor has the text. When none will take it the code is killed and the person told at
 * once; nothing weaker takes its place (SM-12).
 * @throws MfaError `text_unavailable`
 */
export async function awaitDeparture(
  ports: MfaPorts,
  input: { messageId: string; targetId: string; now: Date; undo?: () => Promise<unknown> },
): Promise<void> {
  const { messageId, targetId, now, undo } = input;
  if ((await ports.texts.outcome(messageId, limits.textOutcomeWithinMs)) !== 'failed') return;
  await ports.unitOfWork.run(async () => {
    await ports.sentCodes.void(targetId);
    await undo?.();
  });
  throw new MfaError('text_unavailable', {
    internal: 'no vendor took the text',
    retryAt: secondsAfter(now, limits.resendPauseSeconds),
  });
}

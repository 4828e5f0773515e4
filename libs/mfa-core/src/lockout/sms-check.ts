import type { MfaPorts } from '../ports.js';
import type { KeyedHash } from '../ports/keyed-hash.port.js';
import type { CodeCheck, CodeToCheck, CodeVerdict } from './code-check.js';

/** What is stored of a code that was sent: of use for one challenge or enrollment alone (SM-05, C26). */
export const digestOfSentCode = (keyedHash: KeyedHash, targetId: string, code: string): string =>
  keyedHash.digest(`${targetId}:${code}`, 'sent-code');

/** A code sent by text: whether it is right is found out by spending it, while its factor is still what it was. */
export class SmsCheck implements CodeCheck {
  readonly method = 'sms';

  constructor(private readonly ports: MfaPorts) {}

  check({ factor, factorStatus, challengeId, code, now }: CodeToCheck): Promise<CodeVerdict> {
    if (!factor) return Promise.resolve({ right: false, reason: 'wrong' });
    const { sentCodes, factors, textLedger, keyedHash } = this.ports;
    const targetId = challengeId ?? factor.id;
    const digest = digestOfSentCode(keyedHash, targetId, code);
    const claim = async (): Promise<boolean> => {
      if (!(await factors.hold({ factorId: factor.id, status: factorStatus }))) return false;
      const spent = await sentCodes.spend({ targetId, digest, now });
      if (!spent) return false;
      await textLedger.answered(spent.messageId, now);
      return true;
    };
    return Promise.resolve({ right: true, claim, driftSteps: 0, whenSpent: 'wrong' });
  }
}

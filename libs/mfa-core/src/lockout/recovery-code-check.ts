import type { MfaPorts } from '../ports.js';
import { hashOfRecoveryCode } from '../recovery/recovery-code.js';
import type { CodeCheck, CodeToCheck, CodeVerdict } from './code-check.js';

/** The saved recovery code: whether it is right is found out by spending it (RC-03). */
export class RecoveryCodeCheck implements CodeCheck {
  readonly method = 'recovery_code';

  constructor(private readonly ports: MfaPorts) {}

  async check({ personId, code, now }: CodeToCheck): Promise<CodeVerdict> {
    const hash = hashOfRecoveryCode(this.ports.keyedHash, personId, code);
    if (hash === null) return { right: false, reason: 'wrong' };
    const claim = () => this.ports.recoveryCodes.spend({ personId, hash, now });
    return { right: true, claim, driftSteps: 0, whenSpent: 'wrong' };
  }
}

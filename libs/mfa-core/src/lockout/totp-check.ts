import type { MfaPorts } from '../ports.js';
import type { CodeCheck, CodeToCheck, CodeVerdict } from './code-check.js';
import { factorContext } from '../enrollment/factor-context.js';

/** A code of an authenticator app: right within one step, and each step spent once (TO-03..05). */
export class TotpCheck implements CodeCheck {
  readonly method = 'totp';

  constructor(private readonly ports: MfaPorts) {}

  async check({ factor, factorStatus, code, now }: CodeToCheck): Promise<CodeVerdict> {
    if (!factor) return { right: false, reason: 'wrong' };
    const { totp, secretBox, factors } = this.ports;
    const secret = secretBox.open(factor.sealedSecret, factorContext(factor));
    const match = await totp.verify({ secret, code, now, afterTimeStep: factor.lastTimeStep });
    if (match) {
      const claim = () =>
        factors.claimTimeStep({ factorId: factor.id, status: factorStatus, timeStep: match.timeStep });
      return { right: true, claim, driftSteps: match.driftSteps, whenSpent: 'replayed' };
    }
    const replayed =
      factor.lastTimeStep !== null && (await totp.verify({ secret, code, now, afterTimeStep: null }));
    return { right: false, reason: replayed ? 'replayed' : 'wrong' };
  }
}

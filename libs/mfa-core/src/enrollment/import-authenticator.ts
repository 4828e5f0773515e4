import { limits } from '../limits.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import { effectivePolicyOf } from '../policy/effective-policy.js';
import type { Policies } from '../policy/policies.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { endAllSessions } from '../session/end-all-sessions.js';
import { secondsAfter } from '../time.js';
import { digestOfSecret } from './digest-of-secret.js';
import { factorContext } from './factor-context.js';

/**
 * Binds the authenticator app that somebody uses with another system, so that they need not enroll anew: SHA-1, 6 digits,
 * 30 s, as every app of ours. For someone who has never proven a factor here, and nobody else: it would be a way around
 * the reset of two operators. Whoever carried the seed over may have kept it, so money cools off as after any change
 * that the person did not prove (AR-05), and every address hears of it.
 *
 * Brings no recovery code: nobody is there to save it. The person makes one when they have signed in.
 */
export class ImportAuthenticator {
  constructor(
    private readonly ports: MfaPorts,
    private readonly policies: Policies,
  ) {}

  /**
   * @throws MfaError `secret_refused` under 128 bits or over 512 (RFC 4226 section 4 R6); `secret_in_use` for a seed that
   * is, or was, bound to anybody; `authenticator_exists` for someone who has proven a factor before; `access_refused` for
   * nobody, or someone inactive or without a role; `enrollment_not_allowed`
   */
  async execute(input: {
    personId: string;
    seed: Uint8Array;
    origin: Origin;
    /** On whose word, in the log's words. */
    authorization: string;
  }): Promise<{ factorId: string }> {
    const { personId, seed } = input;
    const { unitOfWork, clock, ids, secretBox, keyedHash, factors } = this.ports;
    if (seed.length < limits.importedSecretBytesAtLeast || seed.length > limits.importedSecretBytesAtMost)
      throw new MfaError('secret_refused', { internal: `${seed.length * 8} bits` });
    const policy = await effectivePolicyOf(this.ports, this.policies, personId);
    if (!policy.enrollableMethods.includes('totp')) throw new MfaError('enrollment_not_allowed');
    const now = clock.now();
    const factorId = ids.next();
    await unitOfWork.run(async () => {
      const outcome = await factors.addImported({
        ...{ id: factorId, personId, method: 'totp', status: 'active' },
        sealedSecret: secretBox.seal(seed, factorContext({ personId, id: factorId })),
        secretDigest: digestOfSecret(keyedHash, seed),
        ...{ numberDigest: null, hint: null, lastTimeStep: null, failuresInRow: 0 },
        ...{ createdAt: now, pendingUntil: null, boundAt: now, endedAt: null },
        sourceAddress: input.origin.address,
      });
      if (outcome === 'secret_in_use') throw new MfaError('secret_in_use');
      if (outcome === 'not_first') throw new MfaError('authenticator_exists');
      await this.conclude({ ...input, factorId, now });
    });
    return { factorId };
  }

  /** Whether they have an app with this very seed: an import that is run again has nothing left to do for them. */
  async holds({ personId, seed }: { personId: string; seed: Uint8Array }): Promise<boolean> {
    const digest = digestOfSecret(this.ports.keyedHash, seed);
    const factors = await this.ports.factors.active(personId);
    return factors.some(({ secretDigest }) => secretDigest === digest);
  }

  /** Promise 7. */
  private async conclude(input: {
    personId: string;
    factorId: string;
    origin: Origin;
    authorization: string;
    now: Date;
  }): Promise<void> {
    const { personId, factorId, origin, authorization, now } = input;
    const { coolingOff, notifier, audit } = this.ports;
    await endAllSessions(this.ports, { personId, reason: 'factor_changed', now });
    await coolingOff.start(personId, secondsAfter(now, limits.coolingOffSeconds));
    await notifier.notify({ personId, kind: 'factor_enrolled', at: now, details: { method: 'totp' } });
    await audit.append({
      stream: `person:${personId}`,
      at: now,
      act: 'factor.imported',
      outcome: 'success',
      actor: { kind: 'system', id: null },
      object: { kind: 'factor', id: factorId },
      origin,
      details: { method: 'totp', authorization },
    });
  }
}

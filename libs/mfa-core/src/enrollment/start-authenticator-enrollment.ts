import { personOf, type Requester } from '../challenge/owner.js';
import { limits } from '../limits.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Side } from '../policy/mfa-policy.js';
import type { Policies } from '../policy/policies.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { secondsAfter } from '../time.js';
import { digestOfSecret } from './digest-of-secret.js';
import { factorContext } from './factor-context.js';
import { requireEnrollable } from './require-enrollable.js';

export interface AuthenticatorSetUp {
  enrollmentId: string;
  /** Base32, to be typed where no picture can be scanned. Leaves the server this once (TO-08). */
  secret: string;
  otpauthUri: string;
  expiresAt: Date;
}

/** A new secret, of no use until a code proves it; the factor in use goes on working (TO-07, ENR-08). */
export class StartAuthenticatorEnrollment {
  constructor(
    private readonly ports: MfaPorts,
    private readonly policies: Policies,
  ) {}

  /** @throws MfaError `ticket_refused`, `access_refused`, `enrollment_not_allowed` */
  async execute(input: { requester: Requester; side: Side; origin: Origin }): Promise<AuthenticatorSetUp> {
    const { requester, origin } = input;
    const { totp, secretBox, keyedHash, factors, subjects, ids, audit, unitOfWork, clock } = this.ports;
    const now = clock.now();
    const personId = personOf(requester);
    await requireEnrollable(this.ports, this.policies, { ...input, method: 'totp' });
    const subject = await subjects.find(personId);
    if (!subject) throw new MfaError('access_refused');

    const secret = totp.generateSecret();
    const id = ids.next();
    const expiresAt = secondsAfter(now, limits.pendingEnrollmentSeconds);
    await unitOfWork.run(async () => {
      await factors.addPending({
        id,
        personId,
        method: 'totp',
        status: 'pending',
        sealedSecret: secretBox.seal(secret, factorContext({ personId, id })),
        numberDigest: null,
        secretDigest: digestOfSecret(keyedHash, secret),
        hint: null,
        lastTimeStep: null,
        failuresInRow: 0,
        createdAt: now,
        pendingUntil: expiresAt,
        boundAt: null,
        endedAt: null,
        sourceAddress: origin.address,
      });
      await audit.append({
        stream: `person:${personId}`,
        at: now,
        act: 'enrollment.started',
        outcome: 'success',
        actor: { kind: 'person', id: personId },
        object: { kind: 'factor', id },
        origin,
        details: { method: 'totp' },
      });
    });
    return {
      enrollmentId: id,
      secret: totp.encodeSecret(secret),
      otpauthUri: totp.otpauthUri({ secret, issuer: this.ports.serviceName, account: subject.accountName }),
      expiresAt,
    };
  }
}

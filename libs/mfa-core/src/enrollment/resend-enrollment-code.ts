import type { Requester } from '../challenge/owner.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Side } from '../policy/mfa-policy.js';
import type { Policies } from '../policy/policies.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { admitText } from '../texts/admit-text.js';
import { awaitDeparture, writeCode } from '../texts/send-code.js';
import { findPending } from './find-pending.js';
import { hintOf, phoneNumberOf } from './phone-number-of.js';
import { requireEnrollable } from './require-enrollable.js';
import type { SmsSetUp } from './start-sms-enrollment.js';

/** A fresh code to the number being enrolled; the one before is dead, the count of wrong ones stays (SM-06). */
export class ResendEnrollmentCode {
  constructor(
    private readonly ports: MfaPorts,
    private readonly policies: Policies,
  ) {}

  /** @throws MfaError as `StartSmsEnrollment`, and `enrollment_not_found` */
  async execute(input: {
    requester: Requester;
    side: Side;
    enrollmentId: string;
    origin: Origin;
  }): Promise<SmsSetUp> {
    const { attempts, clock, secretBox, unitOfWork } = this.ports;
    const now = clock.now();
    await requireEnrollable(this.ports, this.policies, { ...input, method: 'sms' });
    const factor = await findPending(this.ports, { ...input, method: 'sms' });
    const { personId, id: targetId, pendingUntil } = factor;
    const blockedUntil = await attempts.blockedUntil(personId, now);
    if (blockedUntil) throw new MfaError('too_many_attempts', { retryAt: blockedUntil });

    const number = phoneNumberOf(secretBox, factor);
    const messageId = await admitText(this.ports, {
      personId,
      number,
      heldSince: null,
      origin: input.origin,
      now,
    });
    const times = await unitOfWork.run(async () => {
      if (!(await this.ports.factors.hold({ factorId: targetId, status: 'pending' })))
        throw new MfaError('enrollment_not_found');
      return writeCode(this.ports, {
        messageId,
        targetId,
        personId,
        number,
        purpose: 'enrollment',
        payment: null,
        targetExpiresAt: pendingUntil,
        now,
      });
    });
    await awaitDeparture(this.ports, { messageId, targetId, now });
    return { enrollmentId: targetId, sentTo: hintOf(number), ...times };
  }
}

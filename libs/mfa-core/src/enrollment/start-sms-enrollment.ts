import { personOf, type Requester } from '../challenge/owner.js';
import { limits } from '../limits.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Side } from '../policy/mfa-policy.js';
import type { Policies } from '../policy/policies.js';
import type { Origin } from '../ports/audit-trail.port.js';
import type { PhoneNumber } from '../ports/phone-numbers.port.js';
import { admitText } from '../texts/admit-text.js';
import { awaitDeparture, writeCode, type CodeTimes } from '../texts/send-code.js';
import { secondsAfter } from '../time.js';
import { digestOfNumber, hintOf, sealPhoneNumber } from './phone-number-of.js';
import { requireEnrollable } from './require-enrollable.js';

export interface SmsSetUp extends CodeTimes {
  enrollmentId: string;
  /** The last digits of the number the code went to. */
  sentTo: string;
}

/** Sends a code to a new number, which is of no use until it comes back; a number in use goes on working (SM-01, ENR-04, ENR-08). */
export class StartSmsEnrollment {
  constructor(
    private readonly ports: MfaPorts,
    private readonly policies: Policies,
  ) {}

  /**
   * @throws MfaError `ticket_refused`, `access_refused`, `enrollment_not_allowed`; `risk_not_acknowledged` (SM-02);
   * `phone_number_refused`, `phone_number_at_risk`, `text_limit_reached`, `text_unavailable`; `too_many_attempts` while blocked
   */
  async execute(input: {
    requester: Requester;
    side: Side;
    /** ISO 3166-1 alpha-2. */
    country: string;
    phoneNumber: string;
    riskAcknowledged: boolean;
    origin: Origin;
  }): Promise<SmsSetUp> {
    const { requester, country, phoneNumber, origin } = input;
    const { phoneNumbers, attempts, ids, clock } = this.ports;
    const now = clock.now();
    const personId = personOf(requester);
    const policy = await requireEnrollable(this.ports, this.policies, { ...input, method: 'sms' });
    if (!input.riskAcknowledged) throw new MfaError('risk_not_acknowledged');
    const reading = policy.smsCountries.includes(country)
      ? phoneNumbers.read({ country, phoneNumber })
      : ({ usable: false, reason: 'country not allowed' } as const);
    if (!reading.usable) throw new MfaError('phone_number_refused', { internal: reading.reason });
    const blockedUntil = await attempts.blockedUntil(personId, now);
    if (blockedUntil) throw new MfaError('too_many_attempts', { retryAt: blockedUntil });

    const { number } = reading;
    const messageId = await admitText(this.ports, { personId, number, heldSince: null, origin, now });
    const id = ids.next();
    const times = await this.write({ id, messageId, personId, number, origin, now });
    await awaitDeparture(this.ports, { messageId, targetId: id, now });
    return { enrollmentId: id, sentTo: hintOf(number), ...times };
  }

  private write(input: {
    id: string;
    messageId: string;
    personId: string;
    number: PhoneNumber;
    origin: Origin;
    now: Date;
  }): Promise<CodeTimes> {
    const { id, messageId, personId, number, origin, now } = input;
    const { unitOfWork, factors, audit, keyedHash, secretBox } = this.ports;
    const pendingUntil = secondsAfter(now, limits.pendingEnrollmentSeconds);
    return unitOfWork.run(async () => {
      await factors.addPending({
        id,
        personId,
        method: 'sms',
        status: 'pending',
        sealedSecret: sealPhoneNumber(secretBox, { personId, id }, number),
        numberDigest: digestOfNumber(keyedHash, number.e164),
        secretDigest: null,
        hint: hintOf(number),
        lastTimeStep: null,
        failuresInRow: 0,
        createdAt: now,
        pendingUntil,
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
        details: { method: 'sms', country: number.country, riskAcknowledged: true },
      });
      return writeCode(this.ports, {
        messageId,
        targetId: id,
        personId,
        number,
        purpose: 'enrollment',
        payment: null,
        targetExpiresAt: pendingUntil,
        now,
      });
    });
  }
}

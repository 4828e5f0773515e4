import { addressBlock } from '../address-block.js';
import { digestOfNumber } from '../enrollment/phone-number-of.js';
import { limits } from '../limits.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import {
  NumberIntelligenceUnavailable,
  type LineType,
  type NumberReport,
} from '../ports/number-intelligence.port.js';
import type { PhoneNumber } from '../ports/phone-numbers.port.js';
import type { TextRefusal } from '../ports/text-ledger.port.js';
import { secondsAfter, secondsBefore } from '../time.js';

/** Lines that a text reaches one person on. VoIP is no proof of a SIM (NIST SP 800-63B-4 section 3.1.3.3). */
const trustedLines: readonly LineType[] = ['mobile', 'unknown'];

/** How long to wait before the vendor is asked again. Ours. */
const VENDOR_PAUSE_SECONDS = 30;

export interface TextRequest {
  personId: string;
  number: PhoneNumber;
  /** When the person proved this number; null while they enroll it. */
  heldSince: Date | null;
  origin: Origin;
  now: Date;
}

/**
 * The gate before every text with a code: the limits first, for they cost nothing, then the networks' word on the number
 * (SM-08, SM-11). Returns the id that the text must carry. Never inside a unit of work: what was counted stays counted.
 *
 * @throws MfaError `text_limit_reached`; `text_unavailable` when the budget is spent, too few codes come back or the
 * networks cannot be asked; `phone_number_refused` for a line that is no mobile one; `phone_number_at_risk`
 */
export async function admitText(ports: MfaPorts, request: TextRequest): Promise<string> {
  const { personId, number, origin, now } = request;
  const messageId = ports.ids.next();
  const subject = await ports.subjects.find(personId);
  const reservation = await ports.textLedger.reserve({
    messageId,
    purpose: 'code',
    personId,
    companyIds: [...new Set(subject?.grants.map(({ companyId }) => companyId) ?? [])],
    numberDigest: digestOfNumber(ports.keyedHash, number.e164),
    prefixDigest: ports.keyedHash.digest(number.prefix, 'phone-prefix'),
    country: number.country,
    address: origin.address === null ? null : addressBlock(origin.address),
    now,
  });
  if (!reservation.granted) {
    await recordRefusal(ports, request, reservation.reason);
    throw await refusalOf(ports, reservation.reason, reservation.retryAt, now);
  }
  const objection = objectionTo(await reportOn(ports, request), now);
  if (objection) {
    await recordRefusal(ports, request, objection.internal ?? objection.code);
    throw objection;
  }
  return messageId;
}

async function reportOn(ports: MfaPorts, { number, heldSince, now }: TextRequest): Promise<NumberReport> {
  try {
    return await ports.numberIntelligence.report({ e164: number.e164, heldSince, now });
  } catch (error) {
    if (!(error instanceof NumberIntelligenceUnavailable)) throw error;
    await ports.alerts.raise({ kind: 'number_intelligence_failing', at: now, details: {} });
    throw new MfaError('text_unavailable', {
      internal: 'the number could not be looked up',
      retryAt: secondsAfter(now, VENDOR_PAUSE_SECONDS),
    });
  }
}

function objectionTo({ lineType, simChangedAt, reassigned }: NumberReport, now: Date): MfaError | null {
  if (!trustedLines.includes(lineType))
    return new MfaError('phone_number_refused', { internal: `line type ${lineType}` });
  if (simChangedAt && simChangedAt > secondsBefore(now, limits.simChangeSeconds))
    return new MfaError('phone_number_at_risk', { internal: 'SIM or carrier changed lately' });
  if (reassigned) return new MfaError('phone_number_at_risk', { internal: 'number given to somebody else' });
  return null;
}

async function refusalOf(ports: MfaPorts, reason: TextRefusal, retryAt: Date, now: Date): Promise<MfaError> {
  if (reason !== 'budget' && reason !== 'conversion')
    return new MfaError('text_limit_reached', { internal: reason, retryAt });
  const kind = reason === 'budget' ? 'text_budget_spent' : 'text_conversion_low';
  await ports.alerts.raise({ kind, at: now, details: {} });
  return new MfaError('text_unavailable', { internal: reason, retryAt });
}

async function recordRefusal(ports: MfaPorts, request: TextRequest, reason: string): Promise<void> {
  const { personId, number, origin, now } = request;
  await ports.audit.append({
    stream: `person:${personId}`,
    at: now,
    act: 'text.refused',
    outcome: 'failure',
    actor: { kind: 'person', id: personId },
    object: { kind: 'person', id: personId },
    origin,
    details: { reason, country: number.country },
  });
}

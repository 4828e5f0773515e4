import { commonProblems, Problem, type FieldError } from '@countersign/mfa-nest';
import { isTimeZone } from '../../../wire/place.js';
import { daysUntil, firstMomentOf, readDay } from '../first-moment.js';
import type { CompanyPolicy } from '../company-policies.repository.js';
import { rememberSpans, type SavePolicyRequest } from '../policy.dto.js';

/** 2 years: a deadline further away is a mistyped year. Ours. */
const LATEST_DAYS = 731;

/**
 * The policy that a request asks for. `before` is the one in force: a deadline that has passed may be saved again as it is.
 * @throws Problem `invalid-request` that names each field
 */
export function wantedPolicy(
  request: SavePolicyRequest,
  { before, now, countriesAreTold }: { before: CompanyPolicy | null; now: Date; countriesAreTold: boolean },
): Omit<CompanyPolicy, 'version' | 'savedBy' | 'savedAt'> {
  const errors: FieldError[] = [];
  const zoneKnown = isTimeZone(request.timeZone);
  if (!zoneKnown)
    errors.push({
      pointer: '/timeZone',
      detail: 'is no time zone; give the IANA name of yours, such as America/Los_Angeles',
    });
  if (!request.methods.includes('totp'))
    errors.push({
      pointer: '/methods',
      detail: 'must hold totp: whoever may use texts is offered the authenticator app beside them',
    });
  if (request.countries !== null && !countriesAreTold)
    errors.push({
      pointer: '/countries',
      detail:
        'cannot be checked here: the operator has not said who tells from where a request comes. Ask support',
    });
  const requiredFrom = zoneKnown ? deadlineOf(request, before, now, errors) : null;
  if (errors.length > 0) throw new Problem(commonProblems.invalidRequest, { errors });
  const { requireFrom, timeZone, session, lockOut, countries } = request;
  return {
    ...{ requireFrom, timeZone, requiredFrom, lockOut },
    methods: (['totp', 'sms'] as const).filter((method) => request.methods.includes(method)),
    rememberDeviceSeconds: rememberSpans[request.rememberDevice],
    idleSeconds: session.idleMinutes === null ? null : session.idleMinutes * 60,
    absoluteSeconds: session.hours * 3_600,
    countries: countries && [...countries].sort(),
  };
}

function deadlineOf(
  { requireFrom, timeZone }: SavePolicyRequest,
  before: CompanyPolicy | null,
  now: Date,
  errors: FieldError[],
): Date | null {
  if (requireFrom === null) return null;
  const day = readDay(requireFrom);
  if (!day) {
    errors.push({ pointer: '/requireFrom', detail: 'is no day of the calendar; write it as 2027-01-15' });
    return null;
  }
  if (before?.requireFrom === requireFrom && before.timeZone === timeZone) return before.requiredFrom;
  const days = daysUntil(day, timeZone, now);
  if (days < 1)
    errors.push({
      pointer: '/requireFrom',
      detail: 'must be tomorrow or later, where you are; about 30 days of notice are advised',
    });
  if (days > LATEST_DAYS)
    errors.push({ pointer: '/requireFrom', detail: `must be within ${LATEST_DAYS} days from today` });
  return firstMomentOf(day, timeZone);
}

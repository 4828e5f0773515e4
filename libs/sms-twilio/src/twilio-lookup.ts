import {
  NumberIntelligenceUnavailable,
  type LineType,
  type NumberIntelligence,
  type NumberReport,
} from '@countersign/mfa-core';
import type twilio from 'twilio';
import { twilioClient } from './twilio-client.js';
import { MALFORMED, TwilioFailure } from './twilio-failure.js';
import { checkLookup, type LookupPackage, type TwilioLookupOptions } from './twilio-options.js';

/** What really comes: the SDK declares no null where the networks know nothing. */
interface Lookup {
  lineTypeIntelligence?: ({ type?: string | null } & Fault) | null;
  simSwap?: ({ lastSimSwap?: object | null } & Fault) | null;
  reassignedNumber?: ({ isNumberReassigned?: string | null } & Fault) | null;
}
/** As Twilio writes it: the SDK declares `lastSimSwapDate` and a Date, and hands on what came. */
interface SimSwap {
  last_sim_swap_date?: unknown;
  swapped_in_period?: unknown;
}
interface Fault {
  errorCode?: number | string | null;
}

/** Line Type Intelligence's types; one that Twilio adds later is `other`, which is trusted with nothing. */
const LINE_TYPES: Readonly<Record<string, LineType>> = {
  mobile: 'mobile',
  landline: 'landline',
  fixedVoip: 'voip',
  nonFixedVoip: 'voip',
  tollFree: 'toll_free',
  premium: 'premium',
  sharedCost: 'premium',
  unknown: 'unknown',
};

/** A package does not cover the number's country: not known, rather than not to be asked. Twilio's error 60607. */
const NOT_COVERED = '60607';
/** Reassigned Number knows numbers of North America alone. */
const REASSIGNMENTS_OF = '+1';

/** NumberIntelligence over Lookup v2. Each package of each question is paid for. */
export class TwilioLookup implements NumberIntelligence {
  readonly #client: twilio.Twilio;
  readonly #packages: readonly LookupPackage[];

  /** @throws TwilioOptionsError */
  constructor(options: TwilioLookupOptions) {
    const { account, packages } = checkLookup(options);
    this.#client = twilioClient(account);
    this.#packages = packages;
  }

  async report(input: { e164: string; heldSince: Date | null; now: Date }): Promise<NumberReport> {
    const { e164, heldSince, now } = input;
    const asksReassignment = heldSince !== null && e164.startsWith(REASSIGNMENTS_OF);
    const fields = this.#packages.filter((one) => one !== 'reassigned_number' || asksReassignment);
    if (fields.length === 0) return { lineType: 'unknown', simChangedAt: null, reassigned: null };
    const lookup: Lookup = await this.#client.lookups.v2
      .phoneNumbers(e164)
      .fetch({
        fields: fields.join(','),
        ...(fields.includes('reassigned_number') && heldSince ? { lastVerifiedDate: dayOf(heldSince) } : {}),
      })
      .catch((error: unknown) => {
        throw unavailable(error instanceof TwilioFailure ? error.code : MALFORMED);
      });
    return {
      lineType: fields.includes('line_type_intelligence') ? lineTypeOf(lookup) : 'unknown',
      simChangedAt: fields.includes('sim_swap') ? simChangeOf(lookup, now) : null,
      reassigned: fields.includes('reassigned_number') ? reassignmentOf(lookup) : null,
    };
  }
}

function lineTypeOf(lookup: Lookup): LineType {
  const { type } = answered(lookup.lineTypeIntelligence) ?? {};
  if (type === undefined || type === null) return 'unknown';
  return (Object.hasOwn(LINE_TYPES, type) ? LINE_TYPES[type] : undefined) ?? 'other';
}

function simChangeOf(lookup: Lookup, now: Date): Date | null {
  const swap: SimSwap | null = answered(lookup.simSwap)?.lastSimSwap ?? null;
  if (swap === null) return null;
  const { last_sim_swap_date: date, swapped_in_period: swapped } = swap;
  // Some carriers only say that it happened within the period agreed with them: it may have been a moment ago.
  if (date === null && typeof swapped === 'boolean') return swapped ? now : null;
  if (date === null && swapped === null) return null;
  const at = new Date(typeof date === 'string' ? date : Number.NaN);
  // A shape we do not know must not pass for a SIM that never changed.
  if (Number.isNaN(at.getTime())) throw unavailable(MALFORMED);
  return at;
}

function reassignmentOf(lookup: Lookup): boolean | null {
  const { isNumberReassigned } = answered(lookup.reassignedNumber) ?? {};
  if (isNumberReassigned === 'yes') return true;
  return isNumberReassigned === 'no' ? false : null;
}

/** The content of a package that was asked for; null where it does not cover the number. */
function answered<Package extends Fault>(content: Package | null | undefined): Package | null {
  if (!content) throw unavailable(MALFORMED);
  const { errorCode } = content;
  if (errorCode === undefined || errorCode === null) return content;
  if (String(errorCode) === NOT_COVERED) return null;
  throw unavailable(/^\d+$/.test(String(errorCode)) ? String(errorCode) : MALFORMED);
}

const unavailable = (code: string): NumberIntelligenceUnavailable =>
  new NumberIntelligenceUnavailable(`the networks could not be asked (${code})`);

/** `YYYYMMDD`, UTC. */
const dayOf = (at: Date): string => at.toISOString().slice(0, 10).replaceAll('-', '');

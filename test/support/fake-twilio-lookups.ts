import { requireE164, type Books, type Call, type Reply } from './fake-twilio-wire.js';

export interface LookedUp {
  /** E.164. */
  to: string;
  fields: readonly string[];
  /** `YYYYMMDD`, or null where it was not given. */
  lastVerifiedDate: string | null;
}

/** What the networks know of a number. An `errorCode` stands in the package's own `error_code`, in a 200. */
export interface NumberFacts {
  lineType?: { type: string | null; errorCode?: number };
  simSwap?: {
    lastSimSwapDate?: string | null;
    /** ISO 8601 duration. */
    swappedPeriod?: string | null;
    swappedInPeriod?: boolean | null;
    errorCode?: number;
  };
  reassigned?: { answer: 'yes' | 'no' | 'no_data_available'; errorCode?: number };
}

/** Twilio's price of a line type; the others are more. */
const LOOKUP_MICROS = 8_000;

/** `/v2/PhoneNumbers/{number}?Fields=…` */
export class FakeLookups {
  readonly asked: LookedUp[] = [];
  readonly #facts = new Map<string, NumberFacts>();

  constructor(private readonly books: Pick<Books, 'charges' | 'now'>) {}

  know(e164: string, facts: NumberFacts): void {
    this.#facts.set(e164, facts);
  }

  answer(call: Call): Reply | null {
    const number = /^\/v2\/PhoneNumbers\/([^/]+)$/.exec(call.path)?.[1];
    if (call.host !== 'lookups.twilio.com' || number === undefined) return null;
    const to = requireE164(number, 60200);
    const fields = (call.query.get('Fields') ?? '').split(',').filter((field) => field !== '');
    const lastVerifiedDate = call.query.get('LastVerifiedDate');
    this.asked.push({ to, fields, lastVerifiedDate });
    for (const _field of fields)
      this.books.charges.push({ sid: '', to, for: 'lookup', micros: LOOKUP_MICROS, at: this.books.now() });
    const known = this.#facts.get(to) ?? {};
    const packages = {
      line_type_intelligence: lineType(known),
      sim_swap: simSwap(known),
      reassigned_number: reassigned(known, lastVerifiedDate),
    };
    return {
      status: 200,
      body: {
        ...{ calling_country_code: '1', country_code: 'US', phone_number: to, national_format: to },
        ...{
          valid: true,
          validation_errors: [],
          caller_name: null,
          call_forwarding: null,
          line_status: null,
        },
        ...{ identity_match: null, sms_pumping_risk: null, phone_number_quality_score: null, pre_fill: null },
        ...Object.fromEntries(
          Object.entries(packages).map(([field, content]) => [
            field,
            fields.includes(field) ? content : null,
          ]),
        ),
        url: `https://lookups.twilio.com/v2/PhoneNumbers/${to}`,
      },
    };
  }
}

const lineType = ({ lineType: facts = { type: 'mobile' } }: NumberFacts) => ({
  ...{ mobile_country_code: '310', mobile_network_code: '456', carrier_name: 'Fake Mobile' },
  ...{ type: facts.type, error_code: facts.errorCode ?? null },
});

const simSwap = ({ simSwap: facts = {} }: NumberFacts) => ({
  last_sim_swap:
    facts.errorCode === undefined
      ? {
          last_sim_swap_date: facts.lastSimSwapDate ?? null,
          swapped_period: facts.swappedPeriod ?? 'PT48H',
          swapped_in_period: facts.swappedInPeriod ?? false,
        }
      : null,
  ...{ carrier_name: 'Fake Mobile', mobile_country_code: '310', mobile_network_code: '456' },
  error_code: facts.errorCode ?? null,
});

const reassigned = (
  { reassigned: facts = { answer: 'no' } }: NumberFacts,
  lastVerifiedDate: string | null,
) => ({
  last_verified_date: lastVerifiedDate,
  is_number_reassigned: facts.errorCode === undefined ? facts.answer : null,
  // Published: LastVerifiedDate is mandatory with this package.
  error_code: facts.errorCode ?? (lastVerifiedDate === null ? 60617 : null),
});

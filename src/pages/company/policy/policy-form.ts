import type { components } from '@countersign/client';
import type { FieldWords } from '../../browser/problem-words.js';
import type { Fields } from '../../browser/visit.js';
import type { Words } from '../../words/words.js';
import type { PolicyRules } from './policy-rules.js';

type SavePolicyRequest = components['schemas']['SavePolicyRequest'];
type Wanted = Omit<SavePolicyRequest, 'companyId'>;

const COUNTRY = /^country_([A-Z]{2})$/;
const NUMBER = /^\d{1,4}$/;
const spans: readonly string[] = [
  'never',
  '12_hours',
  '7_days',
  '30_days',
] satisfies Wanted['rememberDevice'][];

/** The fields of a form that asks for just this. */
export function fieldsOf(policy: PolicyRules & { version: number }): Record<string, string> {
  const { version, requireFrom, timeZone, methods, rememberDevice, session, lockOut, countries } = policy;
  return {
    version: String(version),
    require: requireFrom === null ? 'no' : 'yes',
    require_from: requireFrom ?? '',
    time_zone: timeZone ?? '',
    methods: methods.includes('sms') ? 'both' : 'app',
    remember: rememberDevice,
    idle_minutes: session.idleMinutes === null ? '' : String(session.idleMinutes),
    session_hours: String(session.hours),
    lock_out: lockOut ? 'yes' : 'no',
    countries: countries === null ? 'all' : 'some',
    ...Object.fromEntries((countries ?? []).map((code) => [`country_${code}`, 'yes'])),
  };
}

/** What was asked for, or what is wrong by its field. What only the server knows it judges itself. */
export function wantedBy(fields: Fields, { t }: Pick<Words, 't'>): { wanted: Wanted } | { wrong: Fields } {
  const { require_from: from = '', time_zone: zone = '', idle_minutes: idle = '' } = fields;
  const { session_hours: hours = '', remember = '' } = fields;
  const required = fields['require'] === 'yes';
  const countries = fields['countries'] === 'some' ? countriesIn(fields) : null;
  const wrong = {
    ...(required && from === '' ? { require_from: t('companyPolicy.requireFromWrong') } : {}),
    ...(required && zone === '' ? { time_zone: t('companyPolicy.zoneWrong') } : {}),
    // A number that is none would become nothing on its way, and nothing means no end.
    ...(idle !== '' && !NUMBER.test(idle) ? { idle_minutes: t('companyPolicy.idleWrong') } : {}),
    ...(NUMBER.test(hours) ? {} : { session_hours: t('companyPolicy.hoursWrong') }),
    ...(countries?.length === 0 ? { countries: t('companyPolicy.countriesNone') } : {}),
  };
  if (Object.keys(wrong).length > 0) return { wrong };
  const wanted: Wanted = {
    version: Number(fields['version'] ?? 0),
    requireFrom: required ? from : null,
    timeZone: zone === '' ? 'UTC' : zone,
    methods: fields['methods'] === 'both' ? ['totp', 'sms'] : ['totp'],
    rememberDevice: isSpan(remember) ? remember : 'never',
    session: { idleMinutes: idle === '' ? null : Number(idle), hours: Number(hours) },
    lockOut: fields['lock_out'] === 'yes',
    countries,
  };
  return { wanted };
}

/** What the API calls wrong, at our fields. `on` is the day as the dry run calls it. */
export const fieldWords = ({ t }: Pick<Words, 't'>): FieldWords => ({
  requireFrom: { field: 'require_from', text: t('companyPolicy.requireFromWrong') },
  on: { field: 'require_from', text: t('companyPolicy.requireFromWrong') },
  timeZone: { field: 'time_zone', text: t('companyPolicy.zoneWrong') },
  idleMinutes: { field: 'idle_minutes', text: t('companyPolicy.idleWrong') },
  hours: { field: 'session_hours', text: t('companyPolicy.hoursWrong') },
  countries: { field: 'countries', text: t('companyPolicy.countriesUnknown') },
});

const countriesIn = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, value]) => (value === 'yes' ? (COUNTRY.exec(name)?.[1] ?? []) : []));

const isSpan = (text: string): text is Wanted['rememberDevice'] => spans.includes(text);

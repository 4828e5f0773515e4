import type { components } from '@countersign/client';
import { zoneName } from '../../kit/time-zones.js';
import type { Words } from '../../words/words.js';

type PolicyReply = components['schemas']['PolicyReply'];

/** What a policy says, whether it holds, is wanted, or was. */
export type PolicyRules = Pick<
  PolicyReply,
  'requireFrom' | 'timeZone' | 'methods' | 'rememberDevice' | 'session' | 'lockOut' | 'countries'
>;

export interface Rule {
  label: string;
  value: string;
}

/** Each rule in words, always all of them and in this order. */
export function rulesInWords(policy: PolicyRules, words: Words): Rule[] {
  const { t } = words;
  const { methods, session, lockOut } = policy;
  const { idleMinutes: minutes, hours } = session;
  return [
    { label: t('companyPolicy.require'), value: requirementOf(policy, words) },
    {
      label: t('companyPolicy.methods'),
      value: t(methods.includes('sms') ? 'companyPolicy.methodsBoth' : 'companyPolicy.methodsApp'),
    },
    { label: t('companyPolicy.remember'), value: spanInWords(policy.rememberDevice, words) },
    {
      label: t('companyPolicy.idle'),
      value: minutes === null ? t('companyPolicy.idleNever') : t('companyPolicy.idleAfter', { minutes }),
    },
    { label: t('companyPolicy.hours'), value: t('companyPolicy.hoursAfter', { hours }) },
    {
      label: t('companyPolicy.lockOut'),
      value: t(lockOut ? 'companyPolicy.lockOutYes' : 'companyPolicy.lockOutNo'),
    },
    {
      label: t('companyPolicy.countries'),
      value: policy.countries
        ? words.list(countryNames(policy.countries, words))
        : t('companyPolicy.countriesAll'),
    },
  ];
}

export interface ChangedRule {
  label: string;
  /** Null: there was nothing before. */
  before: string | null;
  after: string;
}

/** Those rules alone that are others than before. */
export function changedRules(before: PolicyRules | null, after: PolicyRules, words: Words): ChangedRule[] {
  const former = before && rulesInWords(before, words);
  return rulesInWords(after, words)
    .map(({ label, value }, at) => ({ label, before: former?.[at]?.value ?? null, after: value }))
    .filter((rule) => rule.before !== rule.after);
}

const requirementOf = ({ requireFrom, timeZone }: PolicyRules, { t, day }: Words): string =>
  requireFrom === null
    ? t('companyPolicy.requireNo')
    : t('companyPolicy.requireYes', { day: day(requireFrom), zone: zoneName(timeZone ?? 'UTC') });

const countryNames = (codes: readonly string[], { country, locale }: Words): string[] =>
  codes.map((code) => country(code)).sort((one, other) => one.localeCompare(other, locale));

function spanInWords(span: string, { t }: Pick<Words, 't'>): string {
  switch (span) {
    case '12_hours':
      return t('companyPolicy.remember12h');
    case '7_days':
      return t('companyPolicy.remember7d');
    case '30_days':
      return t('companyPolicy.remember30d');
    default:
      return t('companyPolicy.rememberNever');
  }
}

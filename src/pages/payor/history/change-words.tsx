import type { ComponentChildren } from 'preact';
import type { components } from '@countersign/client';
import { useWords } from '../../kit/page-context.js';
import { en } from '../../words/en/index.js';
import type { MessageKey } from '../../words/catalogues.js';
import type { Words } from '../../words/words.js';
import { RulesList, type Rules } from '../approval-policy/rules-list.js';
import { roleName } from '../../words/role-name.js';

export type Change = components['schemas']['ChangeReply'];

const keyOf = (name: string): MessageKey | null =>
  Object.hasOwn(en.history, name) ? `history.${name as keyof typeof en.history}` : null;

/** What was done, in words; an act that has none yet is shown as the API calls it, never left out. */
export function actOf({ act, object, details }: Change, words: Words): string {
  const key = keyOf(act);
  if (!key || !act.includes('.')) return act;
  const name = object.name ?? words.t('history.formerPerson');
  return words.t(key, { name, role: roleName(String(details['role'] ?? ''), words) });
}

export function kindOf(kind: string, { t }: Words): string {
  const key = keyOf(kind);
  return key ? t(key) : kind;
}

export const Actor = ({ of: { kind, name } }: { of: Change['actor'] }) => {
  const { t } = useWords();
  if (kind === 'support' || kind === 'system') return <>{t(`history.${kind}`)}</>;
  return <bdi>{name ?? t(kind === 'payee' ? 'history.payee' : 'history.formerPerson')}</bdi>;
};

/** What was before, or after. */
export const State = ({ of: { object }, value }: { of: Change; value: Change['before'] | undefined }) => {
  const words = useWords();
  if (value === null || value === undefined || value === '') return <>{words.t('parts.none')}</>;
  const text = String(value);
  switch (object.kind) {
    case 'membership':
      return <>{words.list(text.split(' ').map((role) => roleName(role, words)))}</>;
    case 'approval_policy': {
      const rules = rulesIn(text);
      return rules ? <RulesList of={rules} /> : <bdi>{text}</bdi>;
    }
    case 'finance_client':
      return <JsonLines of={text} />;
    default:
      return <bdi>{text}</bdi>;
  }
};

/** A record of our own as lines of name and value. */
const JsonLines = ({ of: text }: { of: string }) => {
  const parsed = parse(text);
  if (typeof parsed !== 'object' || parsed === null) return <bdi>{text}</bdi>;
  return (
    <ul>
      {Object.entries(parsed).map(([name, value]) => (
        <li>
          {name}: <bdi>{lineOf(value)}</bdi>
        </li>
      ))}
    </ul>
  );
};

const lineOf = (value: unknown): ComponentChildren =>
  typeof value === 'string' ? value : JSON.stringify(value);

function rulesIn(text: string): Rules | null {
  const parsed = parse(text) as Partial<Rules> | null;
  return parsed?.approvals && parsed.limits ? (parsed as Rules) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import type { ComponentChildren } from 'preact';
import type { components } from '@countersign/client';
import { useWords } from '../../kit/page-context.js';
import { Badge } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';

export type Client = components['schemas']['FinanceClientReply'];
export type Proposal = components['schemas']['ClientProposalReply'];

export const FINANCE_SYSTEMS = '/payor/finance-systems';

export const pageOf = (id: string): string => `${FINANCE_SYSTEMS}/${encodeURIComponent(id)}`;

export const scopes = ['disbursements:read', 'receipts:read', 'payments:report'] as const;
export type Scope = (typeof scopes)[number];

/** Of the box in the form. */
export const fieldOf = (scope: Scope): string => `scope_${scope.replace(':', '_')}`;

const mayOf = (held: readonly string[], { t, list }: Words): string =>
  held.length === 0
    ? t('financeSystems.mayNothing')
    : list(scopes.filter((scope) => held.includes(scope)).map((scope) => t(`financeSystems.${scope}`)));

export const ClientStatus = ({ of }: { of: Client['status'] }) => {
  const { t } = useWords();
  return of === 'active' ? (
    <Badge tone="good">{t('financeSystems.active')}</Badge>
  ) : (
    <Badge tone="plain">{t('financeSystems.disabled')}</Badge>
  );
};

/** What one is, and what would be, is said in the same lines. */
export function factsOf(
  of: Pick<Client, 'name' | 'scopes' | 'redirectUris' | 'dpopRequired'>,
  words: Words,
): (readonly [string, ComponentChildren])[] {
  const { t } = words;
  return [
    [t('financeSystems.name'), <bdi>{of.name}</bdi>],
    [t('financeSystems.may'), mayOf(of.scopes, words)],
    [
      t('financeSystems.actsFor'),
      of.redirectUris.length === 0 ? (
        t('financeSystems.actsForNobody')
      ) : (
        <ul>
          {of.redirectUris.map((uri) => (
            <li>
              <bdi>{uri}</bdi>
            </li>
          ))}
        </ul>
      ),
    ],
    [t('financeSystems.dpop'), t(of.dpopRequired ? 'financeSystems.yes' : 'financeSystems.no')],
  ];
}

import type { ComponentChildren } from 'preact';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import type { FormState } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { useWords } from '../../kit/page-context.js';
import { Facts, More, Time } from '../../kit/parts.js';
import { address } from '../company/company-choice.js';
import { Actor, State, type Change } from '../history/change-words.js';
import { ChangesTable } from '../history/changes-table.js';
import { BENEFICIARIES, LastFour, pageOf, Status, type Account } from './beneficiary-parts.js';

/** All there is to know of an account, and what became of it. */
export const BeneficiaryPage = (props: {
  visit: Visit;
  brand: Brand;
  account: Account;
  changes: readonly Change[];
  next: string | null;
}) => {
  const { visit, brand, account, changes, next } = props;
  const { t } = visit.words;
  const { id, payee, status } = account;
  return (
    <Layout visit={visit} brand={brand} title={t('beneficiaries.oneTitle', { payee: payee.name })}>
      <AccountFacts account={account} changes={changes} />
      <p class="actions">
        {status === 'needs_review' && (
          <a class="button go" href={`${pageOf(id)}/approve`}>
            {t('beneficiaries.approve')}
          </a>
        )}
        <a class="button" href={BENEFICIARIES}>
          {t('parts.back')}
        </a>
      </p>
      <h2>{t('beneficiaries.changes')}</h2>
      <ChangesTable words={visit.words} changes={changes} empty={<p>{t('beneficiaries.noChanges')}</p>} />
      <More href={next === null ? null : address(pageOf(id), { after: next })} />
    </Layout>
  );
};

/** Asks once, over what the server has at this moment; `version` says which that was. */
export const ApproveBeneficiaryPage = (props: {
  visit: Visit;
  brand: Brand;
  account: Account;
  changes: readonly Change[];
  form: FormState;
  once: string;
}) => {
  const { visit, brand, account, changes, form, once } = props;
  const { t } = visit.words;
  return (
    <ConfirmPage
      {...{ visit, brand, form, once }}
      title={t('beneficiaries.approveTitle', { payee: account.payee.name })}
      verb={t('beneficiaries.approveVerb')}
      back={pageOf(account.id)}
    >
      <input type="hidden" name="version" value={account.version} />
      <AccountFacts account={account} changes={changes} />
      <p class="note warn">{t('beneficiaries.check')}</p>
      <p>{t('beneficiaries.final')}</p>
    </ConfirmPage>
  );
};

const AccountFacts = ({ account, changes }: { account: Account; changes: readonly Change[] }) => {
  const { t } = useWords();
  const { payee, holder, bankName, lastFour, status, changedAt, approvedBy, approvedAt } = account;
  const changed = changes.find(({ act }) => act === 'beneficiary_account.changed');
  const facts: (readonly [string, ComponentChildren])[] = [
    [t('beneficiaries.payee'), <bdi>{payee.name}</bdi>],
    [t('beneficiaries.holder'), <bdi>{holder}</bdi>],
    [t('beneficiaries.bank'), <bdi>{bankName}</bdi>],
    [t('beneficiaries.lastFour'), <LastFour of={lastFour} />],
    [t('beneficiaries.status'), <Status of={status} />],
    [t('beneficiaries.changedAt'), <Time at={changedAt} />],
    ...(changed
      ? [
          [t('beneficiaries.changedBy'), <Actor of={changed.actor} />] as const,
          [
            t('beneficiaries.before'),
            changed.before === null ? (
              t('beneficiaries.firstAccount')
            ) : (
              <State of={changed} value={changed.before} />
            ),
          ] as const,
        ]
      : []),
    ...(approvedBy
      ? [
          [t('beneficiaries.approvedBy'), <bdi>{approvedBy.name}</bdi>] as const,
          [t('beneficiaries.approvedAt'), <Time at={approvedAt} />] as const,
        ]
      : []),
  ];
  return <Facts of={facts} />;
};

import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Form, Submit } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { Amount, Facts, Table, Time } from '../../kit/parts.js';
import { address, type CompanyChoice } from '../company/company-choice.js';
import { CompanySwitch } from '../company/company-switch.js';
import { RulesList, type Rules } from './rules-list.js';

export type Policy = components['schemas']['ApprovalPolicyReply'];
export type Proposal = components['schemas']['ProposalReply'];

export const APPROVAL_POLICY = '/payor/approval-policy';

export const ApprovalPolicyPage = (props: {
  visit: Visit;
  brand: Brand;
  company: CompanyChoice;
  policy: Policy;
  mayChange: boolean;
  /** Null: not known to this reader. */
  proposer: string | null;
}) => {
  const { visit, brand, company, policy, mayChange, proposer } = props;
  const { t } = visit.words;
  const { rules, confirmedAt, proposal } = policy;
  return (
    <Layout visit={visit} brand={brand} title={t('approvalPolicy.title')}>
      <CompanySwitch of={company} />
      <p>{t('approvalPolicy.intro')}</p>
      {mayChange && !proposal && (
        <p class="actions">
          <a class="button go" href={address(`${APPROVAL_POLICY}/propose`, company.query)}>
            {t('approvalPolicy.propose')}
          </a>
        </p>
      )}
      {proposal && <Proposed {...{ visit, company, proposal, mayChange, proposer }} />}
      <h2>{t('approvalPolicy.inForce')}</h2>
      {confirmedAt === null ? (
        <p class="quiet">{t('approvalPolicy.never')}</p>
      ) : (
        <Facts of={[[t('approvalPolicy.since'), <Time at={confirmedAt} />]]} />
      )}
      <RulesList of={rules} />
      <RulesTable visit={visit} rules={rules} />
    </Layout>
  );
};

const Proposed = (props: {
  visit: Visit;
  company: CompanyChoice;
  proposal: Proposal;
  mayChange: boolean;
  proposer: string | null;
}) => {
  const { visit, company, proposal, mayChange, proposer } = props;
  const { t } = visit.words;
  const { id, rules, proposedAt, expiresAt, proposedBy } = proposal;
  const isOwn = proposedBy === visit.live?.session.personId;
  return (
    <>
      <h2>{t('approvalPolicy.proposal')}</h2>
      <p>{t('approvalPolicy.proposalText')}</p>
      <RulesList of={rules} />
      <Facts
        of={[
          ...(proposer === null ? [] : [[t('approvalPolicy.proposedBy'), <bdi>{proposer}</bdi>] as const]),
          [t('approvalPolicy.proposedAt'), <Time at={proposedAt} />],
          [t('approvalPolicy.expiresAt'), <Time at={expiresAt} />],
        ]}
      />
      {mayChange && isOwn && <p>{t('approvalPolicy.confirmOwn')}</p>}
      {mayChange && (
        <div class="actions">
          {!isOwn && (
            // Its page is made by a form alone: a code is asked for over what the API says then.
            <Form action={`${APPROVAL_POLICY}/${id}/confirm`} inline>
              <Submit>{t('approvalPolicy.confirm')}</Submit>
            </Form>
          )}
          <a class="button" href={address(`${APPROVAL_POLICY}/${id}/withdraw`, company.query)}>
            {t('approvalPolicy.withdraw')}
          </a>
        </div>
      )}
    </>
  );
};

/** The same as numbers; nothing where there are none. */
const RulesTable = ({ visit, rules: { approvals, limits } }: { visit: Visit; rules: Rules }) => {
  const { t, number } = visit.words;
  const none = t('parts.none');
  const rows = [
    ...approvals.map(({ currency, above, approvers }) => ({
      rule: t('approvalPolicy.ruleAbove'),
      sum: { amount: above, currency },
      people: number(approvers),
    })),
    ...limits.perPersonPerDay.map((sum) => ({ rule: t('approvalPolicy.rulePerPerson'), sum, people: none })),
    ...limits.perCompanyPerDay.map((sum) => ({
      rule: t('approvalPolicy.rulePerCompany'),
      sum,
      people: none,
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <Table
      caption={t('approvalPolicy.caption')}
      rows={rows}
      empty={null}
      columns={[
        { key: 'rule', label: t('approvalPolicy.rule'), cell: ({ rule }) => rule },
        { key: 'sum', label: t('approvalPolicy.sum'), cell: ({ sum }) => <Amount of={sum} />, numeric: true },
        { key: 'people', label: t('approvalPolicy.people'), cell: ({ people }) => people, numeric: true },
      ]}
    />
  );
};

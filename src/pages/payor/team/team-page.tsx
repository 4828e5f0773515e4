import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { Badge, Facts, More, Table, type Column } from '../../kit/parts.js';
import { address, type CompanyChoice } from '../company/company-choice.js';
import { CompanySwitch } from '../company/company-switch.js';
import { roleName } from '../../words/role-name.js';

export type Member = components['schemas']['TeamMemberReply'];

export const TEAM = '/payor/team';

/** What a payments admin gives and takes. */
export const teamRoles = ['payments_disburser', 'beneficiary_approver', 'disbursement_contributor'] as const;
export type TeamRole = (typeof teamRoles)[number];

const explained = ['payments_admin', ...teamRoles] as const;

export const TeamPage = (props: {
  visit: Visit;
  brand: Brand;
  company: CompanyChoice;
  members: readonly Member[];
  next: string | null;
  /** Whether the company has fewer payments admins than is advised. */
  advised: boolean;
}) => {
  const { visit, brand, company, members, next, advised } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('team.title')}>
      <CompanySwitch of={company} />
      <p>{t('team.intro')}</p>
      {advised && <p class="note warn">{t('team.advice')}</p>}
      <p class="actions">
        <a class="button go" href={address(`${TEAM}/new`, company.query)}>
          {t('team.add')}
        </a>
      </p>
      <Table
        caption={t('team.caption')}
        columns={columnsOf(visit, company)}
        rows={members}
        empty={<p>{t('team.empty')}</p>}
      />
      <More href={next === null ? null : address(TEAM, company.query, { after: next })} />
      <h2>{t('team.mayTitle')}</h2>
      <Facts of={explained.map((role) => [t(`roles.${role}`), t(`payorRoles.${role}May`)])} />
      <h2>{t('team.rulesTitle')}</h2>
      <ul>
        <li>{t('team.ruleTogether')}</li>
        <li>{t('team.ruleSupport')}</li>
        <li>{t('team.ruleOwn')}</li>
      </ul>
    </Layout>
  );
};

function columnsOf(visit: Visit, company: CompanyChoice): Column<Member>[] {
  const { words } = visit;
  const { t } = words;
  const isSelf = ({ personId }: Member): boolean => personId === visit.live?.session.personId;
  return [
    {
      key: 'name',
      label: t('team.name'),
      cell: (member) => (
        <>
          <bdi>{member.name}</bdi> {isSelf(member) && <Badge tone="plain">{t('team.you')}</Badge>}{' '}
          {!member.active && <Badge tone="warn">{t('team.inactive')}</Badge>}
        </>
      ),
      sortBy: ({ name }) => name,
    },
    {
      key: 'email',
      label: t('team.email'),
      cell: ({ email }) => <bdi>{email}</bdi>,
      sortBy: ({ email }) => email,
    },
    {
      key: 'roles',
      label: t('team.roles'),
      cell: ({ roles }) =>
        roles.length === 0 ? t('team.noRoles') : words.list(roles.map((role) => roleName(role, words))),
    },
    {
      key: 'actions',
      label: t('team.actions'),
      // One's own roles, and those of payments admins, are for others to take.
      cell: (member) =>
        isSelf(member) ? null : <TakeAway member={member} words={words} query={company.query} />,
    },
  ];
}

const TakeAway = (props: {
  member: Member;
  words: Visit['words'];
  query: Readonly<Record<string, string>>;
}) => {
  const { member, words, query } = props;
  const { t } = words;
  const { personId, name } = member;
  return (
    <ul class="row">
      {teamRoles
        .filter((role) => member.roles.includes(role))
        .map((role) => {
          const called = { role: roleName(role, words), name };
          return (
            <li>
              <a
                href={address(`${TEAM}/${personId}/${role}/remove`, query)}
                aria-label={t('team.takeAwayLabel', called)}
              >
                {t('team.takeAway', called)}
              </a>
            </li>
          );
        })}
    </ul>
  );
};

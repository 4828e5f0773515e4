import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { ErrorSummary, Form, Submit, type FormState } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { More, Table, Time } from '../../kit/parts.js';
import { CompanyChoice } from '../company-choice.js';
import type { CompanyScope } from '../company-scope.js';

type OpenInvitation = components['schemas']['OpenInvitationReply'];

const HERE = '/company/people/invitations';

/** Whoever was asked and has not answered; before they do, the company knows their address alone. */
export const InvitationsPage = (props: {
  visit: Visit;
  brand: Brand;
  scope: CompanyScope;
  page: components['schemas']['OpenInvitationList'];
  form: FormState;
}) => {
  const { visit, brand, scope, page, form } = props;
  const { t } = visit.words;
  const withdraw = {
    key: 'actions',
    label: t('companyPeople.actions'),
    cell: ({ personId, email }: OpenInvitation) => (
      <Form action={scope.at(HERE)} inline>
        <Submit look="plain" name="person_id" value={personId}>
          {t('companyPeople.withdraw', { email })}
        </Submit>
      </Form>
    ),
  };
  return (
    <Layout visit={visit} brand={brand} title={t('companyPeople.invitations')}>
      <CompanyChoice scope={scope} path={HERE} />
      <ErrorSummary errors={form.errors} />
      <p>{t('companyPeople.invitationsIntro')}</p>
      <Table
        caption={t('companyPeople.invitationsCaption')}
        columns={[
          {
            key: 'email',
            label: t('companyPeople.email'),
            cell: ({ email }: OpenInvitation) => <bdi>{email}</bdi>,
            sortBy: ({ email }: OpenInvitation) => email,
          },
          {
            key: 'invited',
            label: t('companyPeople.invitedAt'),
            cell: ({ invitedAt }: OpenInvitation) => <Time at={invitedAt} />,
            sortBy: ({ invitedAt }: OpenInvitation) => invitedAt,
          },
          ...(scope.holds('directory_admin') ? [withdraw] : []),
        ]}
        rows={page.items}
        empty={<p>{t('companyPeople.invitationsEmpty')}</p>}
      />
      <More href={page.next === null ? null : scope.at(HERE, { after: page.next })} />
      <p>
        <a href={scope.at('/company/people')}>{t('companyPeople.backToAll')}</a>
      </p>
    </Layout>
  );
};

import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Choices, ErrorSummary, Form, Submit, TextField, type FormState } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { address, type CompanyChoice } from '../company/company-choice.js';
import { CompanyNamed } from '../company/company-switch.js';
import { TEAM, teamRoles } from './team-page.js';

export const AddMemberPage = (props: {
  visit: Visit;
  brand: Brand;
  company: CompanyChoice;
  form: FormState;
  once: string;
}) => {
  const { visit, brand, company, form, once } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('team.addTitle')}>
      <ErrorSummary errors={form.errors} />
      <CompanyNamed of={company} />
      <p>{t('team.addIntro')}</p>
      <Form once={once} action={address(visit.path, company.query)}>
        <TextField
          name="email"
          type="email"
          label={t('team.email')}
          hint={t('team.emailHint')}
          form={form}
          autocomplete="off"
          maxLength={254}
        />
        <TextField
          name="name"
          label={t('team.name')}
          hint={t('team.nameHint')}
          form={form}
          autocomplete="off"
          maxLength={100}
          required={false}
        />
        <Choices
          name="role"
          legend={t('team.role')}
          form={form}
          options={teamRoles.map((role) => ({
            value: role,
            label: t(`roles.${role}`),
            hint: t(`payorRoles.${role}May`),
          }))}
        />
        <p class="actions">
          <Submit>{t('team.add')}</Submit>
          <a class="button" href={address(TEAM, company.query)}>
            {t('parts.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
};

import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { ErrorSummary, Form, Submit, TextField, type FormState } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { useWords } from '../../kit/page-context.js';
import { address, type CompanyChoice } from '../company/company-choice.js';
import { CompanyNamed } from '../company/company-switch.js';
import { APPROVAL_POLICY, type Policy } from './approval-policy-page.js';
import { linesOf, nameOf, type Part } from './rules-form.js';
import { RulesList } from './rules-list.js';

/** Lines to write rules on; without scripts too, so there are some more than are in use, and a button for more. */
export const ProposeRulesPage = (props: {
  visit: Visit;
  brand: Brand;
  company: CompanyChoice;
  policy: Policy;
  /** That the rules which were typed take the place of. */
  version: string;
  form: FormState;
  more: boolean;
  once: string;
}) => {
  const { visit, brand, company, policy, version, form, more, once } = props;
  const { t } = visit.words;
  const shared = { form, more };
  return (
    <Layout visit={visit} brand={brand} title={t('approvalPolicy.proposeTitle')}>
      <ErrorSummary errors={form.errors} />
      <CompanyNamed of={company} />
      <p>{t('approvalPolicy.proposeIntro')}</p>
      <h2>{t('approvalPolicy.inForce')}</h2>
      <RulesList of={policy.rules} />
      <Form once={once} action={address(visit.path, company.query)}>
        <input type="hidden" name="version" value={version} />
        <Lines {...shared} part="rule" legend={t('approvalPolicy.approvalsLegend')}>
          {t('approvalPolicy.approvalsHint')}
        </Lines>
        <Lines {...shared} part="person" legend={t('approvalPolicy.perPersonLegend')}>
          {t('approvalPolicy.limitsHint')}
        </Lines>
        <Lines {...shared} part="company" legend={t('approvalPolicy.perCompanyLegend')}>
          {t('approvalPolicy.limitsHint')}
        </Lines>
        <p class="actions">
          <Submit>{t('approvalPolicy.propose')}</Submit>
          <Submit look="plain" name="more" value="yes">
            {t('approvalPolicy.moreLines')}
          </Submit>
          <a class="button" href={address(APPROVAL_POLICY, company.query)}>
            {t('parts.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
};

const Lines = (props: { part: Part; legend: string; form: FormState; more: boolean; children: string }) => {
  const { part, legend, form, more, children } = props;
  const { t } = useWords();
  const lines = Array.from({ length: linesOf(part, form.values, more) }, (_, index) => index + 1);
  const shared = { form, required: false, quiet: true, autocomplete: 'off' } as const;
  return (
    <fieldset>
      <legend>{legend}</legend>
      <p class="hint">{children}</p>
      {lines.map((line) => (
        <fieldset class="line">
          <legend>{t('approvalPolicy.line', { number: line })}</legend>
          <TextField
            {...shared}
            name={nameOf(part, line, 'currency')}
            label={t('approvalPolicy.currency')}
            maxLength={3}
          />
          <TextField
            {...shared}
            name={nameOf(part, line, part === 'rule' ? 'above' : 'amount')}
            label={t(part === 'rule' ? 'approvalPolicy.amountAbove' : 'approvalPolicy.amount')}
            inputMode="decimal"
            maxLength={20}
          />
          {part === 'rule' && (
            <TextField
              {...shared}
              name={nameOf(part, line, 'approvers')}
              label={t('approvalPolicy.approvers')}
              inputMode="numeric"
              maxLength={2}
            />
          )}
        </fieldset>
      ))}
    </fieldset>
  );
};

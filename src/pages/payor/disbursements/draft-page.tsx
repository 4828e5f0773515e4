import type { components } from '@countersign/client';
import type { ComponentChildren } from 'preact';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import {
  ErrorSummary,
  Form,
  SelectField,
  Submit,
  TextArea,
  type FormState,
  type Option,
} from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { useWords } from '../../kit/page-context.js';
import { Amount } from '../../kit/parts.js';
import { address, type CompanyChoice } from '../company/company-choice.js';
import { CompanySwitch } from '../company/company-switch.js';
import { HERE, pathOf, type Disbursement } from './disbursement-words.js';
import { ChooseInvoices } from './choose-invoices.js';
import type { Look, Payable, Payables } from './payable.js';
import { PaymentsTable } from './payments-table.js';

type FundingAccount = components['schemas']['FundingAccountReply'];

interface Props {
  visit: Visit;
  brand: Brand;
  form: FormState;
  payables: Payables;
  look: Look;
  accounts: readonly FundingAccount[];
}

/** DSB-01: approved invoices become payments of one disbursement. */
export const NewDisbursementPage = (props: Props & { company: CompanyChoice; once: string }) => {
  const { visit, brand, form, payables, look, accounts, company, once } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('disbursements.newTitle')}>
      <ErrorSummary errors={form.errors} />
      <CompanySwitch of={company} />
      <p>{t('disbursements.newText')}</p>
      <Form action={address(visit.path, company.query)} once={once} wide>
        <ChooseInvoices {...{ payables, look, form }} />
        <End form={form} accounts={accounts} verb={t('disbursements.create')} back={HERE} />
      </Form>
      <NotPayable of={payables.listed.filter(({ obstacles }) => obstacles.length > 0)} />
    </Layout>
  );
};

/** DSB-02: a draft freely; what was submitted with a reason. */
export const EditDisbursementPage = (
  props: Props & {
    disbursement: Disbursement;
    /** Of the disbursement that the person has in mind. */
    version: string;
    /** Somebody else was faster. */
    conflict: boolean;
  },
) => {
  const { visit, brand, form, payables, look, accounts, disbursement, version, conflict } = props;
  const { t } = visit.words;
  const submitted = disbursement.status === 'submitted';
  return (
    <Layout visit={visit} brand={brand} title={t('disbursements.editTitle')}>
      <ErrorSummary errors={form.errors} />
      <p>{submitted ? t('disbursements.editSubmittedText') : t('disbursements.editText')}</p>
      <Form wide>
        <input type="hidden" name="version" value={version} />
        <ChooseInvoices {...{ payables, look, form }} />
        <End form={form} accounts={accounts} verb={t('disbursements.save')} back={pathOf(disbursement.id)}>
          {submitted && (
            <TextArea
              name="reason"
              label={t('disbursements.editWhy')}
              hint={t('disbursements.cancelWhyHint')}
              form={form}
              rows={3}
              maxLength={500}
            />
          )}
        </End>
      </Form>
      {conflict && (
        <section>
          <h2>{t('disbursements.holdsNow')}</h2>
          <PaymentsTable of={disbursement} />
        </section>
      )}
      <NotPayable of={payables.listed.filter(({ obstacles }) => obstacles.length > 0)} />
    </Layout>
  );
};

const End = (props: {
  form: FormState;
  accounts: readonly FundingAccount[];
  verb: string;
  back: string;
  children?: ComponentChildren;
}) => {
  const { form, accounts, verb, back, children } = props;
  const { t } = useWords();
  const options: Option[] = accounts.map(({ id, nickname, lastFour, currency }) => ({
    value: id,
    label: t('disbursements.fundingAccountName', { nickname, lastFour, currency }),
  }));
  return (
    <>
      <p class="hint">{t('disbursements.amountHint')}</p>
      <SelectField
        name="funding_account"
        label={t('disbursements.fundingAccount')}
        form={form}
        options={options}
      />
      {children}
      <p class="actions">
        <Submit>{verb}</Submit>
        <a class="button" href={back}>
          {t('parts.cancel')}
        </a>
      </p>
    </>
  );
};

const NotPayable = ({ of }: { of: readonly Payable[] }) => {
  const { t } = useWords();
  return (
    of.length > 0 && (
      <details>
        <summary>{t('disbursements.notPayable', { count: of.length })}</summary>
        <ul>
          {of.map(({ number, payee, due, obstacles }) => (
            <li>
              <bdi>{number}</bdi>, <bdi>{payee}</bdi>, <Amount of={due} />
              <ul>
                {obstacles.map((obstacle) => (
                  <li>{t(`disbursements.${obstacle}`)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    )
  );
};

import { randomUUID } from 'node:crypto';
import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { TextArea, TextField, type FormState } from '../../kit/form-parts.js';
import { beforeForm } from '../agent.js';
import type { Company } from './company-page.js';
import { companyOf } from './company-of.js';

const kinds = {
  payments: {
    title: 'support.addPaymentsAdminTitle',
    text: 'support.addPaymentsAdminText',
    verb: 'support.addPaymentsAdmin',
    done: 'paymentsAdminAdded',
    path: '/v1/support/payments-admins',
  },
  payee: {
    title: 'support.addPayeeAdminTitle',
    text: 'support.addPayeeAdminText',
    verb: 'support.addPayeeAdmin',
    done: 'payeeAdminAdded',
    path: '/v1/support/payee-admins',
  },
  company: {
    title: 'support.addCompanyAdminTitle',
    text: 'support.addCompanyAdminText',
    verb: 'support.addCompanyAdmin',
    done: 'companyAdminAdded',
    path: '/v1/support/company-admins',
  },
} as const;
type Kind = keyof typeof kinds;

/** Administrators whom nobody inside a company can make, each on a word that is kept (AR-02). */
@PageGroup('support/companies/:id')
export class AddAdminPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage('payments-admins/new')
  paymentsForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#form(visit, id, 'payments');
  }

  @TakesPageForm('payments-admins/new')
  addPayments(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#add(visit, id, 'payments');
  }

  @ShowsPage('payee-admins/new')
  payeeForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#form(visit, id, 'payee');
  }

  @TakesPageForm('payee-admins/new')
  addPayee(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#add(visit, id, 'payee');
  }

  @ShowsPage('company-admins/new')
  companyForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#form(visit, id, 'company');
  }

  @TakesPageForm('company-admins/new')
  addCompany(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#add(visit, id, 'company');
  }

  async #form(visit: Visit, id: string, kind: Kind): Promise<Outcome> {
    const title = visit.words.t(kinds[kind].verb);
    const instead = await beforeForm(visit, { brand: this.brand, title, back: '/support' });
    return instead ?? this.#page(visit, await companyOf(visit, id), kind, await formOf(visit));
  }

  async #add(visit: Visit, companyId: string, kind: Kind): Promise<Outcome> {
    const { t } = visit.words;
    const { email = '', name = '', authorization = '', proof = '', once = '' } = visit.fields;
    const company = await companyOf(visit, companyId);
    const isNew = name.trim() === '' ? {} : { name };
    return submit(
      visit,
      async () => {
        const params = { header: { 'Idempotency-Key': once } };
        const body = { companyId, email: email.trim(), authorization, ...isNew };
        await dataOf(
          kind === 'payee'
            ? visit.api.POST(kinds.payee.path, { params, body: { ...body, proof } })
            : visit.api.POST(kinds[kind].path, { params, body }),
        );
        return visit.goTo(pageOf(company), kinds[kind].done);
      },
      (form, status) => this.#page(visit, company, kind, form, status),
      {
        email: { text: t('support.emailWrong') },
        name: { text: t('support.nameWrong') },
        authorization: { text: t('support.authorizationWrong') },
        proof: { text: t('resets.proofWrong') },
        'support-address-taken': { field: 'email', text: t('support.addressTaken') },
      },
    );
  }

  #page(visit: Visit, company: Company, kind: Kind, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    const { title, text, verb } = kinds[kind];
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t(title, { company: company.name })}
        form={form}
        verb={t(verb)}
        once={randomUUID()}
        back={pageOf(company)}
      >
        <p>{t(text)}</p>
        <TextField
          name="email"
          label={t('support.email')}
          hint={t('support.emailHint')}
          form={form}
          type="email"
          autocomplete="off"
          spellcheck={false}
          maxLength={254}
        />
        <TextField
          name="name"
          label={t('support.name')}
          hint={t('support.nameHint')}
          form={form}
          autocomplete="off"
          required={false}
          maxLength={100}
        />
        <TextArea
          name="authorization"
          label={t('support.authorization')}
          hint={t('support.authorizationHint')}
          form={form}
          maxLength={500}
        />
        {kind === 'payee' && (
          <TextArea
            name="proof"
            label={t('resets.proof')}
            hint={t('resets.proofHint')}
            form={form}
            maxLength={500}
          />
        )}
      </ConfirmPage>,
      status,
    );
  }
}

const pageOf = ({ companyId }: Company): string => `/support/companies/${companyId}`;

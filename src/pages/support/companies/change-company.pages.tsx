import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { TextArea, type FormState } from '../../kit/form-parts.js';
import { beforeForm } from '../agent.js';
import type { Company } from './company-page.js';
import { companyOf } from './company-of.js';

interface Act {
  title: string;
  text: string;
  verb: string;
  danger: boolean;
  /** What is meant goes along: the page may be older than the company's state. */
  fields?: Readonly<Record<string, string>>;
}

/** Each on a word that is kept (AR-02). */
@PageGroup('support/companies/:id')
export class ChangeCompanyPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage('payments-admins/:personId/remove')
  async removeForm(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<Outcome> {
    const instead = await this.#before(visit, visit.words.t('support.remove'));
    if (instead) return instead;
    const company = await companyOf(visit, id);
    return this.#page(visit, company, this.#removal(visit, company, personId), await formOf(visit));
  }

  @TakesPageForm('payments-admins/:personId/remove')
  async remove(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<Outcome> {
    const company = await companyOf(visit, id);
    const { authorization = '' } = visit.fields;
    return this.#submit(visit, company, this.#removal(visit, company, personId), async () => {
      await dataOf(
        visit.api.POST('/v1/support/payments-admins/{personId}/remove', {
          params: { path: { personId } },
          body: { companyId: id, authorization },
        }),
      );
      return visit.goTo(pageOf(company), 'paymentsAdminRemoved');
    });
  }

  @ShowsPage('mfa-policy')
  async policyForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const instead = await this.#before(visit, visit.words.t('support.policy'));
    if (instead) return instead;
    const company = await companyOf(visit, id);
    const act = this.#policy(visit, company, !company.mfaPolicyAvailable);
    return this.#page(visit, company, act, await formOf(visit));
  }

  @TakesPageForm('mfa-policy')
  async switchPolicy(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const company = await companyOf(visit, id);
    const { authorization = '', available: wanted } = visit.fields;
    const available = wanted === 'yes';
    return this.#submit(visit, company, this.#policy(visit, company, available), async () => {
      const body = { companyId: id, available, authorization };
      await dataOf(visit.api.POST('/v1/support/mfa-policies', { body }));
      return visit.goTo(pageOf(company), available ? 'policyAllowed' : 'policyDisallowed');
    });
  }

  #before(visit: Visit, title: string): Promise<Outcome | null> {
    return beforeForm(visit, { brand: this.brand, title, back: '/support' });
  }

  #removal({ words: { t } }: Visit, company: Company, personId: string): Act {
    const admin = company.paymentsAdmins.find((one) => one.personId === personId);
    if (!admin) throw new NoSuchPage();
    return {
      title: t('support.removeTitle', { name: admin.name, company: company.name }),
      text: t('support.removeText'),
      verb: t('support.remove'),
      danger: true,
    };
  }

  #policy({ words: { t } }: Visit, { name: company }: Company, available: boolean): Act {
    return {
      title: t(available ? 'support.allowPolicyTitle' : 'support.disallowPolicyTitle', { company }),
      text: t(available ? 'support.allowPolicyText' : 'support.disallowPolicyText'),
      verb: t(available ? 'support.allowPolicy' : 'support.disallowPolicy'),
      danger: !available,
      fields: { available: available ? 'yes' : 'no' },
    };
  }

  #submit(visit: Visit, company: Company, act: Act, work: () => Promise<Outcome>): Promise<Outcome> {
    return submit(visit, work, (form, status) => this.#page(visit, company, act, form, status), {
      authorization: { text: visit.words.t('support.authorizationWrong') },
    });
  }

  #page(visit: Visit, company: Company, act: Act, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    const { text, fields = {}, ...rest } = act;
    return visit.show(
      <ConfirmPage visit={visit} brand={this.brand} form={form} back={pageOf(company)} {...rest}>
        <p>{text}</p>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <TextArea
          name="authorization"
          label={t('support.authorization')}
          hint={t('support.authorizationHint')}
          form={form}
          maxLength={500}
        />
      </ConfirmPage>,
      status,
    );
  }
}

const pageOf = ({ companyId }: Company): string => `/support/companies/${companyId}`;

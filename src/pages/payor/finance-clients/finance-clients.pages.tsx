import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { emptyForm, type FormState } from '../../kit/form-parts.js';
import { Facts } from '../../kit/parts.js';
import { companyOf } from '../company/company-choice.js';
import { requireRole } from '../require-role.js';
import { factsOf, FINANCE_SYSTEMS, pageOf, type Client } from './client-parts.js';
import { FinanceSystemPage } from './finance-system-page.js';
import { FinanceSystemsPage } from './finance-systems-page.js';

/** MC-08: who is let in is two people's affair; shutting out is each one's, at once. */
@PageGroup(FINANCE_SYSTEMS.slice(1))
export class FinanceClientsPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const company = await companyOf(visit, 'payments_admin');
    const after = visit.url.searchParams.get('after');
    const query = after === null ? {} : { after };
    const { items, next, proposals } = await dataOf(
      visit.api.GET('/v1/payor/finance-clients', { params: { query } }),
    );
    return visit.show(
      <FinanceSystemsPage {...{ visit, brand: this.brand, company, proposals, next }} clients={items} />,
    );
  }

  @ShowsPage(':id')
  async one(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireSignedIn();
    const client = await this.#find(visit, id);
    return visit.show(<FinanceSystemPage {...{ visit, brand: this.brand, client }} />);
  }

  @ShowsPage(':id/disable')
  async disableForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const client = await this.#find(visit, id);
    visit.requireFresh();
    return this.#disablePage(visit, client, emptyForm);
  }

  @TakesPageForm(':id/disable')
  async disable(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const client = await this.#find(visit, id);
    return submit(
      visit,
      async () => {
        const params = { path: { id } };
        await dataOf(visit.api.POST('/v1/payor/finance-clients/{id}/disable', { params, body: {} }));
        return visit.goTo(pageOf(id), 'financeSystemDisabled');
      },
      (form, status) => this.#disablePage(visit, client, form, status),
    );
  }

  @ShowsPage(':id/keys/:kid/end')
  async endKeyForm(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('kid') kid: string,
  ): Promise<Outcome> {
    const client = await this.#find(visit, id);
    visit.requireFresh();
    return this.#endKeyPage(visit, client, kid, emptyForm);
  }

  @TakesPageForm(':id/keys/:kid/end')
  async endKey(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('kid') kid: string,
  ): Promise<Outcome> {
    const client = await this.#find(visit, id);
    return submit(
      visit,
      async () => {
        const params = { path: { id, kid } };
        await dataOf(
          visit.api.POST('/v1/payor/finance-clients/{id}/keys/{kid}/withdraw', { params, body: {} }),
        );
        return visit.goTo(pageOf(id), 'keyEnded');
      },
      (form, status) => this.#endKeyPage(visit, client, kid, form, status),
    );
  }

  @ShowsPage('proposals/:id/withdraw')
  async takeBackForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    requireRole(visit, 'payments_admin');
    visit.requireFresh();
    return this.#takeBackPage(visit, id, emptyForm);
  }

  @TakesPageForm('proposals/:id/withdraw')
  async takeBack(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireSignedIn();
    return submit(
      visit,
      async () => {
        const params = { path: { id } };
        await dataOf(
          visit.api.POST('/v1/payor/finance-clients/proposals/{id}/withdraw', { params, body: {} }),
        );
        return visit.goTo(FINANCE_SYSTEMS, 'proposalTakenBack');
      },
      (form, status) => this.#takeBackPage(visit, id, form, status),
    );
  }

  #find(visit: Visit, id: string): Promise<Client> {
    visit.requireSignedIn();
    return dataOf(visit.api.GET('/v1/payor/finance-clients/{id}', { params: { path: { id } } }));
  }

  #disablePage(visit: Visit, client: Client, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    const { id, name } = client;
    if (client.status !== 'active') return visit.goTo(pageOf(id));
    return visit.show(
      <ConfirmPage
        {...{ visit, brand: this.brand, form, back: pageOf(id) }}
        title={t('financeSystems.disableTitle', { name })}
        verb={t('financeSystems.disable')}
        danger
      >
        <p>{t('financeSystems.disableText')}</p>
      </ConfirmPage>,
      status,
    );
  }

  #endKeyPage(visit: Visit, { id, keys, name }: Client, kid: string, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    const key = keys.find((one) => one.kid === kid && one.withdrawnAt === null);
    if (!key) throw new NoSuchPage();
    return visit.show(
      <ConfirmPage
        {...{ visit, brand: this.brand, form, back: pageOf(id) }}
        title={t('financeSystems.endKeyTitle', { kid })}
        verb={t('financeSystems.endKey')}
        danger
      >
        <Facts
          of={[
            [t('financeSystems.name'), <bdi>{name}</bdi>],
            [t('financeSystems.algorithm'), key.alg],
            [t('financeSystems.thumbprint'), <bdi>{key.thumbprint}</bdi>],
          ]}
        />
        <p>{t('financeSystems.endKeyText')}</p>
      </ConfirmPage>,
      status,
    );
  }

  async #takeBackPage(visit: Visit, id: string, form: FormState, status = 200): Promise<Outcome> {
    const { t } = visit.words;
    const { proposals } = await dataOf(visit.api.GET('/v1/payor/finance-clients'));
    const proposal = proposals.find((one) => one.id === id);
    if (!proposal) return visit.goTo(FINANCE_SYSTEMS, 'proposalOver');
    return visit.show(
      <ConfirmPage
        {...{ visit, brand: this.brand, form, back: FINANCE_SYSTEMS }}
        title={t('financeSystems.takeBackTitle', { name: proposal.name })}
        verb={t('financeSystems.takeBack')}
        danger
      >
        <Facts of={factsOf(proposal, visit.words)} />
        <p>{t('financeSystems.takeBackText')}</p>
      </ConfirmPage>,
      status,
    );
  }
}

import { randomUUID } from 'node:crypto';
import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { missing } from '../../browser/problem-words.js';
import { submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import type { FormState } from '../../kit/form-parts.js';
import { companyOf, type CompanyChoice } from '../company/company-choice.js';
import { contentIn, holdsPrivateKey, keysIn, valuesOf } from './client-form.js';
import { FINANCE_SYSTEMS, type Client } from './client-parts.js';
import { ProposeClientPage } from './propose-client-page.js';

/** MC-08: a finance system, new or changed, is a wish until another payments admin confirms it. */
@PageGroup(FINANCE_SYSTEMS.slice(1))
export class ProposeClientPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage('new')
  newForm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    return this.#form(visit, null);
  }

  @TakesPageForm('new')
  propose(@CurrentVisit() visit: Visit): Promise<Outcome> {
    return this.#propose(visit, null);
  }

  @ShowsPage(':id/change')
  changeForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#form(visit, id);
  }

  @TakesPageForm(':id/change')
  proposeChange(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#propose(visit, id);
  }

  async #form(visit: Visit, id: string | null): Promise<Outcome> {
    const client = await this.#find(visit, id);
    visit.requireFresh();
    const kept = await visit.takeKept();
    // A box that was emptied is not sent: what was typed stands alone.
    const values = Object.keys(kept).length > 0 ? kept : valuesOf(client);
    return this.#page(visit, client, { values, errors: null });
  }

  async #propose(visit: Visit, id: string | null): Promise<Outcome> {
    const { t } = visit.words;
    const { keys = '', once = '', version = '' } = visit.fields;
    const isPrivate = holdsPrivateKey(keys);
    if (isPrivate && !visit.live) return visit.goTo(`/sign-in?then=${encodeURIComponent(visit.path)}`);
    const client = await this.#find(visit, id);
    const addKeys = isPrivate ? null : keysIn(keys);
    if (addKeys === null) {
      const text = t(isPrivate ? 'financeSystems.privateKey' : 'financeSystems.newKeysWrong');
      const values = isPrivate ? { ...visit.typed, keys: '' } : visit.typed;
      return this.#page(visit, client, { values, errors: missing(visit.words, { keys: text }) }, 422);
    }
    const { asked } = await this.#companyFor(visit, client);
    const keysWrong = { field: 'keys', text: t('financeSystems.newKeysWrong') };
    return submit(
      visit,
      async () => {
        await dataOf(
          visit.api.POST('/v1/payor/finance-clients/proposals', {
            params: { header: { 'Idempotency-Key': once } },
            body: {
              ...asked,
              ...(id === null ? {} : { clientId: id }),
              basedOnVersion: Number(version),
              ...contentIn(visit.fields),
              addKeys,
            },
          }),
        );
        return visit.goTo(FINANCE_SYSTEMS, 'financeSystemProposed');
      },
      (form, status) => {
        // It is shown as it is now: what was typed was meant for what was before.
        const changed = form.errors?.summary === t('problems.version-conflict');
        const values = changed ? { ...valuesOf(client), keys } : form.values;
        return this.#page(visit, client, { ...form, values }, status);
      },
      {
        name: { text: t('financeSystems.nameWrong') },
        scopes: { text: t('financeSystems.scopesWrong') },
        redirectUris: { field: 'redirects', text: t('financeSystems.redirectsWrong') },
        addKeys: keysWrong,
      },
    );
  }

  async #find(visit: Visit, id: string | null): Promise<Client | null> {
    visit.requireSignedIn();
    if (id === null) {
      // Whoever may not is told before they give a code or type.
      await dataOf(visit.api.GET('/v1/payor/finance-clients'));
      return null;
    }
    const client = await dataOf(
      visit.api.GET('/v1/payor/finance-clients/{id}', { params: { path: { id } } }),
    );
    if (client.status !== 'active') throw new NoSuchPage();
    return client;
  }

  /** That of the finance system; of a new one, the one that the address says. */
  async #companyFor(visit: Visit, client: Client | null): Promise<CompanyChoice> {
    const company = await companyOf(visit, 'payments_admin');
    return client ? { ...company, asked: { companyId: client.companyId } } : company;
  }

  async #page(visit: Visit, client: Client | null, form: FormState, status = 200): Promise<Outcome> {
    const company = await this.#companyFor(visit, client);
    const version = form.values['version'] ?? String(client?.version ?? 0);
    const once = randomUUID();
    return visit.show(
      <ProposeClientPage {...{ visit, brand: this.brand, company, client, version, form, once }} />,
      status,
    );
  }
}

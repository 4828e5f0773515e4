import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { TextField, type FormState } from '../../kit/form-parts.js';
import { tokenIn } from '../../browser/token-in.js';
import { AddressesPage, type Address } from './addresses-page.js';

const HERE = '/security/addresses';

/** Added by a factor, proven by the mailbox, removed by a factor (LC-01, LC-03, LC-04). */
@PageGroup(HERE.slice(1))
export class AddressesPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const addresses = await this.#all(visit);
    return visit.show(<AddressesPage visit={visit} brand={this.brand} addresses={addresses} />);
  }

  @ShowsPage('new')
  async addForm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireOwnFresh();
    return this.#addPage(visit, await formOf(visit));
  }

  @TakesPageForm('new')
  add(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const email = visit.fields['email']?.trim() ?? '';
    return submit(
      visit,
      async () => {
        await dataOf(visit.api.POST('/v1/account/addresses', { body: { email } }));
        return visit.goTo(`${HERE}/confirm`, 'addressSent');
      },
      (form, status) => this.#addPage(visit, form, status),
      { email: { text: visit.words.t('addresses.addressWrong') } },
    );
  }

  /** The token comes from the mail and stands in no address: it is typed, or filled in from behind # (ER-07). */
  @ShowsPage('confirm')
  async confirmForm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    return this.#confirmPage(visit, await formOf(visit));
  }

  @TakesPageForm('confirm')
  confirm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const token = tokenIn(visit.fields['address_token'], 'csac');
    return submit(
      visit,
      async () => {
        await dataOf(visit.api.POST('/v1/account/addresses/confirm', { body: { token } }));
        return visit.goTo(HERE, 'addressConfirmed');
      },
      (form, status) => this.#confirmPage(visit, form, status),
    );
  }

  @ShowsPage(':id/remove')
  async removeForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireOwnFresh();
    return this.#removePage(visit, await this.#find(visit, id), await formOf(visit));
  }

  @TakesPageForm(':id/remove')
  async remove(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const address = await this.#find(visit, id);
    return submit(
      visit,
      async () => {
        await dataOf(visit.api.DELETE('/v1/account/addresses/{id}', { params: { path: { id } } }));
        return visit.goTo(HERE, 'addressRemoved');
      },
      (form, status) => this.#removePage(visit, address, form, status),
    );
  }

  async #all(visit: Visit): Promise<Address[]> {
    visit.requireSignedIn();
    return (await dataOf(visit.api.GET('/v1/account/addresses'))).items;
  }

  async #find(visit: Visit, id: string): Promise<Address> {
    const found = (await this.#all(visit)).find((one) => one.id === id);
    if (!found) throw new NoSuchPage();
    return found;
  }

  #addPage(visit: Visit, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('addresses.addTitle')}
        form={form}
        verb={t('addresses.send')}
        back={HERE}
      >
        <p>{t('addresses.addText')}</p>
        <TextField
          name="email"
          label={t('addresses.address')}
          form={form}
          type="email"
          autocomplete="email"
          maxLength={254}
        />
      </ConfirmPage>,
      status,
    );
  }

  #confirmPage(visit: Visit, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('addresses.confirmTitle')}
        form={form}
        verb={t('addresses.confirm')}
        back={HERE}
      >
        <p>{t('addresses.confirmText')}</p>
        <TextField
          name="address_token"
          label={t('addresses.token')}
          hint={t('addresses.tokenHint')}
          form={form}
          autocomplete="off"
          spellcheck={false}
          maxLength={500}
          data-fragment=""
        />
      </ConfirmPage>,
      status,
    );
  }

  #removePage(visit: Visit, { email, status: of }: Address, form: FormState, status = 200): Outcome {
    const { t, rich } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('addresses.removeTitle')}
        form={form}
        verb={t('addresses.remove')}
        danger
        back={HERE}
      >
        <p>{rich(of === 'waiting' ? 'addresses.cancelText' : 'addresses.removeText', { address: email })}</p>
      </ConfirmPage>,
      status,
    );
  }
}

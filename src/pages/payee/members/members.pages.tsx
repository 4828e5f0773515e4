import { randomUUID } from 'node:crypto';
import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { allOf, findIn } from '../../browser/all-pages.js';
import { NoSuchPage } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { missing } from '../../browser/problem-words.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { Checkbox, TextField, type FormState } from '../../kit/form-parts.js';
import { HeldBack } from '../../kit/held-back.js';
import { Layout } from '../../kit/layout.js';
import { companiesOf, heldBackUntil } from '../paid-companies.js';
import { AddMemberPage } from './add-member-page.js';
import { MembersPage, type Member } from './members-page.js';

const HERE = '/payee/members';

/** RST-03: two payee admins at least, each of whom brings the other back after a lost device. */
@PageGroup(HERE.slice(1))
export class MembersPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    const members = await allOf(membersOf(visit));
    const companies = await companiesOf(visit);
    return visit.show(
      <MembersPage visit={visit} brand={this.brand} members={members} companies={companies} />,
    );
  }

  @ShowsPage('new')
  async addForm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    const until = await heldBackUntil(visit);
    if (until !== null)
      return visit.show(
        <Layout visit={visit} brand={this.brand} title={visit.words.t('payeeMembers.addTitle')}>
          <HeldBack until={until} back={HERE} />
        </Layout>,
      );
    visit.requireFresh();
    return this.#addPage(visit, await formOf(visit));
  }

  @TakesPageForm('new')
  add(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const { t } = visit.words;
    const { name = '', email = '', company_id: companyId, once = '' } = visit.fields;
    return submit(
      visit,
      async () => {
        await dataOf(
          visit.api.POST('/v1/payee-admin/members', {
            params: { header: { 'Idempotency-Key': once } },
            body: { name, email: email.trim(), ...(companyId === undefined ? {} : { companyId }) },
          }),
        );
        return visit.goTo(HERE, 'memberAdded');
      },
      (form, status) => this.#addPage(visit, form, status),
      {
        name: { text: t('payeeMembers.nameWrong') },
        email: { text: t('payeeMembers.emailWrong') },
        'member-address-taken': { field: 'email', text: t('payeeMembers.emailTaken') },
      },
    );
  }

  @ShowsPage(':personId/reset')
  async resetForm(@CurrentVisit() visit: Visit, @Param('personId') personId: string): Promise<Outcome> {
    const member = await this.#find(visit, personId);
    visit.requireFresh();
    return this.#resetPage(visit, member, await formOf(visit));
  }

  @TakesPageForm(':personId/reset')
  async reset(@CurrentVisit() visit: Visit, @Param('personId') personId: string): Promise<Outcome> {
    const { t } = visit.words;
    const member = await this.#find(visit, personId);
    const { email = '', verified } = visit.fields;
    const again = (form: FormState, status: number) => this.#resetPage(visit, member, form, status);
    // The API takes nothing but the statement, and a form that lacks it says so at its place.
    if (verified !== 'yes') {
      const errors = missing(visit.words, { verified: t('payeeMembers.verifiedMissing') });
      return again({ values: visit.typed, errors }, 422);
    }
    return submit(
      visit,
      async () => {
        await dataOf(
          visit.api.POST('/v1/payee-admin/members/{personId}/mfa-reset', {
            params: { path: { personId } },
            body: { email: email.trim(), verified: true },
          }),
        );
        return visit.goTo(HERE, 'memberReset');
      },
      again,
      {
        email: { text: t('payeeMembers.notTheirs') },
        'reset-not-confirmed': { field: 'email', text: t('payeeMembers.notTheirs') },
      },
    );
  }

  async #find(visit: Visit, personId: string): Promise<Member> {
    visit.requireSignedIn();
    const found = await findIn(membersOf(visit), (member) => member.personId === personId);
    if (!found) throw new NoSuchPage();
    return found;
  }

  async #addPage(visit: Visit, form: FormState, status = 200): Promise<Outcome> {
    const companies = await companiesOf(visit);
    // Anew with each page: the same page sent twice is one act, and a mended form another.
    const page = { visit, brand: this.brand, form, companies, once: randomUUID() };
    return visit.show(<AddMemberPage {...page} />, status);
  }

  #resetPage(visit: Visit, { name }: Member, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('payeeMembers.resetTitle', { name })}
        form={form}
        verb={t('payeeMembers.reset')}
        danger
        back={HERE}
      >
        <p>{t('payeeMembers.resetText')}</p>
        <TextField
          name="email"
          label={t('payeeMembers.resetEmail')}
          hint={t('payeeMembers.resetEmailHint')}
          form={form}
          autocomplete="off"
          spellcheck={false}
          maxLength={254}
        />
        <Checkbox name="verified" label={t('payeeMembers.verified')} form={form} />
      </ConfirmPage>,
      status,
    );
  }
}

const membersOf = (visit: Visit) => (after: string | undefined) =>
  dataOf(
    visit.api.GET('/v1/payee-admin/members', { params: { query: after === undefined ? {} : { after } } }),
  );

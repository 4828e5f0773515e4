import { randomUUID } from 'node:crypto';
import { Inject, Param } from '@nestjs/common';
import { dataOf, ProblemError, type components } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { emptyForm, type FormState } from '../../kit/form-parts.js';
import { scopeOf, type CompanyScope } from '../company-scope.js';
import { InvitationsPage } from './invitations-page.js';
import { InvitePage } from './invite-page.js';
import { memberOf } from './member-of.js';
import { PeoplePage } from './people-page.js';
import { PersonPage } from './person-page.js';

type Invited = components['schemas']['InviteMemberRequest'];

const HERE = '/company/people';

/** The directory of a company: who belongs to it, and who is asked to. */
@PageGroup(HERE.slice(1))
export class PeoplePages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const scope = await scopeOf(visit);
    const asked = visit.url.searchParams;
    const text = (asked.get('query') ?? '').trim().slice(0, 100);
    const after = asked.get('after');
    const query = {
      companyId: scope.companyId,
      ...(text === '' ? {} : { query: text }),
      ...(after === null ? {} : { after }),
    };
    const page = await dataOf(visit.api.GET('/v1/company/members', { params: { query } }));
    return visit.show(<PeoplePage visit={visit} brand={this.brand} scope={scope} query={text} page={page} />);
  }

  @ShowsPage('invite')
  async inviteForm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireFresh();
    const scope = await scopeOf(visit);
    return this.#invitePage(visit, scope, await formOf(visit, { locale: visit.words.locale }));
  }

  @TakesPageForm('invite')
  async invite(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const scope = await scopeOf(visit);
    const { t } = visit.words;
    const { name = '', email = '', locale = '', time_zone: timeZone = '', once = '' } = visit.fields;
    const body: Invited = {
      ...{ companyId: scope.companyId, name, email: email.trim() },
      ...(locale === '' ? {} : { locale }),
      ...(timeZone === '' ? {} : { timeZone }),
    };
    return submit(
      visit,
      async () => {
        const params = { header: { 'Idempotency-Key': once } };
        await dataOf(visit.api.POST('/v1/company/members', { params, body }));
        return visit.goTo(scope.at(HERE), 'memberInvited');
      },
      (form, status) => this.#invitePage(visit, scope, form, status),
      {
        name: { text: t('companyPeople.nameWrong') },
        email: { text: t('companyPeople.emailWrong') },
        locale: { text: t('companyPeople.languageWrong') },
        timeZone: { field: 'time_zone', text: t('companyPeople.zoneWrong') },
      },
    );
  }

  @ShowsPage('invitations')
  async invitations(@CurrentVisit() visit: Visit): Promise<Outcome> {
    return this.#invitationsPage(visit, await scopeOf(visit), emptyForm);
  }

  @TakesPageForm('invitations')
  async withdraw(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const scope = await scopeOf(visit);
    const path = { personId: visit.fields['person_id'] ?? '' };
    const query = { companyId: scope.companyId };
    return submit(
      visit,
      async () => {
        const params = { path, query };
        try {
          await dataOf(visit.api.DELETE('/v1/company/invitations/{personId}', { params }));
        } catch (error) {
          if (!isGone(error)) throw error;
          // What is said of this problem otherwise is said to whoever was invited.
          const errors = { summary: visit.words.t('companyPeople.invitationGone'), fields: {} };
          return this.#invitationsPage(visit, scope, { values: {}, errors }, 422);
        }
        return visit.goTo(scope.at(`${HERE}/invitations`), 'invitationWithdrawn');
      },
      (form, status) => this.#invitationsPage(visit, scope, form, status),
    );
  }

  @ShowsPage(':personId')
  async person(@CurrentVisit() visit: Visit, @Param('personId') personId: string): Promise<Outcome> {
    const scope = await scopeOf(visit);
    const member = await memberOf(visit, scope, personId);
    return visit.show(<PersonPage visit={visit} brand={this.brand} scope={scope} member={member} />);
  }

  #invitePage(visit: Visit, scope: CompanyScope, form: FormState, status = 200): Outcome {
    // Anew with each page: the same page sent twice is one invitation, and a mended form another.
    const once = randomUUID();
    return visit.show(
      <InvitePage visit={visit} brand={this.brand} scope={scope} form={form} once={once} />,
      status,
    );
  }

  async #invitationsPage(visit: Visit, scope: CompanyScope, form: FormState, status = 200): Promise<Outcome> {
    const after = visit.url.searchParams.get('after');
    const query = { companyId: scope.companyId, ...(after === null ? {} : { after }) };
    const page = await dataOf(visit.api.GET('/v1/company/invitations', { params: { query } }));
    return visit.show(
      <InvitationsPage visit={visit} brand={this.brand} scope={scope} page={page} form={form} />,
      status,
    );
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof ProblemError && error.type === '/problems/invitation-not-found';

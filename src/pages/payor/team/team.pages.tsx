import { randomUUID } from 'node:crypto';
import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { emptyForm, type FormState } from '../../kit/form-parts.js';
import { Facts } from '../../kit/parts.js';
import { address, companyOf, type CompanyChoice } from '../company/company-choice.js';
import { CompanyNamed } from '../company/company-switch.js';
import { roleName } from '../../words/role-name.js';
import { AddMemberPage } from './add-member-page.js';
import { TEAM, TeamPage, teamRoles, type Member, type TeamRole } from './team-page.js';

/** More than any team has; ends the search for somebody who is not on it. */
const PAGES_AT_MOST = 40;

/** Who has which part in paying, decided by payments admins. */
@PageGroup(TEAM.slice(1))
export class TeamPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const company = await companyOf(visit, 'payments_admin');
    const { items, next, advice } = await this.#page(visit, company, visit.url.searchParams.get('after'));
    return visit.show(
      <TeamPage {...{ visit, brand: this.brand, company, next }} members={items} advised={advice !== null} />,
    );
  }

  @ShowsPage('new')
  async addForm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const company = await companyOf(visit, 'payments_admin');
    // Whoever may not is told before they give a code or type.
    await this.#page(visit, company);
    visit.requireFresh();
    return this.#addPage(visit, company, await formOf(visit));
  }

  @TakesPageForm('new')
  async add(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const company = await companyOf(visit, 'payments_admin');
    const { t } = visit.words;
    const { email = '', name = '', role = '', once = '' } = visit.fields;
    return submit(
      visit,
      async () => {
        await dataOf(
          visit.api.POST('/v1/payor/team', {
            params: { header: { 'Idempotency-Key': once } },
            body: {
              ...company.asked,
              email: email.trim(),
              ...(name.trim() === '' ? {} : { name: name.trim() }),
              role: role as TeamRole,
            },
          }),
        );
        return visit.goTo(address(TEAM, company.query), 'roleGiven');
      },
      (form, status) => this.#addPage(visit, company, form, status),
      {
        email: { text: t('team.emailWrong') },
        name: { text: t('team.nameWrong') },
        role: { text: t('team.roleWrong') },
      },
    );
  }

  @ShowsPage(':personId/:role/remove')
  async removeForm(
    @CurrentVisit() visit: Visit,
    @Param('personId') personId: string,
    @Param('role') role: string,
  ): Promise<Outcome> {
    const company = await companyOf(visit, 'payments_admin');
    const member = await this.#find(visit, company, personId, role);
    if (!member) throw new NoSuchPage();
    visit.requireFresh();
    return this.#removePage(visit, company, member, role, emptyForm);
  }

  @TakesPageForm(':personId/:role/remove')
  async remove(
    @CurrentVisit() visit: Visit,
    @Param('personId') personId: string,
    @Param('role') role: string,
  ): Promise<Outcome> {
    const company = await companyOf(visit, 'payments_admin');
    return submit(
      visit,
      async () => {
        const params = { path: { personId, role: role as TeamRole }, query: company.asked };
        await dataOf(visit.api.DELETE('/v1/payor/team/{personId}/roles/{role}', { params }));
        return visit.goTo(address(TEAM, company.query), 'roleTaken');
      },
      async (form, status) => {
        const member = await this.#find(visit, company, personId, role);
        // Somebody else was faster.
        if (!member) return visit.goTo(address(TEAM, company.query), 'roleTakenAlready');
        return this.#removePage(visit, company, member, role, form, status);
      },
    );
  }

  #page(visit: Visit, { asked }: CompanyChoice, after: string | null = null) {
    const query = { ...asked, ...(after === null ? {} : { after }) };
    return dataOf(visit.api.GET('/v1/payor/team', { params: { query } }));
  }

  /** Null for somebody who does not hold this role. */
  async #find(visit: Visit, company: CompanyChoice, personId: string, role: string): Promise<Member | null> {
    let after: string | null = null;
    for (let page = 0; page < PAGES_AT_MOST; page += 1) {
      const { items, next }: { items: Member[]; next: string | null } = await this.#page(
        visit,
        company,
        after,
      );
      const found = items.find((member) => member.personId === personId);
      if (found) return teamRoles.some((one) => one === role) && holds(found, role) ? found : null;
      if (next === null) return null;
      after = next;
    }
    return null;
  }

  #addPage(visit: Visit, company: CompanyChoice, form: FormState, status = 200): Outcome {
    return visit.show(
      <AddMemberPage {...{ visit, brand: this.brand, company, form, once: randomUUID() }} />,
      status,
    );
  }

  #removePage(
    visit: Visit,
    company: CompanyChoice,
    member: Member,
    role: string,
    form: FormState,
    status = 200,
  ): Outcome {
    const { words } = visit;
    const { t } = words;
    const { name, email, roles } = member;
    return visit.show(
      <ConfirmPage
        {...{ visit, brand: this.brand, form }}
        title={t('team.removeTitle', { name, role: roleName(role, words) })}
        verb={t('team.removeVerb')}
        danger
        action={address(visit.path, company.query)}
        back={address(TEAM, company.query)}
      >
        <CompanyNamed of={company} />
        <Facts
          of={[
            [t('team.name'), <bdi>{name}</bdi>],
            [t('team.email'), <bdi>{email}</bdi>],
            [t('team.roles'), words.list(roles.map((one) => roleName(one, words)))],
          ]}
        />
        <p>{t('team.removeText')}</p>
      </ConfirmPage>,
      status,
    );
  }
}

const holds = ({ roles }: Member, role: string): boolean => roles.some((one) => one === role);

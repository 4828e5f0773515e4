import { Inject, Param } from '@nestjs/common';
import type { ComponentChildren } from 'preact';
import { dataOf, type components } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { missing } from '../../browser/problem-words.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { Checkbox, Choices, TextArea, TextField, type FormState } from '../../kit/form-parts.js';
import { scopeOf, type CompanyScope } from '../company-scope.js';
import { roleName } from '../../words/role-name.js';
import { memberOf } from './member-of.js';
import type { Member } from './person-page.js';

type ChangeRole = components['schemas']['ChangeRoleRequest'];

const HERE = '/company/people';
const acts = ['deactivate', 'reactivate', 'unlock'] as const;
type Act = (typeof acts)[number];
const notices = { deactivate: 'deactivated', reactivate: 'reactivated', unlock: 'unlocked' } as const;
const rights = ['company_admin', 'directory_admin', 'member'] as const;

interface About {
  scope: CompanyScope;
  member: Member;
}

/** What admins decide about one person, each on a page that says what it means (LOG-07, RST-01, RST-02). */
@PageGroup(`${HERE.slice(1)}/:personId`)
export class PersonActsPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage('rights')
  async rightsForm(@CurrentVisit() visit: Visit, @Param('personId') id: string): Promise<Outcome> {
    visit.requireFresh();
    return this.#rightsPage(visit, await this.#about(visit, id), await formOf(visit));
  }

  @TakesPageForm('rights')
  async changeRights(@CurrentVisit() visit: Visit, @Param('personId') id: string): Promise<Outcome> {
    const about = await this.#about(visit, id);
    const wanted = changeOf(visit.fields['change'] ?? '');
    const again = (form: FormState, status: number): Outcome => this.#rightsPage(visit, about, form, status);
    if (!wanted) {
      const errors = missing(visit.words, { change: visit.words.t('companyPeople.rightsMissing') });
      return again({ values: visit.typed, errors }, 422);
    }
    const { companyId } = about.scope;
    return submit(
      visit,
      async () => {
        const body = { companyId, reason: visit.fields['reason'] ?? '', ...wanted };
        const params = { path: { personId: id } };
        await dataOf(visit.api.POST('/v1/company/members/{personId}/roles', { params, body }));
        return visit.goTo(about.scope.at(`${HERE}/${id}`), 'saved');
      },
      again,
      { reason: { text: visit.words.t('companyPeople.reasonWrong') } },
    );
  }

  @ShowsPage('reset')
  async resetForm(@CurrentVisit() visit: Visit, @Param('personId') id: string): Promise<Outcome> {
    visit.requireFresh();
    return this.#resetPage(visit, await this.#about(visit, id), await formOf(visit));
  }

  @TakesPageForm('reset')
  async reset(@CurrentVisit() visit: Visit, @Param('personId') id: string): Promise<Outcome> {
    const { t } = visit.words;
    const about = await this.#about(visit, id);
    const again = (form: FormState, status: number): Outcome => this.#resetPage(visit, about, form, status);
    const { email = '', verified } = visit.fields;
    if (verified !== 'yes') {
      const errors = missing(visit.words, { verified: t('companyPeople.verifiedMissing') });
      return again({ values: visit.typed, errors }, 422);
    }
    return submit(
      visit,
      async () => {
        const params = { path: { personId: id } };
        const body = { email, verified: true as const };
        await dataOf(visit.api.POST('/v1/company/members/{personId}/mfa-reset', { params, body }));
        return visit.goTo(about.scope.at(`${HERE}/${id}`), 'memberReset');
      },
      again,
      {
        email: { text: t('companyPeople.resetEmailWrong') },
        'company-reset-not-confirmed': { field: 'email', text: t('companyPeople.resetEmailWrong') },
      },
    );
  }

  @ShowsPage(':act')
  async actForm(
    @CurrentVisit() visit: Visit,
    @Param('personId') id: string,
    @Param('act') act: string,
  ): Promise<Outcome> {
    const known = actOf(act);
    visit.requireFresh();
    return this.#actPage(visit, await this.#about(visit, id), known, await formOf(visit));
  }

  @TakesPageForm(':act')
  async act(
    @CurrentVisit() visit: Visit,
    @Param('personId') id: string,
    @Param('act') act: string,
  ): Promise<Outcome> {
    const known = actOf(act);
    const about = await this.#about(visit, id);
    const { companyId } = about.scope;
    return submit(
      visit,
      async () => {
        const params = { path: { personId: id } };
        const body = { companyId, reason: visit.fields['reason'] ?? '' };
        await dataOf(visit.api.POST(`/v1/company/members/{personId}/${known}`, { params, body }));
        return visit.goTo(about.scope.at(`${HERE}/${id}`), notices[known]);
      },
      (form, status) => this.#actPage(visit, about, known, form, status),
      { reason: { text: visit.words.t('companyPeople.reasonWrong') } },
    );
  }

  async #about(visit: Visit, personId: string): Promise<About> {
    const scope = await scopeOf(visit);
    return { scope, member: await memberOf(visit, scope, personId) };
  }

  #rightsPage(visit: Visit, about: About, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    const { name, roles } = about.member;
    const look = {
      title: t('companyPeople.rightsTitle', { name }),
      verb: t('companyPeople.rightsGo'),
      way: 'rights',
    };
    return this.#confirmPage(visit, about, look, form, status, [
      <p>{t('companyPeople.rightsText')}</p>,
      <Choices
        name="change"
        legend={t('companyPeople.rightsLegend')}
        form={form}
        options={rights.map((right) => {
          const role = roleName(right, { t });
          return roles.includes(right)
            ? { value: `remove ${right}`, label: t('companyPeople.take', { role }) }
            : { value: `add ${right}`, label: t('companyPeople.give', { role }) };
        })}
      />,
      <Reason visit={visit} form={form} />,
    ]);
  }

  #resetPage(visit: Visit, about: About, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    const { name } = about.member;
    const look = {
      ...{ title: t('companyPeople.resetTitle', { name }), verb: t('companyPeople.resetGo') },
      ...{ way: 'reset', danger: true },
    };
    return this.#confirmPage(visit, about, look, form, status, [
      <p>{t('companyPeople.resetText')}</p>,
      <TextField
        name="email"
        label={t('companyPeople.resetEmail')}
        hint={t('companyPeople.resetEmailHint')}
        form={form}
        autocomplete="off"
        spellcheck={false}
        maxLength={254}
      />,
      <Checkbox name="verified" label={t('companyPeople.verified')} form={form} />,
    ]);
  }

  #actPage(visit: Visit, about: About, act: Act, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    const { name } = about.member;
    const look = {
      ...{ title: t(`companyPeople.${act}Title`, { name }), verb: t(`companyPeople.${act}`) },
      ...{ way: act, danger: act === 'deactivate' },
    };
    return this.#confirmPage(visit, about, look, form, status, [
      <p>{t(`companyPeople.${act}Text`)}</p>,
      <Reason visit={visit} form={form} />,
    ]);
  }

  #confirmPage(
    visit: Visit,
    { scope, member: { personId } }: About,
    { way, ...look }: { title: string; verb: string; way: string; danger?: boolean },
    form: FormState,
    status: number,
    children: ComponentChildren,
  ): Outcome {
    const path = `${HERE}/${personId}`;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        {...look}
        form={form}
        action={scope.at(`${path}/${way}`)}
        back={scope.at(path)}
      >
        {children}
      </ConfirmPage>,
      status,
    );
  }
}

const Reason = ({ visit: { words }, form }: { visit: Visit; form: FormState }) => (
  <TextArea
    name="reason"
    label={words.t('companyPeople.reason')}
    hint={words.t('companyPeople.reasonHint')}
    form={form}
    rows={2}
    maxLength={500}
  />
);

/** @throws NoSuchPage */
function actOf(text: string): Act {
  const act = acts.find((one) => one === text);
  if (!act) throw new NoSuchPage();
  return act;
}

/** Null for what stands in no form of ours. */
function changeOf(text: string): Pick<ChangeRole, 'change' | 'role'> | null {
  const [change, wanted] = text.split(' ');
  const role = rights.find((right) => right === wanted);
  return role && (change === 'add' || change === 'remove') ? { change, role } : null;
}

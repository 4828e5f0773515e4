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
import { beforeForm, byId } from '../agent.js';
import { ResetFacts, ResetPage, ResetsPage, type ResetRequest } from './resets-page.js';

const HERE = '/support/resets';

const decisions = {
  approve: {
    title: 'resets.approveTitle',
    text: 'resets.approveText',
    verb: 'resets.approve',
    done: 'resetApproved',
    path: '/v1/support/mfa-resets/{id}/approve',
  },
  withdraw: {
    title: 'resets.withdrawTitle',
    text: 'resets.withdrawText',
    verb: 'resets.withdraw',
    done: 'resetWithdrawn',
    path: '/v1/support/mfa-resets/{id}/withdraw',
  },
} as const;
type Decision = keyof typeof decisions;

/** RST-04, AR-04: one agent has seen the proof and asks, another one reads it and agrees. */
@PageGroup(HERE.slice(1))
export class ResetsPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const instead = await this.#before(visit, visit.words.t('resets.title'));
    if (instead) return instead;
    const { items } = await dataOf(visit.api.GET('/v1/support/mfa-resets'));
    return visit.show(<ResetsPage visit={visit} brand={this.brand} items={items} />);
  }

  @ShowsPage('new')
  async requestForm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const instead = await this.#before(visit, visit.words.t('support.requestReset'));
    return instead ?? this.#requestPage(visit, await formOf(visit));
  }

  @TakesPageForm('new')
  request(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const { t } = visit.words;
    const { email = '', proof = '', once = '' } = visit.fields;
    return submit(
      visit,
      async () => {
        const { id } = await dataOf(
          visit.api.POST('/v1/support/mfa-resets', {
            params: { header: { 'Idempotency-Key': once } },
            body: { email: email.trim(), proof },
          }),
        );
        return visit.goTo(`${HERE}/${id}`, 'resetRequested');
      },
      (form, status) => this.#requestPage(visit, form, status),
      {
        email: { text: t('support.emailWrong') },
        proof: { text: t('resets.proofWrong') },
        'support-person-unknown': { field: 'email', text: t('support.personUnknown') },
      },
    );
  }

  @ShowsPage(':id')
  async one(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireFresh();
    const request = await this.#find(visit, id);
    return visit.show(<ResetPage visit={visit} brand={this.brand} request={request} />);
  }

  @ShowsPage(':id/approve')
  approveForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#form(visit, id, 'approve');
  }

  @TakesPageForm(':id/approve')
  approve(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#decide(visit, id, 'approve');
  }

  @ShowsPage(':id/withdraw')
  withdrawForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#form(visit, id, 'withdraw');
  }

  @TakesPageForm(':id/withdraw')
  withdraw(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#decide(visit, id, 'withdraw');
  }

  #before(visit: Visit, title: string): Promise<Outcome | null> {
    return beforeForm(visit, { brand: this.brand, title, back: '/support' });
  }

  #find(visit: Visit, id: string): Promise<ResetRequest> {
    const params = { path: { id } };
    return byId(dataOf(visit.api.GET('/v1/support/mfa-resets/{id}', { params })));
  }

  async #form(visit: Visit, id: string, decision: Decision): Promise<Outcome> {
    const instead = await this.#before(visit, visit.words.t('resets.title'));
    if (instead) return instead;
    const request = await this.#find(visit, id);
    // What is over is not asked about: its page says how it ended.
    if (request.status !== 'open') return visit.goTo(`${HERE}/${id}`);
    return this.#decisionPage(visit, request, decision, await formOf(visit));
  }

  async #decide(visit: Visit, id: string, decision: Decision): Promise<Outcome> {
    const request = await this.#find(visit, id);
    return submit(
      visit,
      async () => {
        await dataOf(visit.api.POST(decisions[decision].path, { params: { path: { id } }, body: {} }));
        return visit.goTo(`${HERE}/${id}`, decisions[decision].done);
      },
      (form, status) => this.#decisionPage(visit, request, decision, form, status),
    );
  }

  #requestPage(visit: Visit, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('resets.requestTitle')}
        form={form}
        verb={t('support.requestReset')}
        once={randomUUID()}
        back={HERE}
      >
        <p>{t('resets.requestText')}</p>
        <TextField
          name="email"
          label={t('support.email')}
          hint={t('support.exactEmailHint')}
          form={form}
          autocomplete="off"
          spellcheck={false}
          maxLength={254}
        />
        <TextArea
          name="proof"
          label={t('resets.proof')}
          hint={t('resets.proofHint')}
          form={form}
          maxLength={500}
        />
      </ConfirmPage>,
      status,
    );
  }

  #decisionPage(
    visit: Visit,
    request: ResetRequest,
    decision: Decision,
    form: FormState,
    status = 200,
  ): Outcome {
    const { t } = visit.words;
    const { title, text, verb } = decisions[decision];
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t(title, { name: request.name })}
        form={form}
        verb={t(verb)}
        danger={decision === 'approve'}
        back={`${HERE}/${request.id}`}
      >
        <ResetFacts request={request} words={visit.words} />
        <p>{t(text)}</p>
      </ConfirmPage>,
      status,
    );
  }
}

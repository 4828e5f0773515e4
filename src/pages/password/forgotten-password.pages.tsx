import { Inject } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../browser/page-group.js';
import { submit } from '../browser/submit.js';
import { CurrentVisit } from '../browser/visit.guard.js';
import type { Outcome, Visit } from '../browser/visit.js';
import { Brand } from '../kit/brand.js';
import { ErrorSummary, Form, Submit, TextField, emptyForm, type FormState } from '../kit/form-parts.js';
import { Layout } from '../kit/layout.js';

/** Asks for a link that sets a new password. Whoever asks, about whatever address, reads the same (ER-03). */
@PageGroup('password')
export class ForgottenPasswordPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  form(@CurrentVisit() visit: Visit): Outcome {
    return this.#page(visit, emptyForm);
  }

  @TakesPageForm()
  ask(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const email = visit.fields['email']?.trim() ?? '';
    return submit(
      visit,
      async () => {
        await dataOf(visit.api.POST('/v1/password-resets', { body: { email } }));
        return visit.goTo('/password/sent');
      },
      (form, status) => this.#page(visit, form, status),
      { email: { text: visit.words.t('password.emailWrong') } },
    );
  }

  @ShowsPage('sent')
  sent(@CurrentVisit() visit: Visit): Outcome {
    const { t } = visit.words;
    return visit.show(
      <Layout visit={visit} brand={this.brand} title={t('password.sentTitle')}>
        <p>{t('password.sentText')}</p>
        <p>{t('password.sentNothing')}</p>
        <p class="actions">
          <a class="button" href="/sign-in">
            {t('password.toSignIn')}
          </a>
          <a href="/password">{t('password.another')}</a>
        </p>
      </Layout>,
    );
  }

  #page(visit: Visit, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    const page = (
      <Layout visit={visit} brand={this.brand} title={t('password.forgotTitle')}>
        <ErrorSummary errors={form.errors} />
        <p>{t('password.forgotText')}</p>
        <Form>
          <TextField
            name="email"
            label={t('password.email')}
            form={form}
            type="email"
            autocomplete="username"
            maxLength={320}
          />
          <p class="actions">
            <Submit>{t('password.send')}</Submit>
            <a href="/sign-in">{t('password.toSignIn')}</a>
          </p>
        </Form>
      </Layout>
    );
    return visit.show(page, status);
  }
}

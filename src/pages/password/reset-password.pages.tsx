import { Inject } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { endSession } from '../browser/end-session.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../browser/page-group.js';
import { errorsOf, isForTheForm } from '../browser/problem-words.js';
import { tokenIn } from '../browser/token-in.js';
import { CurrentVisit } from '../browser/visit.guard.js';
import type { Outcome, Visit } from '../browser/visit.js';
import { Brand } from '../kit/brand.js';
import { ErrorSummary, Form, Submit, TextField, emptyForm, type FormState } from '../kit/form-parts.js';
import { Layout } from '../kit/layout.js';
import { NewPasswordField } from './new-password-field.js';
import { newPasswordWords } from './password-words.js';

/**
 * Where the link from the mail leads. Its token stands behind # and so reaches no server, log or Referer; the script puts it
 * into the form, and whoever runs none pastes the link (ER-07). A new password signs nobody in (PW-10).
 */
@PageGroup('reset-password')
export class ResetPasswordPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  form(@CurrentVisit() visit: Visit): Outcome {
    return this.#page(visit, emptyForm);
  }

  @TakesPageForm()
  async reset(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const { reset_token: pasted = '', new_password: newPassword = '' } = visit.fields;
    const token = tokenIn(pasted, 'cspr');
    try {
      await dataOf(visit.api.POST('/v1/password-resets/confirm', { body: { token, newPassword } }));
    } catch (error) {
      if (!isForTheForm(error)) throw error;
      return this.#again(visit, error, token);
    }
    await endSession(visit);
    return visit.goTo('/sign-in', 'passwordChanged');
  }

  #again(visit: Visit, error: Parameters<typeof errorsOf>[0], token: string): Outcome {
    const { t } = visit.words;
    const errors = errorsOf(error, visit.words, newPasswordWords(error, visit.words));
    if (error.type !== '/problems/password-reset-link-refused')
      // The link goes on being good, and need not be opened again.
      return this.#page(visit, { values: { reset_token: token }, errors }, 422);
    const fields = { reset_token: t('password.linkWrong') };
    return this.#page(visit, { values: {}, errors: { ...errors, fields } }, 422);
  }

  #page(visit: Visit, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    const page = (
      <Layout visit={visit} brand={this.brand} title={t('password.resetTitle')}>
        <ErrorSummary errors={form.errors} />
        <p>{t('password.resetText')}</p>
        <Form>
          <TextField
            name="reset_token"
            label={t('password.link')}
            hint={t('password.linkHint')}
            form={form}
            autocomplete="off"
            spellcheck={false}
            maxLength={500}
            data-fragment=""
          />
          <NewPasswordField form={form} />
          <p class="actions">
            <Submit>{t('password.set')}</Submit>
            <a href="/password">{t('password.askAgain')}</a>
          </p>
        </Form>
      </Layout>
    );
    return visit.show(page, status);
  }
}

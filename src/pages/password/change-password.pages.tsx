import { Inject } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../browser/page-group.js';
import { errorsOf, isForTheForm } from '../browser/problem-words.js';
import { CurrentVisit } from '../browser/visit.guard.js';
import type { Outcome, Visit } from '../browser/visit.js';
import { Brand } from '../kit/brand.js';
import { ErrorSummary, Form, PasswordField, Submit, emptyForm, type FormState } from '../kit/form-parts.js';
import { SecurityLayout } from '../security/security-layout.js';
import { NewPasswordField } from './new-password-field.js';
import { newPasswordWords } from './password-words.js';

/** A new password by whoever knows the present one. Every session ends by it, this one too (SE-07). */
@PageGroup('security/password')
export class ChangePasswordPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  form(@CurrentVisit() visit: Visit): Outcome {
    visit.requireOwnFresh();
    return this.#page(visit, emptyForm);
  }

  @TakesPageForm()
  async change(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const { current_password: currentPassword = '', new_password: newPassword = '' } = visit.fields;
    visit.requireSignedIn();
    try {
      await dataOf(visit.api.POST('/v1/password', { body: { currentPassword, newPassword } }));
    } catch (error) {
      if (!isForTheForm(error)) throw error;
      const { t } = visit.words;
      const errors = errorsOf(error, visit.words, {
        currentPassword: { field: 'current_password', text: t('password.currentWrong') },
        ...newPasswordWords(error, visit.words),
      });
      const fields =
        error.type === '/problems/current-password-refused'
          ? { current_password: t('password.currentWrong') }
          : errors.fields;
      return this.#page(visit, { values: {}, errors: { ...errors, fields } }, 422);
    }
    await visit.leave();
    return visit.goTo('/sign-in', 'passwordChanged');
  }

  #page(visit: Visit, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    const page = (
      <SecurityLayout visit={visit} brand={this.brand} title={t('password.changeTitle')}>
        <ErrorSummary errors={form.errors} />
        <p>{t('password.changeText')}</p>
        <Form>
          <PasswordField
            name="current_password"
            label={t('password.current')}
            form={form}
            autocomplete="current-password"
          />
          <NewPasswordField form={form} />
          <p class="actions">
            <Submit>{t('password.change')}</Submit>
          </p>
        </Form>
      </SecurityLayout>
    );
    return visit.show(page, status);
  }
}

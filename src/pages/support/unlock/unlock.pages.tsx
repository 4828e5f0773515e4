import { Inject } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { TextArea, TextField, type FormState } from '../../kit/form-parts.js';
import { beforeForm } from '../agent.js';

/** AR-07: the end of a block before its time. */
@PageGroup('support/unlock')
export class UnlockPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async unlockForm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const title = visit.words.t('support.unlockTitle');
    const instead = await beforeForm(visit, { brand: this.brand, title, back: '/support' });
    return instead ?? this.#page(visit, await formOf(visit));
  }

  @TakesPageForm()
  unlock(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const { t } = visit.words;
    const { email = '', grounds = '' } = visit.fields;
    return submit(
      visit,
      async () => {
        await dataOf(visit.api.POST('/v1/support/unlocks', { body: { email: email.trim(), grounds } }));
        return visit.goTo('/support', 'unlocked');
      },
      (form, status) => this.#page(visit, form, status),
      {
        email: { text: t('support.emailWrong') },
        grounds: { text: t('support.groundsWrong') },
        'support-person-unknown': { field: 'email', text: t('support.personUnknown') },
      },
    );
  }

  #page(visit: Visit, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('support.unlockTitle')}
        form={form}
        verb={t('support.unlock')}
        back="/support"
      >
        <p>{t('support.unlockText')}</p>
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
          name="grounds"
          label={t('support.grounds')}
          hint={t('support.groundsHint')}
          form={form}
          maxLength={500}
        />
      </ConfirmPage>,
      status,
    );
  }
}

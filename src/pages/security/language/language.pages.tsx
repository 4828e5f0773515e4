import { Inject } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { matchLocale } from '../../../languages/match-locale.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import type { FormState } from '../../kit/form-parts.js';
import { LanguagePage } from './language-page.js';

const HERE = '/security/language';

/** In which language, and in the time of which place, somebody is told things. */
@PageGroup(HERE.slice(1))
export class LanguagePages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async form(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    const { locale, timeZone } = await dataOf(visit.api.GET('/v1/account'));
    return this.#page(visit, await formOf(visit, { locale, time_zone: timeZone ?? '' }));
  }

  @TakesPageForm()
  save(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const { locale: wanted = '', time_zone: zone = '' } = visit.fields;
    const locale = matchLocale([wanted]);
    const timeZone = zone === '' ? null : zone;
    return submit(
      visit,
      async () => {
        visit.requireSignedIn();
        await dataOf(visit.api.PUT('/v1/account/time-zone', { body: { timeZone } }));
        await dataOf(visit.api.PUT('/v1/account/locale', { body: { locale } }));
        visit.chooseLanguage(locale);
        const { timeZone: _, ...state } = visit.state;
        await visit.keep({ ...state, locale, ...(timeZone === null ? {} : { timeZone }) });
        return visit.goTo(HERE, 'saved');
      },
      (form, status) => this.#page(visit, form, status),
      { timeZone: { field: 'time_zone', text: visit.words.t('reading.zoneWrong') } },
    );
  }

  #page(visit: Visit, form: FormState, status = 200): Outcome {
    return visit.show(<LanguagePage visit={visit} brand={this.brand} form={form} />, status);
  }
}

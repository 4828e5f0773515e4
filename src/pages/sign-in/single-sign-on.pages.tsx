import { Inject } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { localPath } from '../browser/local-path.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../browser/page-group.js';
import { errorsOf, isForTheForm, isSingleSignOnRefused } from '../browser/problem-words.js';
import { CurrentVisit } from '../browser/visit.guard.js';
import type { Outcome, Visit } from '../browser/visit.js';
import { Brand } from '../kit/brand.js';
import type { FormState } from '../kit/form-parts.js';
import { AfterFirstStep } from './after-first-step.js';
import { SignInPage } from './sign-in-page.js';
import { ToProviderPage } from './to-provider-page.js';

/** The way through the identity provider of somebody's company, and back (POL-10). */
@PageGroup('sign-in')
export class SingleSignOnPages {
  constructor(
    private readonly afterFirstStep: AfterFirstStep,
    @Inject(Brand) private readonly brand: Brand,
  ) {}

  @ShowsPage('company')
  form(@CurrentVisit() visit: Visit): Outcome {
    return visit.goTo('/sign-in');
  }

  /** The address alone says where its people sign in; nobody learns from it who has an account. */
  @TakesPageForm('company')
  async begin(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const { email = '', then } = visit.fields;
    try {
      const way = await dataOf(visit.api.POST('/v1/sign-in/single-sign-on', { body: { email } }));
      const { authorizationUrl, transaction } = way;
      if (authorizationUrl === undefined || transaction === undefined) {
        const summary = visit.words.t('signIn.companyByPassword');
        return this.#signInPage(visit, { values: { email }, errors: { summary, fields: {} } }, 422);
      }
      visit.rememberTransaction({ transaction, then: localPath(then) });
      return visit.leaveFor(
        authorizationUrl,
        <ToProviderPage visit={visit} brand={this.brand} url={authorizationUrl} />,
      );
    } catch (error) {
      if (!isForTheForm(error)) throw error;
      return this.#signInPage(visit, { values: { email }, errors: errorsOf(error, visit.words) }, 422);
    }
  }

  /**
   * Where the provider sends the browser back to. What changes here is what its word brings about, and only in the browser that
   * began: a link to this page from anywhere else completes nothing. Providers know this address alone: who signs in for a
   * finance system goes on to where that began.
   */
  @ShowsPage('single-sign-on')
  async complete(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const begun = visit.takeTransaction();
    if (begun?.takenThere) return visit.goTo(begun.then + visit.url.search);
    if (begun === null) return this.#signInPage(visit, this.#refused(visit), 401);
    const { deviceToken } = visit;
    try {
      const step = await dataOf(
        visit.api.POST('/v1/sign-in/single-sign-on/complete', {
          body: {
            ...{ transaction: begun.transaction, callbackUrl: visit.url.href },
            ...(deviceToken === undefined ? {} : { deviceToken }),
          },
        }),
      );
      return await this.afterFirstStep.execute(visit, step, begun.then);
    } catch (error) {
      if (!isForTheForm(error) && !isSingleSignOnRefused(error)) throw error;
      return this.#signInPage(visit, this.#refused(visit), 401);
    }
  }

  #refused(visit: Visit): FormState {
    const summary = visit.words.t('problems.single-sign-on-refused');
    return { values: {}, errors: { summary, fields: {} } };
  }

  #signInPage(visit: Visit, form: FormState, status: number): Outcome {
    const then = localPath(visit.fields['then'] ?? visit.state.then);
    return visit.show(
      <SignInPage visit={visit} brand={this.brand} form={form} then={then} ended={false} />,
      status,
    );
  }
}

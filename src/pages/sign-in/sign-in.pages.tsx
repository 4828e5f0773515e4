import { Inject } from '@nestjs/common';
import { dataOf, ProblemError } from '@countersign/client';
import { CurrentVisit } from '../browser/visit.guard.js';
import { localPath } from '../browser/local-path.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../browser/page-group.js';
import { errorsOf, isForTheForm } from '../browser/problem-words.js';
import type { Outcome, Visit } from '../browser/visit.js';
import { Brand } from '../kit/brand.js';
import type { FormState } from '../kit/form-parts.js';
import { homeOf } from '../kit/navigation.js';
import { AfterFirstStep } from './after-first-step.js';
import { RequiredPage } from './required-page.js';
import { SignInPage } from './sign-in-page.js';

/** The password, and where it leads. */
@PageGroup('sign-in')
export class SignInPages {
  constructor(
    private readonly afterFirstStep: AfterFirstStep,
    @Inject(Brand) private readonly brand: Brand,
  ) {}

  @ShowsPage()
  form(@CurrentVisit() visit: Visit): Outcome {
    if (visit.stage === 'signed_in')
      return visit.goTo(localPath(visit.url.searchParams.get('then'), homeOf(visit)));
    return this.#page(visit, { values: {}, errors: null });
  }

  @TakesPageForm()
  async signIn(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const { email = '', password = '' } = visit.fields;
    const { deviceToken } = visit;
    try {
      const step = await dataOf(
        visit.api.POST('/v1/sign-in', {
          body: { email, password, ...(deviceToken === undefined ? {} : { deviceToken }) },
        }),
      );
      return await this.afterFirstStep.execute(
        visit,
        step,
        localPath(visit.fields['then'] ?? visit.state.then),
      );
    } catch (error) {
      if (!isForTheForm(error) && !isRefusal(error)) throw error;
      return this.#page(visit, { values: { email }, errors: errorsOf(error, visit.words) }, 422);
    }
  }

  @ShowsPage('required')
  required(@CurrentVisit() visit: Visit): Outcome {
    const { requiredBy } = visit.requireHalfway();
    return visit.show(<RequiredPage visit={visit} brand={this.brand} requiredBy={requiredBy} />);
  }

  #page(visit: Visit, form: FormState, status = 200): Outcome {
    return visit.show(
      <SignInPage
        visit={visit}
        brand={this.brand}
        form={form}
        then={localPath(visit.fields['then'] ?? visit.url.searchParams.get('then') ?? visit.state.then)}
        ended={visit.stage === 'over' && form.errors === null}
      />,
      status,
    );
  }
}

/** Wrong details are told at the form; the name of the problem is that of a missing sign-in elsewhere. */
const isRefusal = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.type === '/problems/sign-in-refused';

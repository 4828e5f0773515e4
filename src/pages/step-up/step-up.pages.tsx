import { Inject } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { CurrentVisit } from '../browser/visit.guard.js';
import { localPath } from '../browser/local-path.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../browser/page-group.js';
import { codeErrorsOf, isForTheForm } from '../browser/problem-words.js';
import { Sides } from '../browser/sides.js';
import type { Outcome, Visit } from '../browser/visit.js';
import { giveCode, methodOf, sendText, type FactorMethod } from '../factor/factor-flow.js';
import { Brand } from '../kit/brand.js';
import { emptyForm, type FormState } from '../kit/form-parts.js';
import { homeOf } from '../kit/navigation.js';
import { StepUpPage } from './step-up-page.js';

/** A fresh factor, and back to what needed it (SU-02). */
@PageGroup('step-up')
export class StepUpPages {
  constructor(
    private readonly sides: Sides,
    @Inject(Brand) private readonly brand: Brand,
  ) {}

  @ShowsPage()
  form(@CurrentVisit() visit: Visit): Promise<Outcome> {
    return this.#page(visit, methodOf(visit.url.searchParams.get('method')), emptyForm);
  }

  @TakesPageForm('text')
  async text(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    const again = visit.state.challenge !== undefined;
    try {
      await sendText(visit);
    } catch (error) {
      return this.#again(visit, again ? 'sms' : null, error);
    }
    const then = encodeURIComponent(this.#then(visit));
    return visit.goTo(`/step-up?method=sms&then=${then}`, again ? 'textSentAgain' : undefined);
  }

  @TakesPageForm()
  async answer(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    const { code = '' } = visit.fields;
    const method = methodOf(visit.fields['method']) ?? 'totp';
    try {
      const { session } = await giveCode(visit, { method, code });
      if (!session) throw new Error('a step-up that gave no session');
      const waits = visit.state.kept !== undefined;
      await visit.stepUp(session);
      return visit.goTo(this.#then(visit), waits ? 'confirmed' : undefined);
    } catch (error) {
      return this.#again(visit, method, error);
    }
  }

  /** Whoever has never had a factor, and needs none, gives the password once more (ENR-01). */
  @TakesPageForm('password')
  async password(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    const { password = '' } = visit.fields;
    try {
      const session = await dataOf(
        visit.api.POST('/v1/standard/mfa/current-password', { body: { currentPassword: password } }),
      );
      await visit.stepUp(session);
      return visit.goTo(this.#then(visit));
    } catch (error) {
      return this.#again(visit, null, error);
    }
  }

  #then(visit: Visit): string {
    return localPath(visit.fields['then'] ?? visit.url.searchParams.get('then'), homeOf(visit));
  }

  #again(visit: Visit, method: FactorMethod | null, error: unknown): Promise<Outcome> {
    if (!isForTheForm(error)) throw error;
    const errors = codeErrorsOf(error, visit.words);
    return this.#page(visit, method, { values: {}, errors }, 422);
  }

  async #page(visit: Visit, chosen: FactorMethod | null, form: FormState, status = 200): Promise<Outcome> {
    visit.requireSignedIn();
    const side = await this.sides.of(visit);
    const { methods, alwaysRequired } = await dataOf(visit.api.GET(`/v1/${side}/mfa`));
    return visit.show(
      <StepUpPage
        visit={visit}
        brand={this.brand}
        methods={methods}
        byPassword={methods.length === 0 && !alwaysRequired}
        chosen={chosen}
        challenge={visit.state.challenge ?? null}
        form={form}
        then={this.#then(visit)}
      />,
      status,
    );
  }
}

import { Inject } from '@nestjs/common';
import { CurrentVisit } from '../browser/visit.guard.js';
import { goalOf } from '../browser/local-path.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../browser/page-group.js';
import { codeErrorsOf, isForTheForm, isSignInNeeded } from '../browser/problem-words.js';
import type { Outcome, Visit } from '../browser/visit.js';
import { giveCode, methodOf, sendText, type FactorMethod } from '../factor/factor-flow.js';
import { Brand } from '../kit/brand.js';
import { emptyForm, type FormState } from '../kit/form-parts.js';
import { RecoveryPage } from './recovery-page.js';
import { SecondStepPage } from './second-step-page.js';

/** The factor after the password: one of those the person has, or the recovery code in its place. */
@PageGroup('sign-in')
export class SecondStepPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage('code')
  code(@CurrentVisit() visit: Visit): Outcome {
    return this.#page(visit, methodOf(visit.url.searchParams.get('method')), emptyForm);
  }

  @TakesPageForm('code/text')
  async text(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireHalfway();
    const again = visit.state.challenge !== undefined;
    try {
      await sendText(visit);
    } catch (error) {
      return this.#again(visit, again ? 'sms' : null, error);
    }
    return visit.goTo('/sign-in/code?method=sms', again ? 'textSentAgain' : undefined);
  }

  @TakesPageForm('code')
  async answer(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireHalfway();
    const method = methodOf(visit.fields['method']) ?? 'totp';
    try {
      const answer = await giveCode(visit, {
        ...{ method, code: visit.fields['code'] ?? '' },
        rememberDevice: visit.fields['remember'] === 'yes',
      });
      if (answer.session) {
        const then = goalOf(visit.state.then);
        await visit.enter(answer.session);
        return visit.goTo(then);
      }
      return await this.#enrollAnew(visit, answer);
    } catch (error) {
      return this.#again(visit, method, error);
    }
  }

  @ShowsPage('recovery')
  recovery(@CurrentVisit() visit: Visit): Outcome {
    visit.requireHalfway();
    return visit.show(<RecoveryPage visit={visit} brand={this.brand} form={emptyForm} />);
  }

  /** LOG-03: what it opens is the way to a new factor. */
  async #enrollAnew(visit: Visit, answer: { ticket?: string; ticketExpiresAt?: string }): Promise<Outcome> {
    const { ticket, ticketExpiresAt } = answer;
    const halfLogin = visit.requireHalfway();
    if (ticket === undefined || ticketExpiresAt === undefined)
      throw new Error('an answer that leads nowhere');
    await visit.begin(
      { ...halfLogin, ticket, ticketExpiresAt, methods: [], enrollment: ['totp', 'sms'] },
      goalOf(visit.state.then),
    );
    return visit.goTo('/enroll');
  }

  #again(visit: Visit, method: FactorMethod | null, error: unknown): Outcome {
    if (isSignInNeeded(error) || !isForTheForm(error)) throw error;
    const errors = codeErrorsOf(error, visit.words);
    const form: FormState = { values: {}, errors };
    if (method === 'recovery_code')
      return visit.show(<RecoveryPage visit={visit} brand={this.brand} form={form} />, 422);
    return this.#page(visit, method, form, 422);
  }

  #page(visit: Visit, chosen: FactorMethod | null, form: FormState, status = 200): Outcome {
    const { methods, enrollment } = visit.requireHalfway();
    if (enrollment.length > 0) return visit.goTo('/sign-in/required');
    return visit.show(
      <SecondStepPage
        visit={visit}
        brand={this.brand}
        methods={methods}
        chosen={chosen}
        challenge={visit.state.challenge ?? null}
        form={form}
      />,
      status,
    );
  }
}

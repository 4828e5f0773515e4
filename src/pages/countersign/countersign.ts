import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { ProblemError, dataOf, type Intent } from '@countersign/client';
import { codeErrorsOf, isForTheForm } from '../browser/problem-words.js';
import type { Outcome, Visit } from '../browser/visit.js';
import { Brand } from '../kit/brand.js';
import { emptyForm, type FormState } from '../kit/form-parts.js';
import type { CountersignedAct } from './countersigned-act.js';
import { drawCountersignPage } from './countersign-page.js';
import { sharing } from './sharing.js';

/**
 * One page for every countersigned act: it asks the API for the act and is told what would have to be approved; shows that, and
 * nothing the browser sent (SU-08); gives the code over that very intent; and makes the same call again. Whether what is done
 * is what was shown is for the API to say (promise 4).
 */
@Injectable()
export class Countersign {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  /** The form of the page itself, or of a page that led here: only the former has a code. */
  answer<Done>(visit: Visit, act: CountersignedAct<Done>): Promise<Outcome> {
    const { session } = visit.requireSignedIn();
    const { once, intent_id: intentId, code } = visit.fields;
    if (once === undefined || intentId === undefined || code === undefined)
      return this.#ask(visit, act, emptyForm);
    // A second click comes while the first is under way, and is told the same.
    return sharing(`${session.id} ${once}`, () => this.#give(visit, act, { once, intentId, code }));
  }

  /** What is to be approved, as the server has it now. Once it is done, the API says so instead: then it is done. */
  async #ask<Done>(
    visit: Visit,
    act: CountersignedAct<Done>,
    form: FormState,
    once?: string,
  ): Promise<Outcome> {
    const key = once ?? randomUUID();
    try {
      return act.done(await act.call({ 'Idempotency-Key': key }));
    } catch (error) {
      const intent = intentIn(error);
      if (intent === null) throw error;
      const changed =
        visit.fields['intent_hash'] !== undefined && visit.fields['intent_hash'] !== intent.hash;
      const page = drawCountersignPage({ visit, brand: this.brand, act, intent, once: key, form, changed });
      return visit.show(page, form.errors ? 422 : 200);
    }
  }

  async #give<Done>(
    visit: Visit,
    act: CountersignedAct<Done>,
    { once, intentId, code }: { once: string; intentId: string; code: string },
  ): Promise<Outcome> {
    try {
      const { id } = await dataOf(visit.api.POST('/v1/challenges', { body: { method: 'totp', intentId } }));
      await dataOf(
        visit.api.POST('/v1/challenges/{id}/answer', {
          params: { path: { id } },
          body: { code: code.trim() },
        }),
      );
      return act.done(await act.call({ 'Idempotency-Key': once, 'Countersign-Challenge': id }));
    } catch (error) {
      if (isOver(error)) return this.#ask(visit, act, this.#changed(visit));
      if (!isForTheForm(error) || error.status === 403) throw error;
      return this.#ask(visit, act, { values: {}, errors: codeErrorsOf(error, visit.words) }, once);
    }
  }

  #changed(visit: Visit): FormState {
    return { values: {}, errors: { summary: visit.words.t('countersign.changed'), fields: {} } };
  }
}

/** The intent that a countersigned call without its countersignature is answered with (RFC 9470); null in any other answer. */
function intentIn(error: unknown): Intent | null {
  if (!(error instanceof ProblemError) || error.type !== '/problems/countersignature-required') return null;
  return (error.problem as { intent?: Intent }).intent ?? null;
}

/** What was shown is not what is there, or not any more: it is shown anew, and nothing was done. */
const isOver = (error: unknown): boolean =>
  error instanceof ProblemError &&
  ['/problems/intent-changed', '/problems/countersignature-required', '/problems/not-found'].includes(
    error.type,
  );

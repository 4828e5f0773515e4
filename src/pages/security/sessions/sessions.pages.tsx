import { Inject, Param } from '@nestjs/common';
import { dataOf, ProblemError } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import type { FormState } from '../../kit/form-parts.js';
import { Facts, Time } from '../../kit/parts.js';
import { Device } from '../device-words.js';
import { SessionsPage, type OpenSession } from './sessions-page.js';

const HERE = '/security/sessions';

/** Where somebody is signed in, and the end of that elsewhere (MAN-05, SE-08). */
@PageGroup(HERE.slice(1))
export class SessionsPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const sessions = await this.#all(visit);
    return visit.show(<SessionsPage visit={visit} brand={this.brand} sessions={sessions} />);
  }

  @ShowsPage('others')
  async othersForm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireOwnFresh();
    return this.#othersPage(visit, await formOf(visit));
  }

  @TakesPageForm('others')
  endOthers(@CurrentVisit() visit: Visit): Promise<Outcome> {
    return submit(
      visit,
      async () => {
        for (const { id } of await this.#others(visit)) await this.#end(visit, id);
        return visit.goTo(HERE, 'sessionsEnded');
      },
      (form, status) => this.#othersPage(visit, form, status),
    );
  }

  @ShowsPage(':id/end')
  async endForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireOwnFresh();
    return this.#endPage(visit, await this.#find(visit, id), await formOf(visit));
  }

  @TakesPageForm(':id/end')
  end(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return submit(
      visit,
      async () => {
        // This one ends by signing out.
        const { id: other } = await this.#find(visit, id);
        await this.#end(visit, other);
        return visit.goTo(HERE, 'sessionEnded');
      },
      async (form, status) => this.#endPage(visit, await this.#find(visit, id), form, status),
    );
  }

  async #all(visit: Visit): Promise<OpenSession[]> {
    visit.requireSignedIn();
    return (await dataOf(visit.api.GET('/v1/sessions'))).items;
  }

  async #others(visit: Visit): Promise<OpenSession[]> {
    return (await this.#all(visit)).filter(({ current }) => !current);
  }

  async #find(visit: Visit, id: string): Promise<OpenSession> {
    const found = (await this.#others(visit)).find((one) => one.id === id);
    if (!found) throw new NoSuchPage();
    return found;
  }

  async #end(visit: Visit, id: string): Promise<void> {
    await dataOf(visit.api.DELETE('/v1/sessions/{id}', { params: { path: { id } } })).catch(
      (error: unknown) => {
        // Over already: what was wanted is so.
        if (!(error instanceof ProblemError && error.status === 404)) throw error;
      },
    );
  }

  #endPage(visit: Visit, session: OpenSession, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    const { userAgent, address, authTime, lastActivityAt } = session;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('sessions.endTitle')}
        form={form}
        verb={t('sessions.end')}
        danger
        back={HERE}
      >
        <Facts
          of={[
            [t('sessions.device'), <Device userAgent={userAgent} words={visit.words} />],
            [t('sessions.address'), address ?? t('sessions.noAddress')],
            [t('sessions.since'), <Time at={authTime} />],
            [t('sessions.lastActivity'), <Time at={lastActivityAt} />],
          ]}
        />
        <p>{t('sessions.endText')}</p>
      </ConfirmPage>,
      status,
    );
  }

  async #othersPage(visit: Visit, form: FormState, status = 200): Promise<Outcome> {
    const { t } = visit.words;
    const { length: count } = await this.#others(visit);
    if (count === 0) return visit.goTo(HERE);
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('sessions.endAllTitle')}
        form={form}
        verb={t('sessions.endAll')}
        danger
        back={HERE}
      >
        <p>{t('sessions.endAllText', { count })}</p>
      </ConfirmPage>,
      status,
    );
  }
}

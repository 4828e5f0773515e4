import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import type { FormState } from '../../kit/form-parts.js';
import { InvitationsPage, type Invitation } from './invitations-page.js';

const HERE = '/security/invitations';

/** What somebody says to a company that wants them in its directory. */
@PageGroup(HERE.slice(1))
export class InvitationsPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const invitations = await this.#all(visit);
    return visit.show(<InvitationsPage visit={visit} brand={this.brand} invitations={invitations} />);
  }

  @ShowsPage(':companyId/accept')
  async acceptForm(@CurrentVisit() visit: Visit, @Param('companyId') companyId: string): Promise<Outcome> {
    return this.#acceptPage(visit, await this.#find(visit, companyId), await formOf(visit));
  }

  @TakesPageForm(':companyId/accept')
  async accept(@CurrentVisit() visit: Visit, @Param('companyId') companyId: string): Promise<Outcome> {
    const invitation = await this.#find(visit, companyId);
    return submit(
      visit,
      async () => {
        const params = { path: { companyId } };
        await dataOf(visit.api.POST('/v1/standard/invitations/{companyId}/accept', { params, body: {} }));
        return visit.goTo(HERE, 'invitationAccepted');
      },
      (form, status) => this.#acceptPage(visit, invitation, form, status),
    );
  }

  @ShowsPage(':companyId/decline')
  async declineForm(@CurrentVisit() visit: Visit, @Param('companyId') companyId: string): Promise<Outcome> {
    return this.#declinePage(visit, await this.#find(visit, companyId), await formOf(visit));
  }

  @TakesPageForm(':companyId/decline')
  async decline(@CurrentVisit() visit: Visit, @Param('companyId') companyId: string): Promise<Outcome> {
    const invitation = await this.#find(visit, companyId);
    return submit(
      visit,
      async () => {
        const params = { path: { companyId } };
        await dataOf(visit.api.DELETE('/v1/standard/invitations/{companyId}', { params }));
        return visit.goTo(HERE, 'invitationDeclined');
      },
      (form, status) => this.#declinePage(visit, invitation, form, status),
    );
  }

  async #all(visit: Visit): Promise<Invitation[]> {
    visit.requireSignedIn();
    return (await dataOf(visit.api.GET('/v1/standard/invitations'))).items;
  }

  async #find(visit: Visit, companyId: string): Promise<Invitation> {
    const found = (await this.#all(visit)).find((one) => one.companyId === companyId);
    if (!found) throw new NoSuchPage();
    return found;
  }

  #acceptPage(visit: Visit, { companyName }: Invitation, form: FormState, status = 200): Outcome {
    const { t, rich } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('invitations.acceptTitle')}
        form={form}
        verb={t('invitations.accept')}
        back={HERE}
      >
        <p>{rich('invitations.acceptText', { company: companyName })}</p>
      </ConfirmPage>,
      status,
    );
  }

  #declinePage(visit: Visit, { companyName }: Invitation, form: FormState, status = 200): Outcome {
    const { t, rich } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('invitations.declineTitle')}
        form={form}
        verb={t('invitations.decline')}
        danger
        back={HERE}
      >
        <p>{rich('invitations.declineText', { company: companyName })}</p>
      </ConfirmPage>,
      status,
    );
  }
}

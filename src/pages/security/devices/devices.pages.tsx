import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import type { Session } from '@countersign/mfa-core';
import { NoSuchPage } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import type { FormState } from '../../kit/form-parts.js';
import { Device } from '../device-words.js';
import { DevicesPage, type RememberedDevice } from './devices-page.js';

const HERE = '/security/devices';

/** The devices on which no second factor is asked for, for a while (POL-09). Forgetting one needs no fresh factor. */
@PageGroup(HERE.slice(1))
export class DevicesPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const devices = await this.#all(visit);
    return visit.show(<DevicesPage visit={visit} brand={this.brand} devices={devices} />);
  }

  @ShowsPage(':id/forget')
  async form(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#page(visit, await this.#find(visit, id), await formOf(visit));
  }

  @TakesPageForm(':id/forget')
  async forget(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const { session } = visit.requireSignedIn();
    const device = await this.#find(visit, id);
    return submit(
      visit,
      async () => {
        const params = { path: { id } };
        await dataOf(visit.api.DELETE('/v1/standard/mfa/remembered-devices/{id}', { params }));
        if (!letsIn(device, session)) return visit.goTo(HERE, 'deviceForgotten');
        await visit.leave();
        return visit.goTo('/sign-in', 'deviceForgottenHere');
      },
      (form, status) => this.#page(visit, device, form, status),
    );
  }

  async #all(visit: Visit): Promise<RememberedDevice[]> {
    visit.requireSignedIn();
    return (await dataOf(visit.api.GET('/v1/standard/mfa/remembered-devices'))).items;
  }

  async #find(visit: Visit, id: string): Promise<RememberedDevice> {
    const found = (await this.#all(visit)).find((one) => one.id === id);
    if (!found) throw new NoSuchPage();
    return found;
  }

  #page(visit: Visit, { userAgent }: RememberedDevice, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('sessions.forgetTitle')}
        form={form}
        verb={t('sessions.forget')}
        back={HERE}
      >
        <p>
          <Device userAgent={userAgent} words={visit.words} />
        </p>
        <p>{t('sessions.forgetText')}</p>
      </ConfirmPage>,
      status,
    );
  }
}

/** What the device let in without a factor is over with it: the next page says so, rather than that time had run out. */
const letsIn = ({ factorTime }: RememberedDevice, { rememberedFactorTime }: Session): boolean =>
  rememberedFactorTime?.getTime() === new Date(factorTime).getTime();

import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { Sides } from '../../browser/sides.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { RecoveryCodePage } from '../../enroll/recovery-code-page.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { emptyForm, type FormState } from '../../kit/form-parts.js';
import { nameOfMethod } from '../methods-held.js';

type Method = 'app' | 'sms';
type Way = 'remove' | 'lost';

/**
 * Giving a method up, reporting it lost, and a new recovery code: each asked once more, each ends in the recovery code that
 * counts from then on, shown with the very reply (MAN-01, MAN-02, MAN-05, LC-06). The session it is done on goes on.
 */
@PageGroup('security')
export class MethodsPages {
  constructor(
    private readonly sides: Sides,
    @Inject(Brand) private readonly brand: Brand,
  ) {}

  @ShowsPage('methods/:method/:way')
  async form(
    @CurrentVisit() visit: Visit,
    @Param('method') method: string,
    @Param('way') way: string,
  ): Promise<Outcome> {
    const [which, what] = [methodIn(method), wayIn(way)];
    visit.requireFresh();
    return this.#page(visit, which, what, await formOf(visit));
  }

  @TakesPageForm('methods/:method/:way')
  end(
    @CurrentVisit() visit: Visit,
    @Param('method') method: string,
    @Param('way') way: string,
  ): Promise<Outcome> {
    const [which, what] = [methodIn(method), wayIn(way)];
    return submit(
      visit,
      async () => this.#shown(visit, await this.#end(visit, which, what)),
      (form, status) => this.#page(visit, which, what, form, status),
    );
  }

  @ShowsPage('recovery-code')
  async recoveryForm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireFresh();
    return this.#recoveryPage(visit, await formOf(visit));
  }

  @TakesPageForm('recovery-code')
  newRecovery(@CurrentVisit() visit: Visit): Promise<Outcome> {
    return submit(
      visit,
      async () => {
        const side = await this.#sideOf(visit);
        const { recoveryCode } = await dataOf(visit.api.POST(`/v1/${side}/mfa/recovery-code`));
        return this.#shown(visit, recoveryCode);
      },
      (form, status) => this.#recoveryPage(visit, form, status),
    );
  }

  async #end(visit: Visit, method: Method, way: Way): Promise<string> {
    const side = await this.#sideOf(visit);
    if (method === 'app') {
      const path = `/v1/${side}/mfa/authenticator-app` as const;
      const ended = way === 'lost' ? visit.api.POST(`${path}/lost`) : visit.api.DELETE(path);
      return (await dataOf(ended)).recoveryCode;
    }
    // There are no texts on these sides.
    if (side === 'payor' || side === 'support') throw new NoSuchPage();
    const path = `/v1/${side}/mfa/sms` as const;
    const ended = way === 'lost' ? visit.api.POST(`${path}/lost`) : visit.api.DELETE(path);
    return (await dataOf(ended)).recoveryCode;
  }

  #sideOf(visit: Visit) {
    visit.requireSignedIn();
    return this.sides.of(visit);
  }

  /** Once, and to be acknowledged as after an enrollment (RC-04). */
  #shown(visit: Visit, recoveryCode: string): Outcome {
    return visit.show(
      <RecoveryCodePage visit={visit} brand={this.brand} shown={recoveryCode} form={emptyForm} />,
    );
  }

  async #page(visit: Visit, method: Method, way: Way, form: FormState, status = 200): Promise<Outcome> {
    const { t } = visit.words;
    const { methods } = await dataOf(visit.api.GET(`/v1/${await this.#sideOf(visit)}/mfa`));
    const held = methods.find((one) => one.method === (method === 'app' ? 'totp' : 'sms'));
    if (!held) throw new NoSuchPage();
    const lost = way === 'lost';
    const titles = {
      app: lost ? t('security.lostTitle') : t('security.removeTitle'),
      sms: lost ? t('security.lostSmsTitle') : t('security.removeSmsTitle'),
    };
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={titles[method]}
        form={form}
        verb={t(lost ? 'security.lost' : 'security.remove')}
        danger
        back="/security"
      >
        <p>
          <strong>{nameOfMethod(held, visit.words)}</strong>
        </p>
        <p>{t(lost ? 'security.lostText' : 'security.removeText')}</p>
      </ConfirmPage>,
      status,
    );
  }

  #recoveryPage(visit: Visit, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('security.newRecoveryTitle')}
        form={form}
        verb={t('security.newRecovery')}
        back="/security"
      >
        <p>{t('security.newRecoveryText')}</p>
      </ConfirmPage>,
      status,
    );
  }
}

function methodIn(given: string): Method {
  if (given === 'app' || given === 'sms') return given;
  throw new NoSuchPage();
}

function wayIn(given: string): Way {
  if (given === 'remove' || given === 'lost') return given;
  throw new NoSuchPage();
}

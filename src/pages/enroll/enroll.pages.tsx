import { Inject } from '@nestjs/common';
import { dataOf, type components } from '@countersign/client';
import { CurrentVisit } from '../browser/visit.guard.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../browser/page-group.js';
import { codeErrorsOf, errorsOf, isForTheForm, isProblem, missing } from '../browser/problem-words.js';
import { Sides } from '../browser/sides.js';
import type { Outcome, Visit } from '../browser/visit.js';
import { localPath } from '../browser/local-path.js';
import { Brand } from '../kit/brand.js';
import { emptyForm, type FormErrors, type FormState } from '../kit/form-parts.js';
import { AppPage, AppStartPage } from './app-page.js';
import { ChooseEnrollmentPage } from './choose-enrollment-page.js';
import { RecoveryCodePage } from './recovery-code-page.js';
import { SmsCodePage, SmsPage } from './sms-page.js';

type SmsSetUp = components['schemas']['SmsSetUpReply'];

/** A new factor: forced at sign-in, or added by somebody who is in and has given a fresh one (LC-01). */
@PageGroup('enroll')
export class EnrollPages {
  constructor(
    private readonly sides: Sides,
    @Inject(Brand) private readonly brand: Brand,
  ) {}

  @ShowsPage()
  async choose(@CurrentVisit() visit: Visit): Promise<Outcome> {
    this.#require(visit);
    const { enrollableMethods } = await this.sides.policyOf(visit);
    const [only] = enrollableMethods.length === 1 ? enrollableMethods : [];
    if (only) return visit.goTo(only === 'totp' ? '/enroll/app' : '/enroll/sms');
    return visit.show(<ChooseEnrollmentPage visit={visit} brand={this.brand} />);
  }

  @ShowsPage('app')
  app(@CurrentVisit() visit: Visit): Outcome {
    this.#require(visit);
    return visit.show(<AppStartPage visit={visit} brand={this.brand} />);
  }

  /** The secret leaves once, with this very reply (TO-08): no later page shows it. */
  @TakesPageForm('app')
  async startApp(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const side = await this.#sideOf(visit);
    const setUp = await dataOf(visit.api.POST(`/v1/${side}/mfa/authenticator-app`));
    const { enrollmentId: id, expiresAt, qrSvg, secret } = setUp;
    await visit.keep({
      ...visit.state,
      enrollment: { id, method: 'totp', sentTo: null, resendAvailableAt: null, expiresAt },
    });
    return visit.show(
      <AppPage visit={visit} brand={this.brand} shown={{ qrSvg, secret }} form={emptyForm} />,
    );
  }

  @TakesPageForm('app/confirm')
  async confirmApp(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const side = await this.#sideOf(visit);
    const { enrollment } = visit.state;
    if (enrollment?.method !== 'totp') return visit.goTo('/enroll/app');
    try {
      const { recoveryCode } = await dataOf(
        visit.api.POST(`/v1/${side}/mfa/authenticator-app/{enrollmentId}/confirm`, {
          params: { path: { enrollmentId: enrollment.id } },
          body: { code: visit.fields['code']?.trim() ?? '' },
        }),
      );
      return await this.#recoveryCode(visit, recoveryCode);
    } catch (error) {
      const form = this.#wrongCode(visit, error);
      return visit.show(<AppPage visit={visit} brand={this.brand} shown={null} form={form} />, 422);
    }
  }

  @ShowsPage('sms')
  async sms(@CurrentVisit() visit: Visit): Promise<Outcome> {
    this.#require(visit);
    return this.#smsPage(visit, { values: {}, errors: null });
  }

  @TakesPageForm('sms')
  async startSms(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const side = await this.#sideOf(visit);
    if (side === 'payor' || side === 'support') return visit.goTo('/enroll/app');
    const { country = '', phone = '', risk } = visit.fields;
    try {
      const setUp = await dataOf(
        visit.api.POST(`/v1/${side}/mfa/sms`, {
          body: { country, phoneNumber: phone, riskAcknowledged: risk === 'yes' },
        }),
      );
      return await this.#textSent(visit, setUp);
    } catch (error) {
      if (!isForTheForm(error)) throw error;
      const { t } = visit.words;
      const wrong = { field: 'phone', text: t('problems.phone-number-refused') };
      const errors = errorsOf(error, visit.words, { phoneNumber: wrong, country: wrong });
      const fields =
        error.type === '/problems/risk-not-acknowledged'
          ? { risk: t('problems.risk-not-acknowledged') }
          : error.type.startsWith('/problems/phone-number')
            ? { phone: errors.summary }
            : errors.fields;
      return this.#smsPage(visit, { values: visit.fields, errors: { ...errors, fields } }, 422);
    }
  }

  @ShowsPage('sms/code')
  smsCode(@CurrentVisit() visit: Visit): Outcome {
    this.#require(visit);
    return this.#smsCodePage(visit, emptyForm);
  }

  @TakesPageForm('sms/code/text')
  async resend(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const side = await this.#sideOf(visit);
    const { enrollment } = visit.state;
    if (enrollment?.method !== 'sms' || side === 'payor' || side === 'support')
      return visit.goTo('/enroll/sms');
    try {
      const setUp = await dataOf(
        visit.api.POST(`/v1/${side}/mfa/sms/{enrollmentId}/resend`, {
          params: { path: { enrollmentId: enrollment.id } },
        }),
      );
      return await this.#textSent(visit, setUp, 'textSentAgain');
    } catch (error) {
      if (!isForTheForm(error)) throw error;
      return this.#smsCodePage(visit, { values: {}, errors: errorsOf(error, visit.words) }, 422);
    }
  }

  @TakesPageForm('sms/code')
  async confirmSms(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const side = await this.#sideOf(visit);
    const { enrollment } = visit.state;
    if (enrollment?.method !== 'sms' || side === 'payor' || side === 'support')
      return visit.goTo('/enroll/sms');
    try {
      const { recoveryCode } = await dataOf(
        visit.api.POST(`/v1/${side}/mfa/sms/{enrollmentId}/confirm`, {
          params: { path: { enrollmentId: enrollment.id } },
          body: { code: visit.fields['code']?.trim() ?? '' },
        }),
      );
      return await this.#recoveryCode(visit, recoveryCode);
    } catch (error) {
      return this.#smsCodePage(visit, this.#wrongCode(visit, error), 422);
    }
  }

  /** The code was shown with the reply to the code that earned it; this page knows of none (RC-04). */
  @ShowsPage('recovery-code')
  recoveryCode(@CurrentVisit() visit: Visit): Outcome {
    this.#requireAny(visit);
    return this.#recoveryCodePage(visit, null, null);
  }

  @TakesPageForm('recovery-code')
  async acknowledge(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const side = await this.#sideOf(visit);
    const shown = recoveryCodeIn(visit.fields['recovery_code']);
    if (visit.fields['saved'] !== 'yes') {
      const errors = missing(visit.words, { saved: visit.words.t('enroll.savedMissing') });
      return this.#recoveryCodePage(visit, shown, errors);
    }
    const halfway = visit.stage === 'halfway';
    const then = localPath(visit.state.then);
    const reply = await dataOf(visit.api.POST(`/v1/${side}/mfa/recovery-code/acknowledge`)).catch(
      (error: unknown) => {
        // Said already, by a click before this one.
        if (!halfway && isProblem(error, 'recovery-code-not-pending')) return undefined;
        throw error;
      },
    );
    if (halfway && reply) await visit.enter(reply.session);
    return visit.goTo(halfway ? then : '/security', halfway ? 'enrolled' : 'methodsChanged');
  }

  /** For whoever runs no script: what the page shows, as a file. Nothing is kept of it. */
  @TakesPageForm('recovery-code/file')
  file(@CurrentVisit() visit: Visit): Outcome {
    this.#requireAny(visit);
    const code = recoveryCodeIn(visit.fields['recovery_code']);
    if (code === null) return visit.goTo('/enroll/recovery-code');
    const { t } = visit.words;
    const account = visit.state.accountName ?? '';
    const text = t('enroll.recoveryFile', { account, brand: this.brand.name });
    return visit.download('recovery-code.txt', 'text/plain; charset=utf-8', `${code}\n\n${text}\n`);
  }

  /** Halfway, or in with a fresh factor. */
  #require(visit: Visit): void {
    if (visit.stage === 'halfway') visit.requireHalfway();
    else visit.requireOwnFresh();
  }

  /** What was shown already needs nothing fresh. */
  #requireAny(visit: Visit): void {
    if (visit.stage !== 'halfway') visit.requireSignedIn();
  }

  #sideOf(visit: Visit) {
    this.#requireAny(visit);
    return this.sides.of(visit);
  }

  #wrongCode(visit: Visit, error: unknown): FormState {
    if (!isForTheForm(error)) throw error;
    return { values: {}, errors: codeErrorsOf(error, visit.words) };
  }

  async #recoveryCode(visit: Visit, recoveryCode: string): Promise<Outcome> {
    const { enrollment: _, ...state } = visit.state;
    await visit.keep(state);
    return this.#recoveryCodePage(visit, recoveryCode, null);
  }

  #recoveryCodePage(visit: Visit, shown: string | null, errors: FormErrors | null): Outcome {
    const page = (
      <RecoveryCodePage visit={visit} brand={this.brand} shown={shown} form={{ values: {}, errors }} />
    );
    return visit.show(page, errors === null ? 200 : 422);
  }

  async #textSent(visit: Visit, setUp: SmsSetUp, notice?: string): Promise<Outcome> {
    const { enrollmentId: id, sentTo, resendAvailableAt, expiresAt } = setUp;
    await visit.keep({
      ...visit.state,
      enrollment: { id, method: 'sms', sentTo, resendAvailableAt, expiresAt },
    });
    return visit.goTo('/enroll/sms/code', notice);
  }

  async #smsPage(visit: Visit, form: FormState, status = 200): Promise<Outcome> {
    const { smsCountries } = await this.sides.policyOf(visit);
    if (smsCountries.length === 0) return visit.goTo('/enroll/app');
    const page = <SmsPage visit={visit} brand={this.brand} countries={smsCountries} form={form} />;
    return visit.show(page, status);
  }

  #smsCodePage(visit: Visit, form: FormState, status = 200): Outcome {
    const { enrollment } = visit.state;
    if (enrollment?.method !== 'sms') return visit.goTo('/enroll/sms');
    const page = <SmsCodePage visit={visit} brand={this.brand} enrollment={enrollment} form={form} />;
    return visit.show(page, status);
  }
}

/** As we make them: groups of letters and digits; nothing else is put into a file or a page. */
const recoveryCodeIn = (given: string | undefined): string | null =>
  given !== undefined && /^[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3,7}$/.test(given) ? given : null;

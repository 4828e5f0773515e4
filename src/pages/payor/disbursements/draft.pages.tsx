import { randomUUID } from 'node:crypto';
import { Inject, Param } from '@nestjs/common';
import { ProblemError, dataOf, type components } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Fields, Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { emptyForm, type FormState } from '../../kit/form-parts.js';
import { companyOf } from '../company/company-choice.js';
import { requireRole } from '../require-role.js';
import { HERE, pathOf, type Disbursement } from './disbursement-words.js';
import { EditDisbursementPage, NewDisbursementPage } from './draft-page.js';
import { lookOf, readChosen, readPayables, type Payable } from './payable.js';
import { errorsAtRows, fieldsOf, formErrorsOf, paymentsOf, takenOf } from './payments-form.js';
import { readOne, readStanding } from './read-one.js';

type FundingAccount = components['schemas']['FundingAccountReply'];

const disbursers = ['payments_admin', 'payments_disburser'];

const FORM_AGAIN = 422;

/** Making and changing a disbursement: the invoices in it, how much of each, and the account it is paid from. */
@PageGroup(HERE.slice(1))
export class DraftPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage('new')
  async newForm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    requireRole(visit, ...disbursers);
    visit.requireFresh();
    return this.#newPage(visit, { ...emptyForm, values: await visit.takeKept() });
  }

  @TakesPageForm('new')
  async create(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    const { once = '', funding_account: fundingAccountId = '' } = visit.fields;
    if (isLooking(visit)) return this.#newPage(visit, { ...emptyForm, values: visit.typed });
    const { asked } = await companyOf(visit, ...disbursers);
    const taken = takenOf(visit.fields);
    const rows = await this.#rows(visit, taken, asked);
    const errors = formErrorsOf(taken, rows, visit.words);
    if (errors) return this.#newPage(visit, { values: visit.typed, errors }, FORM_AGAIN);
    return submit(
      visit,
      async () => {
        const { id } = await dataOf(
          visit.api.POST('/v1/payor/disbursements', {
            params: { header: { 'Idempotency-Key': once } },
            body: {
              ...asked,
              ...(fundingAccountId === '' ? {} : { fundingAccountId }),
              payments: paymentsOf(taken, visit.fields, rows),
            },
          }),
        );
        return visit.goTo(pathOf(id), 'disbursementMade');
      },
      (form, status) => this.#newPage(visit, form, status),
      (problem) => errorsAtRows(problem, taken, rows, visit.words),
    );
  }

  @ShowsPage(':id/edit')
  async editForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireSignedIn();
    const disbursement = await readOne(visit, id);
    const { acts } = await readStanding(visit, id);
    // Its page says what may be done instead.
    if (!acts.some(({ act }) => act === 'change')) return visit.goTo(pathOf(id));
    const kept = await visit.takeKept();
    // A tick that was taken off is in neither.
    const values: Fields = Object.keys(kept).length > 0 ? kept : fieldsOf(disbursement);
    return this.#editPage(visit, disbursement, { ...emptyForm, values });
  }

  @TakesPageForm(':id/edit')
  async edit(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireSignedIn();
    const disbursement = await readOne(visit, id);
    const { version = '', reason = '', funding_account: fundingAccountId = '' } = visit.fields;
    if (isLooking(visit)) return this.#editPage(visit, disbursement, { ...emptyForm, values: visit.typed });
    const taken = takenOf(visit.fields);
    const rows = await this.#rows(visit, taken, { held: disbursement });
    const errors = formErrorsOf(taken, rows, visit.words);
    if (errors) return this.#editPage(visit, disbursement, { values: visit.typed, errors }, FORM_AGAIN);
    let conflict = false;
    return submit(
      visit,
      async () => {
        await dataOf(
          visit.api.PATCH('/v1/payor/disbursements/{id}', {
            params: { path: { id } },
            body: {
              version: Number(version),
              payments: paymentsOf(taken, visit.fields, rows),
              ...(fundingAccountId === '' ? {} : { fundingAccountId }),
              ...(disbursement.status === 'submitted' ? { reason } : {}),
            },
          }),
        );
        return visit.goTo(pathOf(id), 'saved');
      },
      async (form, status) =>
        this.#editPage(visit, conflict ? await readOne(visit, id) : disbursement, form, status, conflict),
      (problem) => {
        conflict = isConflict(problem);
        const { fields, summary } = errorsAtRows(problem, taken, rows, visit.words);
        return { fields, summary: conflict ? visit.words.t('disbursements.conflict') : summary };
      },
    );
  }

  async #rows(
    visit: Visit,
    taken: readonly string[],
    from: Parameters<typeof readChosen>[2],
  ): Promise<ReadonlyMap<string, Payable>> {
    const chosen = await readChosen(visit, taken, from);
    return new Map(chosen.map((payable) => [payable.id, payable]));
  }

  async #newPage(visit: Visit, form: FormState, status = 200): Promise<Outcome> {
    const company = await companyOf(visit, ...disbursers);
    const { companyId } = company.asked;
    const accounts = (await this.#accounts(visit)).filter(
      (account) => companyId === undefined || account.companyId === companyId,
    );
    const standard = accounts.find(({ isDefault }) => isDefault)?.id ?? '';
    const look = lookOf(form.values);
    return visit.show(
      <NewDisbursementPage
        visit={visit}
        brand={this.brand}
        {...{ accounts, company, look }}
        payables={await readPayables(visit, look, takenOf(form.values), company.asked)}
        form={{ ...form, values: { funding_account: standard, ...form.values } }}
        once={randomUUID()}
      />,
      status,
    );
  }

  async #editPage(
    visit: Visit,
    disbursement: Disbursement,
    form: FormState,
    status = 200,
    conflict = false,
  ): Promise<Outcome> {
    const { companyId, fundingAccount } = disbursement;
    const accounts = await this.#accounts(visit, fundingAccount.id);
    const present = String(disbursement.version);
    const look = lookOf(form.values);
    return visit.show(
      <EditDisbursementPage
        visit={visit}
        brand={this.brand}
        {...{ form, disbursement, conflict, look }}
        payables={await readPayables(visit, look, takenOf(form.values), { held: disbursement })}
        accounts={accounts.filter((account) => account.companyId === companyId)}
        // What was shown to the person, so that nothing is overwritten unseen; after a conflict they see what is there.
        version={conflict ? present : (form.values['version'] ?? present)}
      />,
      status,
    );
  }

  /** Those that can pay; and the one that is chosen already, whatever became of it. */
  async #accounts(visit: Visit, chosenId?: string): Promise<FundingAccount[]> {
    const { items } = await dataOf(visit.api.GET('/v1/payor/funding-accounts'));
    return items.filter(({ id, status }) => status === 'verified' || id === chosenId);
  }
}

/** Sent to see other invoices, and not to save anything. */
const isLooking = ({ fields }: Visit): boolean => (fields['step'] ?? '') !== '';

const isConflict = (problem: ProblemError): boolean => problem.type === '/problems/version-conflict';

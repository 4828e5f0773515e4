import { Inject } from '@nestjs/common';
import { dataOf, ProblemError } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { errorsOf, missing } from '../../browser/problem-words.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import type { FormErrors, FormState } from '../../kit/form-parts.js';
import { scopeOf, type CompanyScope } from '../company-scope.js';
import { ImportPage, type FileFault, type FileFaults } from './import-page.js';

const HERE = '/company/people/import';
/** What was pasted comes back with its faults; a longer file is mended where it came from. */
const SHOWN_AGAIN_AT_MOST = 100_000;
const PLACE = /^\/rows(?:\/(\d+))?(?:\/([a-z_]+))?$/;

/** The people of a file, all or nobody. */
@PageGroup(HERE.slice(1))
export class ImportPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async form(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireFresh();
    return this.#page(visit, await scopeOf(visit), await formOf(visit));
  }

  @TakesPageForm('', { file: true })
  async import(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const scope = await scopeOf(visit);
    const { t } = visit.words;
    const { csv = '' } = visit.fields;
    if (csv.trim() === '') return this.#again(visit, scope, t('companyPeople.csvMissing'));
    // Bytes that were no UTF-8 became these when they were read: names would be kept in that way.
    if (csv.includes('\uFFFD')) return this.#again(visit, scope, t('companyPeople.csvNotText'));
    return submit(
      visit,
      async () => {
        try {
          return await this.#send(visit, scope, csv);
        } catch (error) {
          const faults = faultsOf(error);
          if (!faults) throw error;
          const errors = errorsOf(error as ProblemError, visit.words);
          return this.#page(visit, scope, stateOf(visit, errors), 422, faults);
        }
      },
      ({ errors }, status) => this.#page(visit, scope, stateOf(visit, errors), status),
    );
  }

  async #send(visit: Visit, scope: CompanyScope, csv: string): Promise<Outcome> {
    const { mailingId } = await dataOf(
      visit.api.POST('/v1/company/members/import', {
        params: { query: { companyId: scope.companyId } },
        headers: { 'content-type': 'text/csv' },
        body: csv,
        bodySerializer: (text: string) => text,
      }),
    );
    return mailingId === null
      ? visit.goTo(scope.at('/company/people'), 'membersKnown')
      : visit.goTo(scope.at('/company/coverage/mailings'), 'membersImported');
  }

  #again(visit: Visit, scope: CompanyScope, csv: string): Outcome {
    return this.#page(visit, scope, stateOf(visit, missing(visit.words, { csv })), 422);
  }

  #page(
    visit: Visit,
    scope: CompanyScope,
    form: FormState,
    status = 200,
    faults: FileFaults | null = null,
  ): Outcome {
    return visit.show(
      <ImportPage visit={visit} brand={this.brand} scope={scope} form={form} faults={faults} />,
      status,
    );
  }
}

function stateOf({ typed }: Visit, errors: FormErrors | null): FormState {
  const { csv = '' } = typed;
  return { values: csv.length <= SHOWN_AGAIN_AT_MOST ? { csv } : {}, errors };
}

/** Each place once; null for every other error. */
function faultsOf(error: unknown): FileFaults | null {
  if (!(error instanceof ProblemError) || error.type !== '/problems/member-file-refused') return null;
  const { errors = [] } = error.problem;
  const places = new Map<string, FileFault>();
  for (const { pointer } of errors) {
    const [, line, column] = PLACE.exec(pointer) ?? [];
    places.set(pointer, { line: line === undefined ? null : Number(line), column: column ?? null });
  }
  const { total = errors.length } = error.problem as { total?: number };
  const shown = [...places.values()];
  // Two faults of one place are one thing to mend.
  return { shown, total: total - (errors.length - shown.length) };
}

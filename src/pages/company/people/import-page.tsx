import type { Visit } from '../../browser/visit.js';
import { supportedLocales } from '../../../languages/match-locale.js';
import type { Brand } from '../../kit/brand.js';
import { ErrorSummary, Form, Submit, TextArea, type FormState } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { useWords } from '../../kit/page-context.js';
import { Table } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';
import type { CompanyScope } from '../company-scope.js';

/** Where something in a file is wrong; null: in the whole of it, or in the whole line. */
export interface FileFault {
  line: number | null;
  column: string | null;
}

export interface FileFaults {
  total: number;
  shown: readonly FileFault[];
}

/** The file goes into the field by a script, or by hand; what is wrong with it is named by line and column. */
export const ImportPage = (props: {
  visit: Visit;
  brand: Brand;
  scope: CompanyScope;
  form: FormState;
  faults: FileFaults | null;
}) => {
  const { visit, brand, scope, form, faults } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('companyPeople.importTitle')}>
      <ErrorSummary errors={form.errors} />
      {faults && <Faults faults={faults} />}
      <p>{t('companyPeople.importText')}</p>
      <Form action={scope.at('/company/people/import')}>
        <div class="field" hidden>
          <label for="file">{t('companyPeople.file')}</label>
          <p class="hint" id="file-hint">
            {t('companyPeople.fileHint')}
          </p>
          <input type="file" id="file" accept=".csv,text/csv" data-fills="csv" aria-describedby="file-hint" />
        </div>
        <TextArea
          name="csv"
          label={t('companyPeople.csv')}
          hint={t('companyPeople.csvHint')}
          form={form}
          rows={8}
          maxLength={10_485_760}
        />
        <p>{t('companyPeople.importTakes')}</p>
        <p class="actions">
          <Submit busy={t('companyPeople.importBusy')}>{t('companyPeople.importGo')}</Submit>
          <a class="button" href={scope.at('/company/people')}>
            {t('parts.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
};

const Faults = ({ faults: { total, shown } }: { faults: FileFaults }) => {
  const words = useWords();
  const { t, number } = words;
  return (
    <section>
      <p>{t('companyPeople.faultsCount', { count: total })}</p>
      {shown.length < total && <p>{t('companyPeople.faultsShown', { count: shown.length })}</p>}
      <Table
        caption={t('companyPeople.faults')}
        columns={[
          {
            key: 'line',
            label: t('companyPeople.line'),
            cell: ({ line }) => (line === null ? t('companyPeople.wholeFile') : number(line)),
            sortBy: ({ line }) => line ?? 0,
            numeric: true,
          },
          {
            key: 'column',
            label: t('companyPeople.column'),
            cell: ({ column }) => column ?? t('companyPeople.wholeLine'),
            sortBy: ({ column }) => column ?? '',
          },
          { key: 'fault', label: t('companyPeople.fault'), cell: (fault) => faultInWords(fault, words) },
        ]}
        rows={shown}
        empty={null}
      />
    </section>
  );
};

/** By its place: what the API says of it in its own words is for programs. */
function faultInWords({ line, column }: FileFault, { t, list }: Words): string {
  switch (column) {
    case 'name':
      return t('companyPeople.faultName');
    case 'email':
      return t('companyPeople.faultEmail');
    case 'locale':
      return t('companyPeople.faultLocale', { locales: list([...supportedLocales]) });
    case 'time_zone':
      return t('companyPeople.faultZone');
    default:
      if (line === null) return t('companyPeople.faultFile');
      return t(line === 1 ? 'companyPeople.faultHeader' : 'companyPeople.faultLine');
  }
}

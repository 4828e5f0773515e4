import type { ComponentChildren } from 'preact';
import type { FormState } from '../../kit/form-parts.js';
import { useWords } from '../../kit/page-context.js';
import { Amount, Table } from '../../kit/parts.js';
import type { Payable } from './payable.js';
import { amountField, noteField, takeField } from './payments-form.js';

/** A row for each invoice: whether, how much, and what for. */
export const PaymentRows = ({ payables, form }: { payables: readonly Payable[]; form: FormState }) => {
  const { t } = useWords();
  return (
    <Table
      caption={t('disbursements.invoicesCaption')}
      columns={[
        {
          key: 'invoice',
          label: t('disbursements.invoice'),
          cell: (payable) => <Take of={payable} form={form} />,
          sortBy: ({ number }) => number,
        },
        {
          key: 'due',
          label: t('disbursements.due'),
          cell: ({ due }) => <Amount of={due} />,
          sortBy: ({ due }) => due.amount,
          numeric: true,
        },
        {
          key: 'amount',
          label: t('disbursements.amount'),
          cell: ({ id, number, due }) => (
            <RowField
              name={amountField(id)}
              label={t('disbursements.amountOf', { invoice: number })}
              form={form}
              otherwise={due.amount}
              inputMode="decimal"
              maxLength={30}
            />
          ),
        },
        {
          key: 'note',
          label: t('disbursements.note'),
          cell: ({ id, number }) => (
            <RowField
              name={noteField(id)}
              label={t('disbursements.noteOf', { invoice: number })}
              form={form}
              otherwise=""
              maxLength={500}
            />
          ),
        },
      ]}
      rows={payables}
      empty={<p>{t('disbursements.noInvoices')}</p>}
    />
  );
};

const Take = ({ of: { id, number, payee, obstacles }, form }: { of: Payable; form: FormState }) => {
  const { t } = useWords();
  const name = takeField(id);
  return (
    <>
      <div class="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          checked={form.values[name] === 'yes'}
          {...describedBy(name, form)}
        />
        <label for={name}>
          <bdi>{number}</bdi>, <bdi>{payee}</bdi>
        </label>
      </div>
      {obstacles.map((obstacle) => (
        <p class="hint">{t(`disbursements.${obstacle}`)}</p>
      ))}
      <Wrong name={name} form={form} />
    </>
  );
};

const RowField = (props: {
  name: string;
  label: string;
  form: FormState;
  otherwise: string;
  inputMode?: 'decimal';
  maxLength: number;
}) => {
  const { name, label, form, otherwise, inputMode, maxLength } = props;
  return (
    <>
      <input
        type="text"
        id={name}
        name={name}
        aria-label={label}
        value={form.values[name] ?? otherwise}
        inputMode={inputMode}
        maxLength={maxLength}
        autocomplete="off"
        {...describedBy(name, form)}
      />
      <Wrong name={name} form={form} />
    </>
  );
};

const describedBy = (name: string, { errors }: FormState) =>
  errors?.fields[name] === undefined
    ? {}
    : { 'aria-invalid': 'true' as const, 'aria-describedby': `${name}-error` };

const Wrong = ({ name, form: { errors } }: { name: string; form: FormState }): ComponentChildren => {
  const text = errors?.fields[name];
  return (
    text !== undefined && (
      <p class="error" id={`${name}-error`}>
        {text}
      </p>
    )
  );
};

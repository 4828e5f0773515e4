import type { ComponentChildren } from 'preact';
import type { FormState } from '../../kit/form-parts.js';
import { useWords } from '../../kit/page-context.js';
import { Amount, Table } from '../../kit/parts.js';
import type { Payable } from './payable.js';
import { amountField, noteField, takeField } from './payments-form.js';

/** A row for each invoice: whether, how much, and what for. The server searches and sorts: these are a part of many. */
export const PaymentRows = (props: {
  caption: string;
  payables: readonly Payable[];
  form: FormState;
  empty: string;
}) => {
  const { caption, payables, form, empty } = props;
  const { t } = useWords();
  return (
    <Table
      part
      caption={caption}
      columns={[
        {
          key: 'invoice',
          label: t('disbursements.invoice'),
          cell: (payable) => <Take of={payable} form={form} />,
        },
        {
          key: 'due',
          label: t('disbursements.due'),
          cell: ({ due }) => <Amount of={due} />,
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
              placeholder={due.amount}
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
              maxLength={500}
            />
          ),
        },
      ]}
      rows={payables}
      empty={<p>{empty}</p>}
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
  placeholder?: string;
  inputMode?: 'decimal';
  maxLength: number;
}) => {
  const { name, label, form, placeholder, inputMode, maxLength } = props;
  return (
    <>
      <input
        type="text"
        id={name}
        name={name}
        aria-label={label}
        value={form.values[name] ?? ''}
        placeholder={placeholder}
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

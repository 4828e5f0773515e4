import { SelectField, TextField, type FormState } from '../../kit/form-parts.js';
import { useWords } from '../../kit/page-context.js';
import { Facts } from '../../kit/parts.js';
import { invoiceOrders, lookedFor, type Look, type Payables } from './payable.js';
import { PaymentRows } from './payment-rows.js';
import { sumsOf, takenOf, typedElsewhere } from './payments-form.js';

/**
 * Among thousands: what is ticked stands above, whatever is looked for below. Its buttons send the whole form, so that nothing is
 * lost, and stand first in it: whoever presses the enter key searches, and saves nothing.
 */
export const ChooseInvoices = (props: { payables: Payables; look: Look; form: FormState }) => {
  const { payables, look, form } = props;
  const { chosen, listed, next } = payables;
  const { t, money, list, number } = useWords();
  const payable = listed.filter(({ obstacles }) => obstacles.length === 0);
  const rows = new Map(chosen.map((row) => [row.id, row]));
  const taken = takenOf(form.values).filter((id) => rows.has(id));
  const sums = sumsOf(taken, form.values, rows);
  const values = { ...form.values, search: look.search, order: look.order };
  const looking = { values, errors: form.errors };
  return (
    <>
      <input type="hidden" name="after" value={look.after ?? ''} />
      <input type="hidden" name="looked" value={lookedFor(look)} />
      {typedElsewhere(form.values, [...chosen, ...payable]).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="search"
        label={t('disbursements.searchInvoices')}
        hint={t('disbursements.searchKept')}
        form={looking}
        type="search"
        autocomplete="off"
        maxLength={100}
        required={false}
      />
      <SelectField
        name="order"
        label={t('disbursements.order')}
        form={looking}
        options={invoiceOrders.map((one) => ({ value: one, label: t(`disbursements.order_${one}`) }))}
      />
      <p class="actions">
        <button type="submit" name="step" value="search" formNoValidate>
          {t('disbursements.searchGo')}
        </button>
      </p>
      {chosen.length > 0 && (
        <>
          <PaymentRows caption={t('disbursements.chosen')} payables={chosen} form={form} empty="" />
          <Facts
            of={[
              [t('disbursements.chosenSum'), number(taken.length)],
              [t('disbursements.total'), sums === null ? t('parts.none') : list(sums.map(money))],
            ]}
          />
        </>
      )}
      <PaymentRows
        caption={t('disbursements.invoicesCaption')}
        payables={payable}
        form={form}
        empty={t(
          look.search === '' && chosen.length === 0 ? 'disbursements.noInvoices' : 'disbursements.noneFound',
        )}
      />
      <p class="actions">
        {look.after !== null && (
          <button type="submit" name="step" value="search" formNoValidate>
            {t('disbursements.firstInvoices')}
          </button>
        )}
        {next !== null && (
          <button type="submit" name="step" value={`to:${next}`} formNoValidate>
            {t('disbursements.laterInvoices')}
          </button>
        )}
      </p>
    </>
  );
};

import type { Json } from '@countersign/mfa-core';

type Fields = Readonly<Record<string, Json>>;

/** Names of what intents display, for people; a name that is not here is shown as it is, never left out. */
const labels: Readonly<Record<string, string>> = {
  company: 'Company',
  from: 'From account',
  payees: 'Payees',
  payee: 'Payee',
  accounts: 'To accounts',
  account: 'To account',
  payments: 'Payments',
  disbursements: 'Disbursements',
  invoice: 'Invoice',
  amount: 'Amount',
  total: 'Total',
  totals: 'Totals',
  count: 'Number of disbursements',
  note: 'Note',
  id: 'Id',
  version: 'Version',
};

/** All of an intent's display, in the server's order: nothing is summed up, shortened or hidden (SU-07, SU-08). */
export const Display = ({ of }: { of: Json }) => {
  if (!isFields(of)) return <Value of={of} />;
  const money = moneyOf(of);
  if (money === null) return <FieldList of={of} />;
  const { amount: _amount, currency: _currency, ...rest } = of;
  return (
    <>
      <p class="amount">{money}</p>
      <FieldList of={rest} />
    </>
  );
};

const Value = ({ of }: { of: Json }) => {
  if (isList(of))
    return (
      <ol>
        {of.map((item) => (
          <li>
            <Value of={item} />
          </li>
        ))}
      </ol>
    );
  if (isFields(of)) return <FieldList of={of} />;
  return <>{of === null ? 'none' : String(of)}</>;
};

const FieldList = ({ of }: { of: Fields }) => {
  const money = moneyOf(of);
  return (
    <dl>
      {Object.entries(of)
        // Said with its amount.
        .filter(([name]) => !(money !== null && name === 'currency'))
        .map(([name, value]) => (
          <>
            <dt>{labels[name] ?? name}</dt>
            <dd>{money !== null && name === 'amount' ? money : <Value of={value} />}</dd>
          </>
        ))}
    </dl>
  );
};

const moneyOf = ({ amount, currency }: Fields): string | null =>
  typeof amount === 'string' && typeof currency === 'string' ? `${amount} ${currency}` : null;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isFields = (value: Json): value is Fields =>
  typeof value === 'object' && value !== null && !isList(value);

import type { PayorScene } from '../../support/payor-scene.js';
import type { Company } from './company.js';
import { at, type State } from './state.js';

interface Drawn {
  id: string;
  status: string;
  version: number;
  created_by: string;
  edited_by: string;
  authorized_by: string | null;
  payments: [invoice: string, cents: number][];
  approvals: string[];
  /** What the receipt's countersignature was over: invoice, amount and version of the account of each payment. */
  signed: [invoice: string, amount: string, account: string, version: number][] | null;
}

/** All that is to be compared, drawn once from the database and once from the model. */
export interface Picture {
  disbursements: Omit<Drawn, 'signed'>[];
  accounts: [id: string, version: number, status: string, approvedBy: string | null][];
  on: boolean;
  entries: Record<string, number>;
  receipts: string[];
}

export interface Database extends Omit<Picture, 'disbursements'> {
  disbursements: Drawn[];
}

export async function drawDatabase({ sql }: PayorScene, companyId: string): Promise<Database> {
  const row = await sql.row<Database>(QUERY, [companyId]);
  if (!row) throw new Error('a query without an answer');
  return row;
}

export function drawModel(state: State, { cast, accounts, invoices }: Company): Picture {
  const person = (index: number): string => at(cast, index).personId;
  return {
    disbursements: state.disbursements
      .map((one) => ({
        ...{ id: one.id, status: one.status, version: one.version, created_by: person(one.createdBy) },
        ...{ edited_by: person(one.editedBy) },
        authorized_by: one.authorizedBy === null ? null : person(one.authorizedBy),
        payments: one.payments.map(({ invoice, cents }): [string, number] => [at(invoices, invoice), cents]),
        approvals: one.approvals.map(({ by }) => person(by)).sort(),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    accounts: accounts.map((id, index) => {
      const { version, approved, approvedBy } = at(state.accounts, index);
      const by = approvedBy === null ? null : person(approvedBy);
      return [id, version, approved ? 'approved' : 'needs_review', by];
    }),
    on: state.on,
    entries: state.entries,
    receipts: state.disbursements.flatMap(({ id, status }) => (status === 'authorized' ? [id] : [])).sort(),
  };
}

const QUERY = `SELECT
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'status', d.status, 'version', d.version,
      'created_by', d.created_by, 'edited_by', d.last_edited_by, 'authorized_by', d.authorized_by,
      'payments', (SELECT jsonb_agg(jsonb_build_array(p.invoice_id, p.amount_minor) ORDER BY p.position)
        FROM disbursement_payment p WHERE p.disbursement_id = d.id),
      'approvals', (SELECT coalesce(jsonb_agg(a.person_id ORDER BY a.person_id), '[]')
        FROM disbursement_approval a WHERE a.disbursement_id = d.id),
      'signed', (SELECT jsonb_agg(jsonb_build_array(p -> 'invoice' ->> 'id', p -> 'amount' ->> 'amount',
          p -> 'account' ->> 'id', p -> 'account' -> 'version') ORDER BY n)
        FROM receipt r JOIN mfa_challenge c ON c.id = r.challenge_id JOIN mfa_intent i ON i.id = c.intent_id,
          jsonb_array_elements(i.canonical::jsonb -> 'payments') WITH ORDINALITY AS payments (p, n)
        WHERE r.disbursement_id = d.id)
    ) ORDER BY d.id), '[]') FROM disbursement d WHERE d.company_id = $1) AS disbursements,
  (SELECT jsonb_agg(jsonb_build_array(a.id, a.version, a.status, a.approved_by) ORDER BY a.id)
    FROM beneficiary_account a WHERE a.company_id = $1) AS accounts,
  coalesce((SELECT enabled FROM disbursements_switch WHERE company_id = $1), true) AS "on",
  (SELECT coalesce(jsonb_object_agg(act, n), '{}') FROM
    (SELECT act, count(*)::int AS n FROM audit_entry WHERE stream = 'company:' || $1 GROUP BY act) acts) AS entries,
  (SELECT coalesce(jsonb_agg(r.disbursement_id ORDER BY r.disbursement_id), '[]') FROM receipt r
    JOIN disbursement d ON d.id = r.disbursement_id WHERE d.company_id = $1) AS receipts`;

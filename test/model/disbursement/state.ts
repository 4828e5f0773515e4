import type { Purpose, Wanted } from './acts.js';
import { CENTS_OF_AN_INVOICE, INVOICES, PAYEES, people } from './cast.js';

export interface DisbursementOfModel {
  id: string;
  status: 'draft' | 'submitted' | 'authorized' | 'cancelled';
  version: number;
  createdBy: number;
  editedBy: number;
  payments: Wanted[];
  /** By whom, over which content. */
  approvals: { by: number; content: string; at: number }[];
  authorizedBy: number | null;
}

/** An answered challenge: a countersignature in somebody's hand. */
export interface HandOfModel {
  challengeId: string;
  purpose: Purpose;
  by: number;
  disbursement: number;
  content: string;
  until: number;
  good: boolean;
}

/** A payor as far as its money goes: plain data, so that it can be copied and tried in one order and in another. */
export interface State {
  /** Milliseconds. */
  now: number;
  /** The ids of people, as far as an order by them shows. */
  ids: string[];
  /** Whether each holds their role at this moment. */
  holds: boolean[];
  accounts: { version: number; approved: boolean; approvedBy: number | null }[];
  /** Who vouched last for each invoice; null: somebody outside. */
  invoices: { payee: number; approvedBy: number | null }[];
  approvers: number;
  rulesVersion: number;
  on: boolean;
  disbursements: DisbursementOfModel[];
  hands: HandOfModel[];
  /** What must stand in the company's chain. */
  entries: Record<string, number>;
}

export const stateOf = (ids: string[], now: Date): State => ({
  now: now.getTime(),
  ids,
  holds: people.map(() => true),
  accounts: Array.from({ length: PAYEES }, () => ({ version: 1, approved: true, approvedBy: null })),
  invoices: Array.from({ length: INVOICES }, (_, n) => ({ payee: n % PAYEES, approvedBy: null })),
  approvers: 0,
  rulesVersion: 0,
  on: true,
  disbursements: [],
  hands: [],
  entries: {},
});

export const at = <T>(items: readonly T[], index: number): T => {
  const item = items[index];
  if (item === undefined) throw new Error(`the model has no number ${index}`);
  return item;
};

/** 0 the newest; the oldest where there are not so many. */
export const newest = (items: readonly unknown[], which: number): number =>
  Math.max(0, items.length - 1 - which);

/** Everything that a person is shown of it: another text is another thing to sign (SU-05). */
export function contentOf(state: State, index: number): string {
  const { version, payments } = at(state.disbursements, index);
  const paid = payments.map(({ invoice, cents }) => {
    const { payee } = at(state.invoices, invoice);
    return `${invoice}:${cents}:${payee}.${at(state.accounts, payee).version}`;
  });
  return `${index} v${version} ${paid.join(' ')}`;
}

/** What of an invoice is promised to nobody but perhaps this disbursement. */
export function dueOf(state: State, invoice: number, except: number | null): number {
  const promised = state.disbursements.flatMap(({ status, payments }, index) =>
    index !== except && (status === 'submitted' || status === 'authorized') ? payments : [],
  );
  return promised
    .filter((payment) => payment.invoice === invoice)
    .reduce((due, { cents }) => due - cents, CENTS_OF_AN_INVOICE);
}

export function wrote(state: State, act: string): void {
  state.entries[act] = (state.entries[act] ?? 0) + 1;
}

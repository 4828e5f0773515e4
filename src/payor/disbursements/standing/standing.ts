import { handsOn } from '../hands-on.js';
import type { Disbursement } from '../disbursement.js';
import { obstaclesOf, invoiceObstacles } from '../../invoices/ineligibility.js';
import type { Invoice } from '../../invoices/invoices.repository.js';
import { disbursers, drafters, holdsOne } from '../../rights.js';

/** What can stand against submitting, approving and authorizing a disbursement, by names that stay. */
export const obstacleKinds = [
  ...invoiceObstacles,
  'more_than_due',
  'account_replaced',
  'funding_account_not_verified',
] as const;
export type ObstacleKind = (typeof obstacleKinds)[number];

export interface Obstacle {
  /** Null: it stands against the whole. */
  invoiceId: string | null;
  because: ObstacleKind;
}

export const actNames = ['change', 'submit', 'cancel', 'approve', 'authorize'] as const;
export type ActName = (typeof actNames)[number];

/** Why somebody whose role would do has to leave an act alone for now. */
export const hindrances = [
  'own_hands',
  'approved_already',
  'approvals_missing',
  'obstacles',
  'disbursements_off',
] as const;
export type Hindrance = (typeof hindrances)[number];

export interface PossibleAct {
  act: ActName;
  hindered: Hindrance | null;
}

const isOpen = ({ status }: Disbursement): boolean => status === 'draft' || status === 'submitted';

/** What stands against a draft, or against what was submitted, at this moment; nothing of what is decided (DSB-02). */
export function judgeObstacles(
  disbursement: Disbursement,
  invoices: readonly Invoice[],
  /** By payee. */
  approvedAccounts: ReadonlyMap<string, string>,
): Obstacle[] {
  if (!isOpen(disbursement)) return [];
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  const ofPayments = disbursement.payments.flatMap(({ invoice: { id }, payee, account, amountMinor }) => {
    const invoice = byId.get(id);
    const approved = approvedAccounts.get(payee.id);
    const kinds: ObstacleKind[] = invoice ? obstaclesOf(invoice, approved !== undefined) : [];
    if (invoice?.status === 'approved' && invoice.dueMinor > 0n && amountMinor > invoice.dueMinor)
      kinds.push('more_than_due');
    if (approved !== undefined && approved !== account.id) kinds.push('account_replaced');
    return kinds.map((because) => ({ invoiceId: id, because }));
  });
  const verified = disbursement.fundingAccount.status === 'verified';
  return verified
    ? ofPayments
    : [...ofPayments, { invoiceId: null, because: 'funding_account_not_verified' }];
}

/** What somebody with these roles in its company may do with it now, and what hinders them. The act itself judges anew. */
export function judgeActs(
  disbursement: Disbursement,
  by: { personId: string; roles: readonly string[] },
  around: { hasObstacles: boolean; disbursementsOn: boolean },
): PossibleAct[] {
  const { status, approvals, approvalsRequired } = disbursement;
  const disburses = holdsOne(by.roles, disbursers);
  const obstacles: Hindrance | null = around.hasObstacles ? 'obstacles' : null;
  if (status === 'draft') {
    const acts: PossibleAct[] = [
      { act: 'submit', hindered: around.disbursementsOn ? obstacles : 'disbursements_off' },
      { act: 'change', hindered: null },
      { act: 'cancel', hindered: null },
    ];
    if (disburses) return acts;
    return holdsOne(by.roles, drafters) ? acts.filter(({ act }) => act === 'change') : [];
  }
  if (status !== 'submitted' || !disburses) return [];
  const counted = approvals.filter(({ counts }) => counts);
  const ownHands: Hindrance | null = handsOn(disbursement).has(by.personId) ? 'own_hands' : null;
  const approved: Hindrance | null = counted.some(({ personId }) => personId === by.personId)
    ? 'approved_already'
    : null;
  const missing = counted.length < approvalsRequired;
  return [
    ...(missing ? [{ act: 'approve' as const, hindered: ownHands ?? approved ?? obstacles }] : []),
    {
      act: 'authorize',
      hindered: ownHands ?? approved ?? (missing ? 'approvals_missing' : obstacles),
    },
    { act: 'change', hindered: null },
    { act: 'cancel', hindered: null },
  ];
}

import { limits } from '@countersign/mfa-core';
import type { Role } from '../../../src/accounts/roles.js';
import type { Purpose, Wanted } from './acts.js';
import { isAccountApprover, isDisburser, isDrafter, people } from './cast.js';
import {
  at,
  contentOf,
  dueOf,
  wrote,
  type DisbursementOfModel,
  type HandOfModel,
  type State,
} from './state.js';

/** `done`, or the slug of the problem, or the code of the error. */
export type Outcome = string;

/** An act with everything said: what was looked at when it was decided on stays so, whatever happens meanwhile. */
export type Said =
  | { kind: 'create'; by: number; payments: Wanted[] }
  | { kind: 'change'; by: number; disbursement: number; payments: Wanted[]; version: number }
  | { kind: 'submit' | 'cancel'; by: number; disbursement: number }
  | { kind: 'prompt'; by: number; disbursement: number; purpose: Purpose }
  | {
      kind: 'use';
      hand: number;
      by: number;
      disbursement: number;
      purpose: Purpose;
      session: 'own' | 'other';
    }
  | { kind: 'move_account'; payee: number }
  | { kind: 'approve_account'; by: number; payee: number; version: number }
  | { kind: 'vouch'; by: number; invoice: number }
  | { kind: 'leave' | 'join'; who: number }
  | { kind: 'rules'; approvers: number; basedOnVersion: number }
  | { kind: 'switch'; by: number; enabled: boolean };

/** What the act comes to in this state, which it changes accordingly. Each step is a promise of product.md. */
export function foresee(state: State, act: Said): Outcome {
  switch (act.kind) {
    case 'create':
      return create(state, act.by, act.payments);
    case 'change':
      return change(state, act);
    case 'submit':
      return submit(state, act.by, act.disbursement);
    case 'cancel':
      return cancel(state, act.by, act.disbursement);
    case 'prompt':
      return prompt(state, act);
    case 'use':
      return use(state, act);
    case 'move_account':
      return moveAccount(state, act.payee);
    case 'approve_account':
      return approveAccount(state, act);
    case 'vouch':
      at(state.invoices, act.invoice).approvedBy = act.by;
      return 'done';
    case 'leave':
    case 'join':
      state.holds[act.who] = act.kind === 'join';
      return 'done';
    case 'rules':
      if (state.rulesVersion !== act.basedOnVersion) return 'refused';
      state.rulesVersion += 1;
      state.approvers = act.approvers;
      return 'done';
    case 'switch':
      return turn(state, act.by, act.enabled);
  }
}

function create(state: State, by: number, payments: Wanted[]): Outcome {
  if (people[by]?.foreign || !holds(state, by, isDisburser)) return 'company-required';
  if (!isComposable(state, payments, null)) return 'disbursement-not-acceptable';
  if (!state.on) return 'disbursements-off';
  state.disbursements.push({
    ...{ id: '', status: 'draft', version: 1, createdBy: by, editedBy: by, payments },
    ...{ approvals: [], authorizedBy: null },
  });
  wrote(state, 'disbursement.created');
  return 'done';
}

function change(state: State, act: Extract<Said, { kind: 'change' }>): Outcome {
  const { by, disbursement, payments, version } = act;
  const one = at(state.disbursements, disbursement);
  const refused = hold(state, by, one, isDrafter, ['draft', 'submitted']);
  if (refused) return refused;
  if (one.status === 'submitted' && !holds(state, by, isDisburser)) return 'access-refused';
  if (one.version !== version) return 'version-conflict';
  if (!isComposable(state, payments, disbursement)) return 'disbursement-not-acceptable';
  // DC-03: whatever anybody approved was another thing.
  Object.assign(one, { payments, version: version + 1, editedBy: by, approvals: [] });
  wrote(state, 'disbursement.changed');
  return 'done';
}

function submit(state: State, by: number, disbursement: number): Outcome {
  const one = at(state.disbursements, disbursement);
  const refused = hold(state, by, one, isDisburser, ['draft']);
  if (refused) return refused;
  if (!isComposable(state, one.payments, disbursement)) return 'disbursement-not-acceptable';
  if (!state.on) return 'disbursements-off';
  one.status = 'submitted';
  wrote(state, 'disbursement.submitted');
  return 'done';
}

function cancel(state: State, by: number, disbursement: number): Outcome {
  const one = at(state.disbursements, disbursement);
  const refused = hold(state, by, one, isDisburser, ['draft', 'submitted']);
  if (refused) return refused;
  one.status = 'cancelled';
  wrote(state, 'disbursement.cancelled');
  return 'done';
}

/** Asked and answered at once: whether a code is right is the other model's affair. */
function prompt(state: State, act: Extract<Said, { kind: 'prompt' }>): Outcome {
  const { by, disbursement, purpose } = act;
  const refused = mayCheck(state, by, disbursement, purpose, 'prompt');
  if (refused) return refused;
  state.hands.push({
    ...{ challengeId: '', purpose, by, disbursement, content: contentOf(state, disbursement), good: true },
    until: state.now + limits.countersignatureSeconds * 1_000,
  });
  return 'done';
}

function use(state: State, act: Extract<Said, { kind: 'use' }>): Outcome {
  const { by, disbursement, purpose } = act;
  const hand = at(state.hands, act.hand);
  const refused = mayCheck(state, by, disbursement, purpose, 'act') ?? spend(state, hand, act);
  if (refused) return refused;
  const one = at(state.disbursements, disbursement);
  const content = contentOf(state, disbursement);
  const lacking = lacks(state, by, one, content, purpose);
  if (lacking) return lacking;
  hand.good = false;
  if (purpose === 'approve') {
    one.approvals = one.approvals.filter((approval) => approval.by !== by);
    one.approvals.push({ by, content, at: state.now });
    wrote(state, 'disbursement.approved');
  } else {
    Object.assign(one, { status: 'authorized', authorizedBy: by });
    wrote(state, 'disbursement.authorized');
  }
  return 'done';
}

/** Promise 4: bought by this person, on this session, for this purpose, over this very content, in time and once. */
function spend(state: State, hand: HandOfModel, act: Extract<Said, { kind: 'use' }>): Outcome | null {
  const theirs = hand.by === act.by && act.session === 'own' && hand.purpose === act.purpose;
  if (!theirs || !hand.good) return 'countersignature_required';
  if (hand.content !== contentOf(state, act.disbursement)) {
    hand.good = false;
    return 'intent_changed';
  }
  return state.now < hand.until ? null : 'countersignature_required';
}

/** Whether somebody may check this at all (DSB-03, DC-01, BNK-02); at the prompt also whether it would lead anywhere. */
function mayCheck(
  state: State,
  by: number,
  disbursement: number,
  purpose: Purpose,
  mode: 'prompt' | 'act',
): Outcome | null {
  const one = at(state.disbursements, disbursement);
  const refused = hold(state, by, one, isDisburser, ['submitted']);
  if (refused) return refused;
  const behind = one.payments.flatMap(({ invoice }) => {
    const { payee, approvedBy } = at(state.invoices, invoice);
    return [approvedBy, at(state.accounts, payee).approvedBy];
  });
  if ([one.createdBy, one.editedBy, ...behind].includes(by)) return 'two-person-rule';
  if (mode === 'prompt' && !areApproved(state, one)) return 'disbursement-not-acceptable';
  if (purpose === 'authorize' && mode === 'act') return null;
  return enough(state, by, one, contentOf(state, disbursement), purpose);
}

/** At the moment of the act, under every lock. */
function lacks(
  state: State,
  by: number,
  one: DisbursementOfModel,
  content: string,
  purpose: Purpose,
): Outcome | null {
  if (!areApproved(state, one)) return 'disbursement-not-acceptable';
  return enough(state, by, one, content, purpose);
}

/** DSB-04: approvals of this content, by people who may still give them, the first ones as many as the rules ask for. */
function enough(
  state: State,
  by: number,
  { approvals }: DisbursementOfModel,
  content: string,
  purpose: Purpose,
): Outcome | null {
  const counted = approvals
    .filter((approval) => approval.content === content && holds(state, approval.by, isDisburser))
    .sort((a, b) => a.at - b.at || (at(state.ids, a.by) < at(state.ids, b.by) ? -1 : 1))
    .slice(0, state.approvers)
    .map((approval) => approval.by);
  if (purpose === 'approve') {
    if (counted.includes(by)) return 'approved-already';
    return counted.length >= state.approvers ? 'approval-not-needed' : null;
  }
  if (counted.includes(by)) return 'two-person-rule';
  return counted.length < state.approvers ? 'approvals-missing' : null;
}

function moveAccount(state: State, payee: number): Outcome {
  const account = at(state.accounts, payee);
  Object.assign(account, { version: account.version + 1, approved: false, approvedBy: null });
  wrote(state, 'beneficiary_account.changed');
  const pays = ({ payments }: DisbursementOfModel): boolean =>
    payments.some(({ invoice }) => at(state.invoices, invoice).payee === payee);
  for (const one of state.disbursements)
    if (one.status === 'submitted' && pays(one)) wrote(state, 'disbursement.intent_voided');
  return 'done';
}

function approveAccount(state: State, act: Extract<Said, { kind: 'approve_account' }>): Outcome {
  const account = at(state.accounts, act.payee);
  const person = at(people, act.by);
  if (person.foreign || !isAccountApprover(person.role)) return 'not-found';
  if (!holds(state, act.by, isAccountApprover)) return 'access-refused';
  if (account.approved || account.version !== act.version) return 'version-conflict';
  Object.assign(account, { approved: true, approvedBy: act.by });
  wrote(state, 'beneficiary_account.approved');
  return 'done';
}

function turn(state: State, by: number, enabled: boolean): Outcome {
  const person = at(people, by);
  if (person.role !== 'payments_admin' || person.foreign) return 'company-required';
  if (!state.holds[by]) return 'access-refused';
  if (state.on !== enabled) wrote(state, `disbursements_switch.${enabled ? 'on' : 'off'}`);
  state.on = enabled;
  return 'done';
}

function hold(
  state: State,
  by: number,
  one: DisbursementOfModel,
  may: (role: Role) => boolean,
  statuses: readonly string[],
): Outcome | null {
  if (people[by]?.foreign) return 'not-found';
  if (!holds(state, by, may)) return 'access-refused';
  return statuses.includes(one.status) ? null : 'disbursement-state';
}

const holds = (state: State, person: number, may: (role: Role) => boolean): boolean =>
  at(state.holds, person) && may(at(people, person).role);

const areApproved = (state: State, { payments }: DisbursementOfModel): boolean =>
  payments.every(({ invoice }) => at(state.accounts, at(state.invoices, invoice).payee).approved);

/** DSB-01: each invoice once, no more than is due of it, to an approved account. */
function isComposable(state: State, payments: readonly Wanted[], except: number | null): boolean {
  const invoices = payments.map(({ invoice }) => invoice);
  return (
    new Set(invoices).size === invoices.length &&
    payments.every(({ invoice, cents }) => cents <= dueOf(state, invoice, except)) &&
    invoices.every((invoice) => at(state.accounts, at(state.invoices, invoice).payee).approved)
  );
}

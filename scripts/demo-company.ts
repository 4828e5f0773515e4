import type { Role } from '../src/accounts/roles.js';

/** What the demo shows: a payor company whose people each hold one role, or two that the policy asks for together, what it owes to three payees, and the people of one. */

export const demoPayor = 'Cedar & Stone Builders';

/**
 * Each signs in with a password of this installation. Two disbursers: nobody authorizes what they made. Two admins: nobody
 * changes the rules alone.
 */
export const demoPeople = [
  { name: 'Ada Okafor', email: 'ada@cedarstone.example', role: 'payments_admin' },
  { name: 'Ben Larsen', email: 'ben@cedarstone.example', role: 'payments_disburser' },
  { name: 'Chika Mori', email: 'chika@cedarstone.example', role: 'payments_disburser' },
  { name: 'Dana Ruiz', email: 'dana@cedarstone.example', role: 'disbursement_contributor' },
  { name: 'Eli Novak', email: 'eli@cedarstone.example', role: 'beneficiary_approver' },
  { name: 'Ines Duarte', email: 'ines@cedarstone.example', role: 'payments_admin' },
  { name: 'Jo Whitfield', email: 'jo@cedarstone.example', role: 'company_admin', also: 'directory_admin' },
  { name: 'Uma Osei', email: 'uma@cedarstone.example', role: 'member' },
  { name: 'Wes Park', email: 'wes@cedarstone.example', role: 'member' },
] as const satisfies readonly { name: string; email: string; role: Role; also?: Role }[];

/** The payee whose side can be seen too. Its people have enrolled in nothing yet. */
export const demoPayee = 'Ironwood Steel';

export const demoPayeePeople = [
  { name: 'Fay Aldana', email: 'fay@ironwood.example', role: 'payee_admin' },
  { name: 'Gus Lindqvist', email: 'gus@ironwood.example', role: 'payee_admin' },
  { name: 'Hana Sato', email: 'hana@ironwood.example', role: 'payee_admin' },
] as const;

/** The whole number of the account that payee is paid to: whoever adds another one repeats it. No bank has given it out. */
export const demoDepositAccountNumber = '900004412231';
/** Its check digit is right; no bank has it. */
export const demoRoutingNumber = '123456780';

export const demoAgreements = [
  {
    commitment: 'SC-014 Structural steel',
    text: 'Payments for SC-014 are made by bank transfer to the account that Ironwood Steel has selected, within seven days of the approval of an invoice. Either side says in writing when this is to end.',
  },
  {
    commitment: 'SC-021 Stairs and railings',
    text: 'Payments for SC-021 are made by bank transfer to the account that Ironwood Steel has selected, within fourteen days of the approval of an invoice. Ten percent are kept until the work is finished.',
  },
] as const;

/** Approved most of the invoices, and has no part in paying them: so both disbursers may authorize (DSB-03). */
export const demoProjectManager = { name: 'Robin Reyes', email: 'robin@harborbridge.example' };

export const demoFundingAccounts = [
  { nickname: 'Operating account', bankName: 'First Harbor Bank', lastFour: '4417', verified: true },
  { nickname: 'Retainage account', bankName: 'Mutual Savings', lastFour: '9052', verified: false },
] as const;

/** Amounts in cents, oldest invoice first. */
export const demoPayees = [
  {
    name: 'Ironwood Steel',
    account: { holderName: 'Ironwood Steel LLC', bankName: 'Foundry Bank', lastFour: '2231' },
    invoices: { prefix: 'IWS', amounts: [12_500_000, 8_430_050, 21_760_000, 4_998_000, 9_615_075] },
  },
  {
    name: 'Bluewater Plumbing',
    account: { holderName: 'Bluewater Plumbing Inc.', bankName: 'Tidewater Credit Union', lastFour: '7806' },
    invoices: { prefix: 'BWP', amounts: [3_210_000, 6_745_520, 1_899_999, 5_400_000, 7_250_000] },
  },
  {
    name: 'Northline Electric',
    account: { holderName: 'Northline Electric Co.', bankName: 'Prairie National', lastFour: '0194' },
    invoices: { prefix: 'NLE', amounts: [15_020_000, 2_345_678, 11_100_000, 6_060_600, 18_750_000] },
  },
] as const;

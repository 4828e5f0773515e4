/** What the demo shows: a payor company whose people each hold one role, and what it owes to three payees. */

export const demoPayor = 'Cedar & Stone Builders';

/** Each signs in with a password of this installation. Two disbursers: nobody authorizes what they made. */
export const demoPeople = [
  { name: 'Ada Okafor', email: 'ada@cedarstone.example', role: 'payments_admin' },
  { name: 'Ben Larsen', email: 'ben@cedarstone.example', role: 'payments_disburser' },
  { name: 'Chika Mori', email: 'chika@cedarstone.example', role: 'payments_disburser' },
  { name: 'Dana Ruiz', email: 'dana@cedarstone.example', role: 'disbursement_contributor' },
  { name: 'Eli Novak', email: 'eli@cedarstone.example', role: 'beneficiary_approver' },
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

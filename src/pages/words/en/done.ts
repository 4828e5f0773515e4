/** What the page after a form says was done. */
export const done = {
  signedOut: 'You are signed out. Nothing of your visit is left in this browser.',
  saved: 'Saved.',
  deactivated: 'Deactivated.',
  fundingAccountAdded: 'The account is added. It can pay once the bank has confirmed it.',
  accountApproved: 'The account is approved. The payee can be paid to it.',
  nothingToReview: 'There is nothing to approve here any more. This is where the account stands.',
  authorized: 'The payment is authorized.',
  approved: 'Your approval is given.',
  nothingTicked: 'Tick the disbursements that you want to authorize together.',
  enrolled: 'Your second factor is set up.',
  textSentAgain: 'A new code is on its way. The one before is not valid any more.',
  confirmed: 'Confirmed. You can go on with what you were about to do.',
} as const;

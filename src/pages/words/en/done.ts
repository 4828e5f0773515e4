/** What the page after a form says was done. */
export const done = {
  signedOut: 'You are signed out. Nothing of your visit is left in this browser.',
  saved: 'Saved.',
  deactivated: 'Deactivated.',
  fundingAccountAdded: 'The account is added. It can pay once the bank has confirmed it.',
  authorized: 'The payment is authorized.',
  approved: 'Your approval is given.',
  nothingTicked: 'Tick the disbursements that you want to authorize together.',
  policySaved:
    'The policy is saved. If its first day is new, everybody without a second factor is told by email.',
  enrolled: 'Your second factor is set up.',
  textSentAgain: 'A new code is on its way. The one before is not valid any more.',
  confirmed: 'Confirmed. You can go on with what you were about to do.',
} as const;

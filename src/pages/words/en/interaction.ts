/** For somebody who signs in, confirms or approves while a finance system waits for them. */
export const interaction = {
  signInTitle: 'Sign in for {client}',
  signInText:
    '<strong>{client}</strong> of <strong>{company}</strong> wants to act for you. If you sign in, it can see and prepare payments of <strong>{company}</strong> with your rights. It can do nothing that needs your approval: for each payment you are asked here, with a code.',
  neverSees: 'It never sees your password or your codes. Enter them only on this page.',
  codeText:
    'You are signing in for <strong>{client}</strong> of <strong>{company}</strong>. It never sees the code.',
  stepUpText:
    '<strong>{client}</strong> of <strong>{company}</strong> wants to do something for you that needs a fresh code. It never sees the code.',
  approveTitle: 'Approve this',
  approveText: '<strong>{client}</strong> of <strong>{company}</strong> asks for your approval.',
  codeMalformed: 'Enter the code as it is shown: six digits.',
  noWay:
    'You have no second factor that you could use here. Sign in to the portal, set one up there, and start again.',
  lostApp:
    'No access to your app any more? Sign in to the portal with your recovery code, set up a new app there, and start again.',
  enrollTitle: 'One thing first',
  enrollText:
    'You need a second factor to sign in, and have none yet. Sign in to the portal, set it up there, and start again.',
  nothingTitle: 'Nothing to approve here',
  nothingText:
    'What you were asked to approve has changed, is over, or was asked in another session. Go back and ask for it again there. If that does not help, sign in again.',
  cancel: 'Cancel and go back to {client}',
  refuse: 'Do not approve; go back to {client}',
  back: 'Go back to {client}',
  refusedTitle: 'The request was refused',
  refusedText: 'Nothing was done. Go back to the finance system that you came from and try again.',
  refusedReason: 'For whoever runs that system: {reason}',
} as const;

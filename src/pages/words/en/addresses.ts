/** Where somebody is told what happens to their account. */
export const addresses = {
  title: 'Addresses for messages',
  intro:
    'Every change of how you sign in is told to all of these. Two are better than one: somebody who breaks into one mailbox cannot hide a change from the other.',
  caption: 'Your addresses',
  address: 'Email address',
  status: 'Status',
  signIn: 'You sign in with it',
  known: 'Confirmed',
  waiting: 'Not confirmed yet',
  waitsUntil: 'until',
  actions: 'Actions',
  remove: 'Remove',
  removeThis: 'Remove {address}',
  confirm: 'Confirm',
  confirmThis: 'Confirm {address}',
  add: 'Add an address',
  addTitle: 'Add an address',
  addText: 'We send a message there to confirm it. Your other addresses are told as well.',
  addressWrong: 'Enter an email address, such as name@example.com.',
  send: 'Send the message',
  confirmTitle: 'Confirm an address',
  confirmText:
    'We have sent a message to the address. Open its link within 24 hours, or copy its text into this field. Once it is confirmed, you are signed out everywhere else.',
  token: 'Text from the message',
  tokenHint: 'It begins with csac_. You may paste the whole line or link.',
  removeTitle: 'Remove this address?',
  removeText:
    'We tell <strong>{address}</strong> that it was removed, and send it nothing after that. You are signed out everywhere else.',
  cancelText: 'The message we sent to <strong>{address}</strong> no longer works.',
} as const;

/** Where somebody is told what happens to their account. */
export const addresses = {
  title: 'Addresses for messages',
  intro:
    'Every change of how you sign in is told to all of these. Two are better than one: whoever gets into one mailbox cannot hide it from the other.',
  caption: 'Your addresses',
  address: 'Email address',
  status: 'Status',
  signIn: 'You sign in with it',
  known: 'Confirmed',
  waiting: 'Waits to be confirmed',
  waitsUntil: 'until',
  actions: 'Actions',
  remove: 'Remove',
  removeThis: 'Remove {address}',
  confirm: 'Confirm',
  confirmThis: 'Confirm {address}',
  add: 'Add an address',
  addTitle: 'Add an address',
  addText: 'We send a message there to confirm it. Your other addresses are told as well.',
  addressWrong: 'Give an email address, such as name@example.com.',
  send: 'Send the message',
  confirmTitle: 'Confirm an address',
  confirmText:
    'We have sent a message to the address. Open its link within 24 hours, or copy what it says into this field. After that you are signed out everywhere else.',
  token: 'Text from the message',
  tokenHint: 'It begins with csac_. You may paste the whole line or link.',
  removeTitle: 'Remove this address?',
  removeText:
    '<strong>{address}</strong> is told once more, that it was removed, and then nothing any more. Everywhere else you are signed out.',
  cancelText: 'The message that was sent to <strong>{address}</strong> confirms nothing any more.',
} as const;

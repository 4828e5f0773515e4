/** A new password: changed by somebody who is in, or set by a link from the mailbox. */
export const password = {
  changeTitle: 'Change the password',
  changeText:
    'After the change you are signed out everywhere, here too. Sign in again with the new password and your second factor.',
  current: 'Current password',
  currentWrong:
    'This is not your current password. After five wrong ones wait half an hour, or set a new one by a link.',
  next: 'New password',
  nextHint:
    '15 to 128 characters. A few words in a row do well. Spaces and all signs are welcome, and none are demanded.',
  change: 'Change it',
  forgotTitle: 'Set a new password',
  forgotText: 'Give the address that you sign in with. We send a link there that sets a new password.',
  email: 'Email address',
  emailWrong: 'Give the email address that you sign in with.',
  send: 'Send the link',
  sentTitle: 'Look into your mailbox',
  sentText:
    'If somebody signs in with this address, a link is on its way to it. It works once, within 60 minutes. Your password stays as it is until then.',
  sentNothing:
    'Nothing comes? Look among the unwanted mail, and check the address. Whoever signs in by way of their company has no password here.',
  another: 'Try another address',
  toSignIn: 'To the sign-in',
  resetTitle: 'Choose a new password',
  resetText:
    'Setting it signs you out everywhere and signs nobody in: after it you sign in, with your second factor as before.',
  link: 'Link from the mail',
  linkHint:
    'Copy the whole link from the mail and paste it here. Where scripts run it is filled in by itself.',
  linkWrong: 'This link was used before, is older than 60 minutes, or is not complete. Ask for a new one.',
  askAgain: 'Ask for a new link',
  set: 'Set the password',
  untypable:
    'It holds a character that cannot be typed, such as a tab. Use letters, digits, spaces and signs.',
  tooShort: 'It has fewer than 15 characters. A few words in a row do well.',
  tooLong: 'It has more than 128 characters.',
  breached: 'It is known from thefts of passwords, and is tried first. Choose another.',
  repeats: 'It repeats something short or common, which is tried first. Choose another.',
  walk: 'It follows the keyboard, the alphabet or the digits, which is tried first. Choose another.',
  ownWords:
    'It is made of your own name, address or company, or of the name of this service. Choose another.',
  notAcceptable: 'This password cannot be used. Choose another.',
} as const;

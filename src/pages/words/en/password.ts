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
    '15 to 128 characters. A few unrelated words work well. You may use spaces and symbols, but need not.',
  change: 'Change password',
  forgotTitle: 'Set a new password',
  forgotText: 'Enter the address you sign in with. We send it a link to set a new password.',
  email: 'Email address',
  emailWrong: 'Enter the email address you sign in with.',
  send: 'Send the link',
  sentTitle: 'Check your email',
  sentText:
    'If somebody signs in with this address, a link is on its way to it. It works once, within 60 minutes. Your password stays as it is until then.',
  sentNothing:
    'No email? Look in your spam folder, and check the address. People who sign in through their company have no password here.',
  another: 'Try another address',
  toSignIn: 'To the sign-in',
  resetTitle: 'Choose a new password',
  resetText:
    'This signs you out everywhere. Then sign in with the new password, and your second factor as before.',
  link: 'Link from the email',
  linkHint: 'Copy the whole link from the email and paste it here. With scripts on, it is filled in for you.',
  linkWrong: 'This link was used before, is older than 60 minutes, or is not complete. Ask for a new one.',
  askAgain: 'Ask for a new link',
  set: 'Set the password',
  untypable:
    'It holds a character that cannot be typed, such as a tab. Use letters, digits, spaces and symbols.',
  tooShort: 'It has fewer than 15 characters. A few unrelated words work well.',
  tooLong: 'It has more than 128 characters.',
  breached: 'It is in lists of stolen passwords, which attackers try first. Choose another.',
  repeats: 'It repeats something short or common, which attackers try first. Choose another.',
  walk: 'It follows the keyboard, the alphabet or the digits, which attackers try first. Choose another.',
  ownWords:
    'It is made of your own name, address or company, or of the name of this service. Choose another.',
  notAcceptable: 'This password cannot be used. Choose another.',
} as const;

/** Setting up a second factor, at sign-in or later. */
export const enroll = {
  chooseTitle: 'Choose your second factor',
  app: 'Authenticator app',
  appHint:
    'The safer choice. Works without a network; any app that shows six-digit codes will do, on a phone, a computer or in a browser.',
  sms: 'Text message',
  smsHint: 'A code by text to your mobile phone. Whoever takes over your number can read it.',
  useApp: 'Use an app',
  useSms: 'Use text messages',
  appTitle: 'Set up your authenticator app',
  appStart:
    'You need an authenticator app that is installed already. On the next page a picture is shown once, for your app to scan.',
  appBegin: 'Show the picture',
  scan: 'Scan this picture with your app.',
  qrAlt: 'QR code for your authenticator app. If you cannot scan it, type the key below it.',
  cannotScan: 'You cannot scan it? Type this key into your app, as a time-based key:',
  copyKey: 'Copy the key',
  enterCode: 'Then type the code that the app shows.',
  code: 'Code from the app',
  codeHint: 'Six digits; a new one appears every 30 seconds.',
  confirm: 'Check the code',
  tryAgain:
    'The picture is shown once and not again. If your app has the account, type the code it shows now.',
  startOver: 'Start over with a new picture',
  smsTitle: 'Set up text messages',
  riskTitle: 'Before you choose texts',
  riskText:
    'A text can be read by whoever takes over your number or SIM card. An authenticator app has no such weakness, and it is free.',
  riskChecked: 'I know this, and choose text messages all the same.',
  country: 'Country of the number',
  number: 'Mobile number',
  numberHint: 'As you write it there, with or without spaces.',
  send: 'Send a code',
  smsCodeTitle: 'Type the code from the text',
  smsCode: 'Code from the text',
  changeNumber: 'Use another number',
  recoveryTitle: 'Save your recovery code',
  recoveryText:
    'If you lose your phone, this code lets you in once, together with your password. Keep it where you keep important papers, and not on the phone itself. It is shown now and never again.',
  recoveryCode: 'Your recovery code',
  copyCode: 'Copy the code',
  download: 'Download as a file',
  saved: 'I have saved it.',
  savedMissing: 'Say that you have saved the code. Without it nobody gets in after a lost phone.',
  finish: 'Finish',
  recoveryGone:
    'The code was shown once and is not shown again. If you have not saved it, finish, and make a new one under "My security".',
  recoveryFile:
    'Recovery code of {account} for {brand}. It works once, together with the password. Keep it safe and tell it to nobody.',
} as const;

/** Signing in, from the password to the second factor. */
export const signIn = {
  title: 'Sign in',
  email: 'Email address',
  password: 'Password',
  submit: 'Sign in',
  oneLogin:
    'One login is one person. Never share your password or a code with anybody, not even with us: we never ask for one by phone or mail.',
  forgot: 'Forgot your password?',
  company: 'Sign in with my company',
  companyByPassword: 'People of this address sign in here, with their password.',
  toProviderTitle: 'Sign in with your company',
  toProviderText: 'You are on your way to {host}, where your company signs you in.',
  toProvider: 'Go there now',
  ended:
    'You were signed out after a time without activity or too many wrong codes, because the session had reached its limit, or from elsewhere. Sign in again: what you typed is kept, except passwords and codes.',
  requiredTitle: 'A second factor is required',
  requiredText:
    'Your password was right. Before you enter, set up a second factor: it takes two minutes, and keeps out whoever learns your password.',
  requiredRole: 'It is required for your part in payments.',
  requiredCompany: '<strong>{company}</strong> requires it.',
  requiredGoOn: 'Set it up now',
  codeTitle: 'Second step',
  chooseTitle: 'How do you want to confirm that it is you?',
  totp: 'Code from your authenticator app',
  smsPlain: 'Code by text message',
  recovery: 'Use your recovery code',
  sendText: 'Send a code by text to {hint}',
  sentTo: 'We have sent a text to <strong>{hint}</strong>. It usually takes a few seconds.',
  code: 'Code',
  codeHint: 'Six digits, as your app or the text shows them.',
  verify: 'Go on',
  remember: 'Do not ask again on this device for a while, where my company allows it',
  resend: 'Send a new code',
  resendIn: "A new code can be sent in '{seconds}' s.",
  otherWay: 'Choose another way',
  codeWrong: 'This code was not accepted.',
  neverShare: 'Never tell anybody this code. Whoever asks you for it is not us.',
  clockTitle: 'Codes from your app are not accepted?',
  clockText:
    'Set the clock of the device that shows them to automatic: the codes depend on the time. On a phone that is under Settings, Date and time.',
  recoveryTitle: 'Sign in with your recovery code',
  recoveryText:
    'It works once, in place of your second factor. Right after it you set up a new one, and get a new recovery code. For a day after that, you cannot authorize payments or change bank accounts.',
  recoveryCode: 'Recovery code',
  recoveryHint: 'As you saved it, with or without dashes.',
  noWayText:
    'Somebody else can reset your second factor: another payee admin if you are a payee, a company admin if you are a standard user, otherwise support.',
  startAgain: 'Start again',
  factorDue:
    'You were signed out because a second factor is now required of you. Sign in again, and you are asked for it: what you typed is kept, except passwords and codes.',
} as const;

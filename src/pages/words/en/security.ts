/** "My security": how somebody signs in, and what they do about it themselves. */
export const security = {
  title: 'My security',
  ways: 'My security',
  overview: 'Overview',
  sessions: 'Where I am signed in',
  addresses: 'Addresses for messages',
  devices: 'Remembered devices',
  password: 'Password',
  invitations: 'Invitations',
  locked: 'A second factor is always asked for. This is locked: you cannot turn it off.',
  always: 'Always on',
  becauseRole: 'Your role requires it: <strong>{role}</strong>.',
  becauseCompany: '<strong>{company}</strong> requires it of everybody.',
  becauseReactivated: '<strong>{company}</strong> has let you in again, and requires it.',
  whenEnrolled: 'A second factor is asked for each time you sign in, because you have set one up.',
  notAsked: 'Your company asks for no second factor. There is nothing to set up.',
  mayEnroll: 'You have no second factor yet. With one, nobody gets in with your password alone.',
  ahead:
    '<strong>{company}</strong> lets nobody in without a second factor from this day on. Set yours up now: it takes two minutes, and your password is asked for first.',
  aheadSet:
    '<strong>{company}</strong> lets nobody in without a second factor from this day on. You have set yours up already.',
  aheadFrom: 'Required from',
  setUpNow: 'Set it up now',
  blocked:
    'There were too many wrong codes. No code is accepted before the time below, not even the right one.',
  blockedUntil: 'Blocked until',
  coolingOff:
    'Your sign-in methods were changed or recovered. Until the time below you cannot authorize payments or change bank accounts. Somebody else with the right may do it meanwhile.',
  coolingOffUntil: 'Held back until',
  methods: 'Second factors',
  methodsCaption: 'What you have set up',
  method: 'Method',
  app: 'Authenticator app',
  sms: 'Text message',
  smsTo: 'Text message to {hint}',
  since: 'Since',
  actions: 'Actions',
  replaceApp: 'Replace',
  changeNumber: 'Change the number',
  remove: 'Remove',
  lost: 'Report lost',
  addApp: 'Add an authenticator app',
  addSms: 'Add a phone number',
  lastStays:
    'This is your only second factor, so it cannot be removed. You can replace it: the old one works until the new one is proven.',
  lostOnlyTitle: 'Lost it?',
  lostOnlyText:
    'Sign in with your recovery code and your password. Right after that you set up a new one, and the old one stops working.',
  lostOneText:
    'Report it lost, and confirm that with the other one. It stops working at once, and you can set up a new one.',
  removeTitle: 'Remove the authenticator app?',
  removeSmsTitle: 'Remove text messages?',
  lostTitle: 'Report the authenticator app lost?',
  lostSmsTitle: 'Report the phone lost?',
  removeText:
    'It stops working at once. Everywhere else you are signed out, all your addresses are told, and you get a new recovery code. For a day you cannot authorize payments or change bank accounts.',
  lostText:
    'It stops working at once, wherever it is now. Everywhere else you are signed out, all your addresses are told, and you get a new recovery code. For a day you cannot authorize payments or change bank accounts. Confirm with the other one, not with the one that is lost.',
  recovery: 'Recovery code',
  recoveryNone: 'You have no recovery code. Make one, so that you can get in after losing your phone.',
  recoveryUnsaved:
    'You have a recovery code, but have not said that you saved it. If you did not, make a new one.',
  recoverySaved: 'You have a recovery code. It lets you in once, together with your password.',
  newRecovery: 'Make a new recovery code',
  newRecoveryTitle: 'Make a new recovery code?',
  newRecoveryText: 'It is shown once. The one you have now stops working, and all your addresses are told.',
  roleOther: 'your part in payments',
} as const;

/** Where somebody is signed in, and the devices that are remembered. */
export const sessions = {
  title: 'Where I am signed in',
  intro:
    'If you do not recognize one of these, end it and set a new password. Browsers name themselves, so a name may be wrong; time and address are what we saw.',
  caption: 'Sessions that are open',
  device: 'Browser',
  address: 'Network address',
  since: 'Signed in',
  lastActivity: 'Last used',
  actions: 'Actions',
  here: 'This one',
  onSystem: '{browser} on {system}',
  saysItIs: 'Calls itself: {name}',
  unknown: 'A program that does not say its name',
  noAddress: 'not known',
  end: 'End',
  endThis: 'End: {device}, signed in {time}',
  endAll: 'End all others',
  endTitle: 'End this session?',
  endText: 'Whoever uses it is signed out at once, and has to sign in again.',
  endAllTitle: 'End all other sessions?',
  endAllText:
    '{count, plural, one {One session ends at once. You stay signed in here.} other {# sessions end at once. You stay signed in here.}}',
  onlyThis: 'You are signed in nowhere else.',
  devicesTitle: 'Remembered devices',
  devicesIntro:
    'On these devices your password alone lets you in for a while, because your company allows it. Whatever needs a fresh code asks for it all the same.',
  devicesCaption: 'Devices that are remembered',
  devicesEmpty:
    'No device is remembered: a second factor is asked for each time you sign in. Where your company allows it, you can choose otherwise while you sign in.',
  rememberedSince: 'Code given',
  forget: 'Forget',
  forgetThis: 'Forget: {device}, code given {time}',
  forgetTitle: 'Forget this device?',
  forgetText:
    'The next sign-in there asks for your second factor again. Sessions that it let in without one end at once, this one too if it is one of them.',
} as const;

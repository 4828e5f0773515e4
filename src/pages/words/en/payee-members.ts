/** The payee admins of a company. */
export const payeeMembers = {
  title: 'Members',
  intro:
    'Payee admins look after bank accounts, agreements and payments. Have two at least: if one loses their phone, the other one lets them in again.',
  alone:
    'You are the only payee admin. Add a second one: without one, only support can help you after a lost phone.',
  caption: 'Payee admins of your company',
  name: 'Name',
  email: 'Email address',
  companies: 'Companies',
  company: 'Company',
  actions: 'Actions',
  you: 'You',
  ownMethods: 'My security',
  add: 'Add a payee admin',
  reset: 'Reset second factor',
  resetOf: 'Reset the second factor of {name}',
  addTitle: 'Add a payee admin',
  addText:
    'They get an email with a link to set a password, and set up a second factor before they see anything. Every payee admin of the company is told.',
  emailHint: 'They sign in with it. It must be an address that is not used here yet.',
  nameWrong: 'Enter a name of 1 to 100 characters.',
  emailWrong: 'Enter a full email address, such as name@company.example.',
  emailTaken: 'Somebody signs in with this address already. Enter another address of the person.',
  resetTitle: 'Reset the second factor of {name}?',
  resetText:
    'Do this only if you have spoken to them: by phone at a number you know, or in person. Their app and phone number stop working at once, they are signed out everywhere, and get a code by email to set up new ones. For a day after that, they cannot change bank accounts.',
  resetEmail: 'Their email address for signing in',
  resetEmailHint: 'Type it exactly as they sign in, letter by letter.',
  notTheirs: 'This is not the address with which they sign in.',
  verified: 'I have verified this request.',
  verifiedMissing: 'Confirm that you have verified this request.',
} as const;

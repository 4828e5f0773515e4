/** Around every page. */
export const layout = {
  skip: 'Skip to the content',
  navigation: 'Main',
  signOut: 'Sign out',
  language: 'Language',
  changeLanguage: 'Change',
  idleTitle: 'Are you still there?',
  idleText:
    'You will be signed out soon, because nothing was done for a while. What you typed stays. Time left:',
  idleStay: 'Stay signed in',
  offline:
    'There is no connection to us at the moment. Nothing was sent, and what you typed is still here: send it again in a while.',
  disbursements: 'Disbursements',
  beneficiaries: 'Beneficiaries',
  fundingAccounts: 'Funding accounts',
  team: 'Team',
  history: 'History',
  approvalRules: 'Approval rules',
  bankAccounts: 'Bank accounts',
  agreements: 'Agreements',
  payments: 'Payments',
  members: 'Members',
  policy: 'MFA policy',
  coverage: 'Coverage',
  people: 'People',
  support: 'Support',
  security: 'My security',
} as const;

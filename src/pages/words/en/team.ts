/** Who may do what on the side that pays. */
export const team = {
  title: 'Team',
  intro: 'These people have a part in paying. A role you give or take takes effect at once.',
  advice:
    'Your company has only one payments admin. Ask support for a second one: it takes two to change the rules, and one may lose their phone.',
  caption: 'People of your team',
  empty: 'Nobody is on the team yet. Add somebody.',
  name: 'Name',
  email: 'Email',
  roles: 'Roles',
  noRoles: 'No role any more',
  you: 'You',
  inactive: 'Cannot sign in',
  actions: 'Actions',
  takeAway: 'Take away: {role}',
  takeAwayLabel: 'Take the role {role} from {name}',
  add: 'Add somebody',
  mayTitle: 'What each role may do',
  rulesTitle: 'What never changes',
  ruleTogether:
    'Whoever approves bank accounts never moves money and is never a payments admin, in any company.',
  ruleSupport: 'Only support adds and removes payments admins, and only when your company has authorized it.',
  ruleOwn: 'Nobody changes their own roles. Another payments admin does.',
  addTitle: 'Add somebody to the team',
  addIntro:
    'Somebody new is sent a link to set a password, and sets up a second factor at the first sign-in. To give somebody of the team one more role, type their email and leave the name empty.',
  emailHint: 'The address with which the person signs in.',
  emailWrong: 'Enter an email address, such as uma@example.com.',
  nameHint: 'Needed for somebody who is not on the team yet.',
  nameWrong: 'Enter the name of the person, up to 100 characters.',
  role: 'Role',
  roleWrong: 'Choose a role that this person may have together with their other roles.',
  removeTitle: 'Take the role {role} from {name}?',
  removeText:
    'It takes effect at once, even where this person is signed in. What they approved with this role and is not authorized yet must be approved by somebody else.',
  removeVerb: 'Take the role away',
} as const;

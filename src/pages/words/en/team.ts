/** Who may do what on the side that pays. */
export const team = {
  title: 'Team',
  intro: 'These people have a part in paying. A role that you give or take counts at once.',
  advice:
    'Your company has one payments admin. Have support make a second one: changing the rules takes two, and one may lose their phone.',
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
  ruleSupport:
    'Payments admins are made and removed by support alone, and only on your company’s recorded word.',
  ruleOwn: 'Nobody changes their own roles. Another payments admin does.',
  addTitle: 'Add somebody to the team',
  addIntro:
    'Somebody new is sent a link to set a password, and sets up a second factor at the first sign-in. To give somebody of the team one more role, type their email and leave the name empty.',
  emailHint: 'The address with which the person signs in.',
  emailWrong: 'Give an email address, such as uma@example.com.',
  nameHint: 'Needed of somebody who is not on the team yet.',
  nameWrong: 'Give the name of the person, up to 100 characters.',
  role: 'Role',
  roleWrong: 'Choose a role that goes together with the other roles of this person.',
  removeTitle: 'Take the role {role} from {name}?',
  removeText:
    'It counts at once, also where this person is signed in. What they approved with this role and what is not authorized yet must be approved by somebody else.',
  removeVerb: 'Take the role away',
} as const;

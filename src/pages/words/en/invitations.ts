/** Companies that want somebody in their directory. */
export const invitations = {
  title: 'Invitations',
  intro: 'These companies have invited you. Accept only an invitation you expect.',
  caption: 'Invitations that wait for your answer',
  empty:
    'No company is waiting for your answer. When one invites you, you get a message and find the invitation here.',
  company: 'Company',
  invited: 'Invited',
  actions: 'Actions',
  accept: 'Accept',
  decline: 'Decline',
  acceptThis: 'Accept {company}',
  declineThis: 'Decline {company}',
  acceptTitle: 'Accept this invitation?',
  acceptText:
    'You belong to <strong>{company}</strong> from then on, and its rules for signing in hold for you as well. If it requires a second factor, you are asked for one.',
  declineTitle: 'Decline this invitation?',
  declineText: 'The invitation of <strong>{company}</strong> is gone. The company can invite you again.',
} as const;

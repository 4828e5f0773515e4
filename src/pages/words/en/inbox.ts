/** The mails and texts of a portal on a developer's machine. */
export const inbox = {
  title: 'Local inbox',
  intro:
    'Nothing leaves this machine: every mail and text of this portal is shown here instead, to whoever can open this page. In production there is no such page.',
  filter: 'Messages to one recipient',
  to: 'Recipient',
  toHint: 'An email address or a phone number, exactly as it is in the list.',
  show: 'Show',
  reload: 'Check for new messages',
  follow: 'Check for new messages every {seconds} seconds',
  stopFollowing: 'Stop checking every {seconds} seconds',
  caption: 'The newest 100 messages, the newest first',
  empty:
    'There is no message yet. Sign in with a text message as your second factor, or ask for a new password: what is sent appears here.',
  emptyTo: 'There is no message to this recipient. Look at the whole list for the right address or number.',
  message: 'Message',
  recipient: 'To',
  channel: 'Sent as',
  email: 'Email',
  text: 'Text message',
  at: 'When',
  kind: 'Kind',
  toList: 'To all messages',
  sameRecipient: 'Only messages to this recipient',
} as const;

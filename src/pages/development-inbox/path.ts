/** Where people read what a development portal does not send; `/dev/inbox` has the same for programs. */
export const INBOX = '/dev/inbox/messages';

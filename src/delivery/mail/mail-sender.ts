export interface Mail {
  /** A message sent again has the same, so that a mailbox may show it once. RFC 5322 section 3.6.4 */
  messageId: string;
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
}

/** Hands a mail to a server that takes it from there. */
export interface MailSender {
  /** Returns once the server has it. Throws otherwise: it may be sent again, with the same id. */
  send(mail: Mail): Promise<void>;
}

/** Null where no mail leaves: then /dev/inbox shows what there would be. */
export type OptionalMailSender = MailSender | null;
export const MailSender = Symbol('MailSender');

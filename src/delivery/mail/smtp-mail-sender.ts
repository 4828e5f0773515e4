import { createTransport } from 'nodemailer';
import type { Mail, MailSender } from './mail-sender.js';

/** Connections of one instance to the mail server at most; mails wait for one. */
const CONNECTIONS = 5;
const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 20_000;

/** MailSender over SMTP. STARTTLS is used where the server offers it; `smtps:` demands encryption. */
export class SmtpMailSender implements MailSender {
  readonly #transport: ReturnType<typeof createTransport>;

  constructor(private readonly options: { url: string; from: string }) {
    const url = new URL(options.url);
    for (const [name, value] of Object.entries({
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: CONNECT_WITHIN_MS,
      greetingTimeout: CONNECT_WITHIN_MS,
      socketTimeout: ANSWER_WITHIN_MS,
    }))
      if (!url.searchParams.has(name)) url.searchParams.set(name, String(value));
    this.#transport = createTransport(url.href);
  }

  async send({ messageId, to, subject, text }: Mail): Promise<void> {
    await this.#transport.sendMail({
      messageId: `<${messageId}@${hostOf(this.options.from)}>`,
      from: this.options.from,
      to,
      subject,
      text,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  close(): void {
    this.#transport.close();
  }
}

const hostOf = (from: string): string => /@([^\s@<>]+)>?$/.exec(from)?.[1] ?? 'localhost';

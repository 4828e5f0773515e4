import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { LocalTexts, type LocalText } from '../../delivery/delivery.module.js';
import { NoticeOutbox } from '../notice-outbox.js';
import { NoticesRepository, type StoredNotice } from '../notices.repository.js';
import { isNoticeKind, renderNotice } from '../render-notice.js';

const SHOWN_AT_MOST = 100;
/** To find those of one address among; what is sealed cannot be searched by the database. */
const LOOKED_THROUGH_AT_MOST = 1_000;

export interface InboxMessage {
  id: string;
  at: Date;
  channel: 'email' | 'text';
  to: string;
  /** A kind of notice, or `text`. */
  kind: string;
  /** Null for a text. */
  subject: string | null;
  text: string;
}

/** The mailboxes and phones of everyone, to look into where neither mails nor texts are sent. */
@Injectable()
export class DevelopmentInbox {
  constructor(
    private readonly outbox: NoticeOutbox,
    private readonly notices: NoticesRepository,
    private readonly texts: LocalTexts,
    @Inject(Config) private readonly config: Pick<Config, 'production' | 'supportContact'>,
  ) {
    if (config.production) throw new Error('the development inbox would show password links to anyone');
  }

  /** The newest first; those to one address or number alone, where one is given. */
  async messages(to?: string): Promise<InboxMessage[]> {
    const atMost = to === undefined ? SHOWN_AT_MOST : LOOKED_THROUGH_AT_MOST;
    const mails = await Promise.all((await this.notices.newest(atMost)).map((notice) => this.#mail(notice)));
    const texts = (await this.texts.newest(atMost)).map(messageOf);
    return [...mails, ...texts]
      .filter((message) => to === undefined || message.to === to)
      .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
      .slice(0, SHOWN_AT_MOST);
  }

  async #mail(notice: StoredNotice): Promise<InboxMessage> {
    const { id, at, kind } = notice;
    if (!isNoticeKind(kind)) throw new Error(`there are no words for a notice of the kind ${kind}`);
    const details = this.outbox.open(notice);
    const reader = await this.outbox.readerOf(notice.personId);
    const rendered = renderNotice({ kind, at, details }, this.config.supportContact, reader);
    return {
      id,
      at,
      channel: 'email',
      to: this.outbox.recipientOf(notice) ?? 'nobody any more',
      kind,
      ...rendered,
    };
  }
}

const messageOf = ({ id, at, to, body }: LocalText): InboxMessage => ({
  id,
  at,
  channel: 'text',
  to,
  kind: 'text',
  subject: null,
  text: body,
});

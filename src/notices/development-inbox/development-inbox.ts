import { Inject, Injectable } from '@nestjs/common';
import type { NoticeKind } from '@countersign/mfa-core';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { Config } from '../../config/config.js';
import { NoticeOutbox } from '../notice-outbox.js';
import { noticeWords } from '../notice-words.js';
import { NoticesRepository, type StoredNotice } from '../notices.repository.js';
import { renderNotice, type RenderedNotice } from '../render-notice.js';

const SHOWN_AT_MOST = 100;

export interface InboxMessage extends RenderedNotice {
  id: string;
  at: Date;
  to: string;
  kind: NoticeKind;
}

/** The mailboxes of everyone, to look into where no mail is sent. */
@Injectable()
export class DevelopmentInbox {
  constructor(
    private readonly outbox: NoticeOutbox,
    private readonly notices: NoticesRepository,
    private readonly people: PersonDirectory,
    @Inject(Config) private readonly config: Pick<Config, 'production' | 'supportContact'>,
  ) {
    if (config.production) throw new Error('the development inbox would show password links to anyone');
  }

  /** The newest first. */
  async messages(): Promise<InboxMessage[]> {
    const stored = await this.notices.newest(SHOWN_AT_MOST);
    const addresses = await this.people.addressesOf(...new Set(stored.map(({ personId }) => personId)));
    const known = new Map(addresses.map(({ id, address }) => [id, address]));
    return stored.map((notice) => this.#message(notice, known.get(notice.addressId) ?? 'a removed address'));
  }

  #message(notice: StoredNotice, to: string): InboxMessage {
    const { id, at, kind } = notice;
    if (!isNoticeKind(kind)) throw new Error(`there are no words for a notice of the kind ${kind}`);
    const details = this.outbox.open(notice);
    return { id, at, to, kind, ...renderNotice({ kind, at, details }, this.config.supportContact) };
  }
}

const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(noticeWords, kind);

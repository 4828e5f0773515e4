import type { Notice, NoticeKind } from '@countersign/mfa-core';
import { localizedKinds, type LocalizedKind } from './messages/catalogue.js';
import { renderLocalized, type Reader } from './messages/render-localized.js';
import { noticeWords } from './notice-words.js';

export interface RenderedNotice {
  subject: string;
  text: string;
}

/** A user agent is whatever somebody sent: neither lines nor pages of it belong in a message. */
const LONGEST_QUOTE = 200;

/** What happened, when and from where, what to do if it was somebody else, and whom to ask (LC-05). */
export function renderNotice(
  { kind, ...notice }: { kind: NoticeKind; at: Date; details: Notice['details'] },
  contact: string,
  reader: Reader,
): RenderedNotice {
  if (isLocalized(kind)) return renderLocalized({ kind, ...notice }, contact, reader);
  const { subject, happened, otherwise, withoutOrigin } = noticeWords[kind];
  const { address, userAgent } = notice.details;
  const text = [
    happened(notice.details),
    [
      `When: ${notice.at.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
      ...(withoutOrigin
        ? []
        : [
            `From: ${quote(address) ?? 'an address we do not know'}`,
            `With: ${quote(userAgent) ?? 'a program that did not say its name'}`,
          ]),
    ].join('\n'),
    otherwise,
    `Questions, or help needed: ${contact}`,
  ].join('\n\n');
  return { subject: `Countersign: ${subject}`, text };
}

const isLocalized = (kind: NoticeKind): kind is LocalizedKind =>
  (localizedKinds as readonly string[]).includes(kind);

/** What is in the database may be of another version of ours. */
export const isNoticeKind = (kind: string): kind is NoticeKind =>
  Object.hasOwn(noticeWords, kind) || (localizedKinds as readonly string[]).includes(kind);

function quote(value: string | number | null | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  const plain = value.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return plain ? plain.slice(0, LONGEST_QUOTE) : undefined;
}

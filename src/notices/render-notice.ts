import type { Notice, NoticeKind } from '@countersign/mfa-core';
import { matchLocale } from '../languages/match-locale.js';
import { catalogues } from './messages/catalogues.js';
import { say } from './messages/say.js';
import { timeIn, valuesOf, zoneOf } from './messages/values.js';

export interface RenderedNotice {
  subject: string;
  text: string;
}

/** Who reads a message. */
export interface Reader {
  /** BCP 47. */
  locale: string;
  /** IANA; null: nobody knows, and the sender's holds, or UTC. */
  timeZone: string | null;
}

/** The same in every language, for whoever sorts mails by it. */
const SERVICE_NAME = 'Countersign';

/** Caused by somebody of another company, or by nobody: there is no origin that is the reader's affair. */
export const withoutOrigin: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  ...(['beneficiary_account_changed', 'beneficiary_accounts_wait', 'disbursement_needs_review'] as const),
  ...(['webhook_failing', 'payment_failed', 'directory_invitation'] as const),
  ...(['mfa_deadline_set', 'mfa_deadline_moved', 'mfa_deadline_near', 'mfa_policy_lifted'] as const),
]);

/**
 * What happened, when and from where, what to do if it was somebody else, and whom to ask (LC-05). No secret and no code, but
 * for what is made to be carried by a mail, each in a message of its own: the link of a password reset, the code after a
 * reset, the link and the token of an address.
 */
export function renderNotice(
  { kind, at, details }: { kind: NoticeKind; at: Date; details: Notice['details'] },
  contact: string,
  reader: Reader,
): RenderedNotice {
  const locale = matchLocale([reader.locale]);
  const { kinds, frame } = catalogues[locale];
  const timeZone = zoneOf(reader.timeZone, details['timeZone']);
  const values = {
    ...valuesOf(details, { locale, timeZone, more: frame.more }),
    ...{ when: timeIn(locale, timeZone, at), contact },
  };
  const told = (message: string): string => say(locale, message, values);
  const { subject, happened, otherwise } = kinds[kind];
  const origin = withoutOrigin.has(kind) ? [] : [frame.from, frame.with];
  return {
    subject: `${SERVICE_NAME}: ${told(subject)}`,
    text: [
      told(happened),
      [frame.when, ...origin].map(told).join('\n'),
      told(otherwise),
      told(frame.contact),
    ].join('\n\n'),
  };
}

/** What is in the database may be of another version of ours. */
export const isNoticeKind = (kind: string): kind is NoticeKind =>
  Object.hasOwn(catalogues['en-US'].kinds, kind);

import type { Notice, NoticeKind } from '@countersign/mfa-core';
import { matchLocale } from '../languages/match-locale.js';
import { textedKinds, type TextedKind } from './messages/catalogue.js';
import { catalogues } from './messages/catalogues.js';
import { say } from './messages/say.js';
import { toTextLetters } from './text-letters.js';

export const isTexted = (kind: NoticeKind): kind is TextedKind =>
  (textedKinds as readonly NoticeKind[]).includes(kind);

/** One text of one segment, if the contact is not overlong. Null for what is not told by text. */
export function noticeText(input: {
  serviceName: string;
  kind: NoticeKind;
  details: Notice['details'];
  contact: string;
  /** BCP 47. */
  locale: string;
}): string | null {
  const { serviceName, kind, details, contact } = input;
  if (!isTexted(kind)) return null;
  const locale = matchLocale([input.locale]);
  const method = String(details['method'] ?? 'none');
  const text = say(locale, catalogues[locale].texts[kind], { service: serviceName, method, contact });
  return toTextLetters(text);
}

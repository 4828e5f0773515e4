import { defineEntity, p } from '@mikro-orm/postgresql';
import { time } from './columns.js';

/** The one live code of a target; the row is gone when it is spent (SR-04). */
export const SentCodeTable = defineEntity({
  name: 'SentCodeTable',
  tableName: 'mfa_sent_code',
  properties: {
    /** The challenge or the pending factor. */
    targetId: p.uuid().primary(),
    messageId: p.uuid(),
    /** Keyed, as a short code alone would be found by trying (C26). */
    digest: p.text(),
    sentAt: time(),
    expiresAt: time(),
  },
  uniques: [{ name: 'mfa_sent_code_message', properties: ['messageId'] }],
  indexes: [{ name: 'mfa_sent_code_expiry', properties: ['expiresAt'] }],
});

/** Every text that was granted: what the conversion breaker judges. No number, no body (promise 6). */
export const TextTable = defineEntity({
  name: 'TextTable',
  tableName: 'mfa_text',
  properties: {
    messageId: p.uuid().primary(),
    purpose: p.enum(['code', 'notice']),
    prefixDigest: p.text(),
    country: p.text(),
    reservedAt: time(),
    answeredAt: time().nullable(),
  },
  indexes: [
    { name: 'mfa_text_prefix', properties: ['prefixDigest', 'reservedAt'] },
    { name: 'mfa_text_country', properties: ['country', 'reservedAt'] },
    { name: 'mfa_text_reserved', properties: ['reservedAt'] },
  ],
});

/** One text's place in one lane, such as its number or its country; numbered in the order they were given. */
export const TextPlaceTable = defineEntity({
  name: 'TextPlaceTable',
  tableName: 'mfa_text_place',
  properties: {
    lane: p.text().primary(),
    key: p.text().primary(),
    number: p.bigint().primary(),
    /** Never earlier than that of the place before. */
    reservedAt: time(),
  },
  indexes: [{ name: 'mfa_text_place_reserved', properties: ['reservedAt'] }],
});

/** Money spent on texts in one day of UTC, millionths of the budget's currency. */
export const TextBudgetTable = defineEntity({
  name: 'TextBudgetTable',
  tableName: 'mfa_text_budget',
  properties: { day: p.date().primary(), spentMicros: p.bigint() },
});

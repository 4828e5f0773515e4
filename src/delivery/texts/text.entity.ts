import { defineEntity, p } from '@mikro-orm/postgresql';

const time = () => p.datetime().length(3);

/** One text to one number. Numbers are personal and bodies hold codes: both are sealed, and gone when nobody needs them. */
export const TextMessageTable = defineEntity({
  name: 'TextMessageTable',
  tableName: 'text_message',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    purpose: p.enum(['code', 'notice']),
    state: p.enum(['queued', 'sending', 'taken', 'delivered', 'undelivered', 'failed', 'dropped']),
    /** JSON of number, body, code and payment, sealed to this row. */
    sealedContent: p.text().nullable(),
    /** How often every vendor was unavailable. */
    rounds: p.integer().default(0),
    createdAt: time(),
    expiresAt: time(),
  },
  indexes: [
    { name: 'text_message_created', properties: ['createdAt'] },
    { name: 'text_message_sealed', properties: ['expiresAt'], where: 'sealed_content is not null' },
  ],
});

/** One try with one vendor, written before the vendor is called. */
export const TextTryTable = defineEntity({
  name: 'TextTryTable',
  tableName: 'text_try',
  properties: {
    message: () => p.manyToOne(TextMessageTable).primary().deleteRule('cascade'),
    position: p.integer().primary(),
    sender: p.text(),
    beganAt: time(),
    /** Null: nobody knows whether it was taken. */
    outcome: p
      .enum(['taken', 'delivered', 'undelivered', 'refused', 'unavailable', 'not_taken', 'unknown'])
      .nullable(),
    vendorId: p.text().nullable(),
    vendorCode: p.text().nullable(),
    endedAt: time().nullable(),
  },
  uniques: [{ name: 'text_try_one_open', properties: ['message'], where: 'outcome is null' }],
  indexes: [{ name: 'text_try_vendor_id', properties: ['vendorId'], where: 'vendor_id is not null' }],
});

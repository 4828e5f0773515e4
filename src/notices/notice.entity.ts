import { defineEntity, p, type InferKyselyDB } from '@mikro-orm/postgresql';

const time = () => p.datetime().length(3);

/** One message to one address or number. The person and the address belong to the accounts module, so they are plain ids here. */
export const NoticeTable = defineEntity({
  name: 'NoticeTable',
  tableName: 'notice',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    /** Null for a text. */
    addressId: p.uuid().nullable(),
    channel: p.enum(['email', 'text']).default('email'),
    /** The address or number as it was at that moment, sealed to this row: it is told even if it is removed (LC-04). */
    sealedTo: p.text().nullable(),
    kind: p.text(),
    at: time(),
    /** JSON, sealed to this row: it may hold the link of a password reset. Null once nobody needs it. */
    sealedDetails: p.text().nullable(),
    tries: p.integer().default(0),
    deliveredAt: time().nullable(),
    droppedAt: time().nullable(),
    droppedBecause: p.text().nullable(),
  },
  indexes: [
    { name: 'notice_at', properties: ['at'] },
    {
      name: 'notice_undelivered',
      properties: ['at'],
      where: '((delivered_at is null) and (dropped_at is null))',
    },
  ],
});

export type NoticeTables = InferKyselyDB<typeof NoticeTable>;

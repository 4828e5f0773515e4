import { defineEntity, p, type InferKyselyDB } from '@mikro-orm/postgresql';

const time = () => p.datetime().length(3);

/** One message to one address. The person and the address belong to the accounts module, so they are plain ids here. */
export const NoticeTable = defineEntity({
  name: 'NoticeTable',
  tableName: 'notice',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    addressId: p.uuid(),
    kind: p.text(),
    at: time(),
    /** JSON, sealed to this row: it may hold the link of a password reset. */
    sealedDetails: p.text(),
    deliveredAt: time().nullable(),
  },
  indexes: [
    { name: 'notice_at', properties: ['at'] },
    { name: 'notice_undelivered', properties: ['id'], where: 'delivered_at is null' },
  ],
});

export type NoticeTables = InferKyselyDB<typeof NoticeTable>;

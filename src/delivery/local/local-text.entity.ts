import { defineEntity, p } from '@mikro-orm/postgresql';

/** What the local sender was given, where no text leaves: the phones of everyone. */
export const LocalTextTable = defineEntity({
  name: 'LocalTextTable',
  tableName: 'local_text',
  properties: {
    id: p.uuid().primary(),
    /** JSON of number and body, sealed to this row. */
    sealedContent: p.text(),
    at: p.datetime().length(3),
  },
  indexes: [{ name: 'local_text_at', properties: ['at'] }],
});

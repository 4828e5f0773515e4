import { defineEntity, p } from '@mikro-orm/postgresql';

const time = () => p.datetime().length(3);

/** One thing that many people of a company are told, each once. */
export const MailingTable = defineEntity({
  name: 'MailingTable',
  tableName: 'mailing',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    /** Of the notice that each is sent. */
    kind: p.text(),
    /** What it is about: a later decision on that silences it. */
    subject: p.text(),
    audience: p.enum(['listed', 'without_factor']),
    details: p.json(),
    dueAt: time(),
    createdAt: time(),
    /** From when on it has a job. */
    startedAt: time().nullable(),
    /** From when on its recipients are known. */
    filledAt: time().nullable(),
    finishedAt: time().nullable(),
  },
  indexes: [
    { name: 'mailing_company', properties: ['companyId', 'createdAt'] },
    { name: 'mailing_due', properties: ['dueAt'], where: 'started_at is null' },
  ],
});

export const MailingRecipientTable = defineEntity({
  name: 'MailingRecipientTable',
  tableName: 'mailing_recipient',
  properties: {
    mailing: () => p.manyToOne(MailingTable).primary().deleteRule('cascade'),
    personId: p.uuid().primary(),
    doneAt: time().nullable(),
    /** False where it was no affair of theirs any more when their turn came. */
    told: p.boolean().default(false),
  },
  indexes: [
    {
      name: 'mailing_recipient_waiting',
      properties: ['mailing', 'personId'],
      where: 'done_at is null',
    },
  ],
});

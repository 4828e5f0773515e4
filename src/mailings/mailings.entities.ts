import { MailingRecipientTable, MailingTable } from './mailing.entity.js';

/** The tables of this module, for MikroORM's configuration and the check that migrations and tables agree. */
export const mailingEntities = [MailingTable, MailingRecipientTable];

import { defineEntity, p, type InferKyselyDB } from '@mikro-orm/postgresql';
import { CompanyTable, PersonTable } from '../../accounts/directory/directory.entity.js';

/** Somebody with an account here whom a company wants in its directory, until they have answered. */
export const DirectoryInvitationTable = defineEntity({
  name: 'DirectoryInvitationTable',
  tableName: 'directory_invitation',
  properties: {
    company: () => p.manyToOne(CompanyTable).primary(),
    person: () =>
      p.manyToOne(PersonTable).primary().deleteRule('cascade').index('directory_invitation_person'),
    invitedBy: p.uuid(),
    invitedAt: p.datetime().length(3),
  },
});

export type InvitationTables = InferKyselyDB<typeof DirectoryInvitationTable>;

import { defineEntity, p, type InferKyselyDB } from '@mikro-orm/postgresql';

/** Somebody with an account here whom a company wants in its directory, until they have answered. */
export const DirectoryInvitationTable = defineEntity({
  name: 'DirectoryInvitationTable',
  tableName: 'directory_invitation',
  properties: {
    /** Companies and people belong to the accounts module, so these are plain ids here. */
    companyId: p.uuid().primary(),
    personId: p.uuid().primary().index('directory_invitation_person'),
    invitedBy: p.uuid(),
    invitedAt: p.datetime().length(3),
  },
});

export type InvitationTables = InferKyselyDB<typeof DirectoryInvitationTable>;

import { defineEntity, p, type InferKyselyDB } from '@mikro-orm/postgresql';
import { PersonTable, type DirectoryTables } from '../directory/directory.entity.js';

const time = () => p.datetime().length(3);

/** One message to an address that is no address of that person yet. Deleted when it is past its time. */
export const AddressConfirmationTable = defineEntity({
  name: 'AddressConfirmationTable',
  tableName: 'address_confirmation',
  properties: {
    /** The id of the address, should it become one. */
    id: p.uuid().primary(),
    person: () => p.manyToOne(PersonTable).deleteRule('cascade').index('address_confirmation_person'),
    address: p.text(),
    addressKey: p.text(),
    /** base64url SHA-256 of 256 random bits. Null once it was spent, replaced or cancelled: the row still counts (SR-04). */
    hash: p.text().nullable().unique('address_confirmation_hash'),
    createdAt: time(),
    expiresAt: time(),
  },
  indexes: [{ name: 'address_confirmation_expiry', properties: ['expiresAt'] }],
});

export type AddressTables = DirectoryTables & InferKyselyDB<typeof AddressConfirmationTable>;

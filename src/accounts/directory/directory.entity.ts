import { defineEntity, p, type InferKyselyDB } from '@mikro-orm/postgresql';
import { roles, sides } from '../roles.js';

const time = () => p.datetime().length(3);

export const PersonTable = defineEntity({
  name: 'PersonTable',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    /** BCP 47. */
    locale: p.text().default('en-US'),
    active: p.boolean(),
    createdAt: time(),
    /** IANA; null: nobody knows. */
    timeZone: p.text().nullable(),
  },
});

/** Where a person is told things. One of them is the name they sign in with (LC-03). */
export const PersonAddressTable = defineEntity({
  name: 'PersonAddressTable',
  tableName: 'person_address',
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(PersonTable).deleteRule('cascade'),
    kind: p.enum(['email']),
    /** As it was typed. */
    address: p.text(),
    addressKey: p.text(),
    isSignIn: p.boolean(),
    verifiedAt: time().nullable(),
  },
  uniques: [
    { name: 'person_address_person_key', properties: ['person', 'addressKey'] },
    { name: 'person_address_sign_in', properties: ['addressKey'], where: 'is_sign_in' },
    { name: 'person_address_one_sign_in', properties: ['person'], where: 'is_sign_in' },
  ],
});

export const CompanyTable = defineEntity({
  name: 'CompanyTable',
  tableName: 'company',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    side: p.enum(sides),
    createdAt: time(),
    /** The operator lets its admins require MFA (POL-11). */
    mfaPolicyAvailable: p.boolean().default(false),
  },
});

export const MembershipTable = defineEntity({
  name: 'MembershipTable',
  tableName: 'membership',
  properties: {
    person: () => p.manyToOne(PersonTable).primary().deleteRule('cascade'),
    company: () => p.manyToOne(CompanyTable).primary().index('membership_company'),
    role: p.enum(roles).primary(),
    /** A role that sleeps counts for nothing. */
    active: p.boolean().default(true),
    /** Woken again: a second factor is set up before anything else (POL-05). */
    enrollFirst: p.boolean().default(false),
  },
});

export type DirectoryTables = InferKyselyDB<
  typeof PersonTable | typeof PersonAddressTable | typeof CompanyTable | typeof MembershipTable
>;

import { problemType } from '@countersign/mfa-nest';

export const directoryProblems = {
  oneself: problemType({
    slug: 'directory-not-oneself',
    title: 'Nobody decides this over themselves',
    status: 403,
    help: 'Ask another admin of your company. Nothing was changed.',
  }),
  paymentUser: problemType({
    slug: 'directory-payment-user',
    title: 'This person takes part in payments',
    status: 409,
    help: 'Whoever administers payments, or support, takes the part in payments away first. Nothing was changed.',
  }),
  lastAdmin: problemType({
    slug: 'directory-last-admin',
    title: 'The company has nobody else with this right',
    status: 409,
    help: 'Give the right to somebody else first. Two are advised. Nothing was changed.',
  }),
  roleConflict: problemType({
    slug: 'directory-role-conflict',
    title: 'This person cannot have that role beside what they have',
    status: 409,
    help: 'A role of theirs forbids it. Nothing was changed.',
  }),
  fileRefused: problemType({
    slug: 'member-file-refused',
    title: 'This file cannot be imported',
    status: 422,
    help: 'Nothing of it was imported. `errors` names each row by its line and column, `total` says how many there are. Mend them and send the file again; rows of people who are entered already do no harm.',
  }),
  invitationGone: problemType({
    slug: 'invitation-not-found',
    title: 'There is no such invitation',
    status: 404,
    help: 'It was answered before, or taken back. Ask the company to invite you again.',
  }),
} as const;

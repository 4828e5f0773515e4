import { problemType } from '@countersign/mfa-nest';

export const settingsProblems = {
  disbursementsOff: problemType({
    slug: 'disbursements-off',
    title: 'Disbursements are switched off',
    status: 409,
    help: 'A payments admin of the company switched disbursements off: none is created or submitted before one switches them on again. What is submitted or authorized already goes on, and can be approved, authorized, changed or cancelled. `GET /v1/payor/settings` tells why.',
  }),
} as const;

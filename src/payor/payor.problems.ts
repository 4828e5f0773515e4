import { problemType } from '@countersign/mfa-nest';

export const payorProblems = {
  notAcceptable: problemType({
    slug: 'disbursement-not-acceptable',
    title: 'The disbursement cannot be made like this',
    status: 422,
    help: '`errors` names what stands against it, payment by payment: an invoice that is not approved or not due, an amount above what is due, another currency, a payee without an approved account, a funding account that is not verified. Nothing was saved.',
  }),
  wrongState: problemType({
    slug: 'disbursement-state',
    title: 'The disbursement is not in a state that allows this',
    status: 409,
    help: 'A draft is changed and submitted; what is submitted is authorized or cancelled; what is authorized can no longer be cancelled. Read the disbursement to see where it stands.',
  }),
  versionConflict: problemType({
    slug: 'version-conflict',
    title: 'Somebody changed it meanwhile',
    status: 409,
    help: 'The `version` sent is not the present one. Read the disbursement again, look at what changed, and send the change with the present version.',
  }),
  twoPersonRule: problemType({
    slug: 'two-person-rule',
    title: 'Somebody else must authorize this',
    status: 403,
    help: 'Whoever created or last changed a disbursement, last approved one of its invoices, or approved the account of one of its payees, neither approves nor authorizes it; and whoever approved it does not authorize it. Nor does whoever proposed a change of the rules confirm it. Ask another disburser or payments admin.',
  }),
  factorsNotIndependent: problemType({
    slug: 'factors-not-independent',
    title: 'Two people must not share a second factor',
    status: 403,
    help: '`detail` says what is shared with one of the people whose work is checked here: an authenticator set-up, a phone number or a browser. Each of the two sets up a second factor of their own, on a device of their own; or somebody else does this.',
  }),
} as const;

import type { Notice, NoticeKind } from '@countersign/mfa-core';
import type { LocalizedKind } from './messages/catalogue.js';
import { methodOf } from './method-words.js';

type Details = Notice['details'];

interface Words {
  subject: string;
  happened: (details: Details) => string;
  /** What to do if it was somebody else (LC-05). */
  otherwise: string;
  /** Caused by somebody of another company, or by nobody: there is no origin that is the reader's affair. */
  withoutOrigin?: true;
}

const CHANGE_AND_REPORT =
  'If it was not you, set a new password, end every session you do not know, and tell us at once.';
const REPORT = 'If it was not you, tell us at once.';

const bankAccountChanges: Readonly<Record<string, string>> = {
  added: 'Somebody added',
  renamed: 'Somebody renamed',
  selected: 'From now on payments go to',
  deactivated: 'Somebody deactivated',
};

const fundingAccountChanges: Readonly<Record<string, string>> = {
  added: 'Somebody added',
  renamed: 'Somebody renamed',
  made_default: 'Where nobody says otherwise, payments come from now on from',
  deactivated: 'Somebody deactivated',
  verified: 'The bank confirmed',
  failed: 'The bank did not confirm',
};

const teamRoles: Readonly<Record<string, string>> = {
  payments_admin: 'to administer payments, with everything in them,',
  payments_disburser: 'to create, submit and authorize payments',
  beneficiary_approver: 'to approve the bank accounts that payees are paid to',
  disbursement_contributor: 'to add invoices to drafts of payments',
};
const teamRoleOf = ({ role, company }: Details): string =>
  `the right ${teamRoles[String(role)] ?? 'to take part in payments'} at ${company ?? 'your company'}`;

const directoryRoles: Readonly<Record<string, string>> = {
  company_admin: 'the right to decide how everybody signs in',
  directory_admin: 'the right to keep the directory',
  member: 'a place in the directory',
};

const companyOf = ({ company }: Details): string => String(company ?? 'your company');

/** To the minute. */
function timeOf(instant: string | number | null | undefined): string {
  if (typeof instant !== 'string') return 'a time we do not know';
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'long', timeZone: 'UTC' }).format(
    new Date(instant),
  );
}

/**
 * What each notice says. No secret and no code (LC-05), but for what is made to be carried by a mail, each in a message of
 * its own: the link of a password reset, the code after a reset, the token of an address.
 */
export const noticeWords: Readonly<Record<Exclude<NoticeKind, LocalizedKind>, Words>> = {
  factor_enrolled: {
    subject: 'A second factor was added to your account',
    happened: (details) => `From now on you confirm sign-ins and payments with ${methodOf(details)}.`,
    otherwise: REPORT,
  },
  factor_replaced: {
    subject: 'Your second factor was replaced',
    happened: (details) =>
      `A new set-up of ${methodOf(details)} took the place of the old one, which works no more.`,
    otherwise: REPORT,
  },
  factor_removed: {
    subject: 'A second factor was removed from your account',
    happened: (details) =>
      `From now on nothing is confirmed with ${methodOf(details)} any more. What else you have set up works as before.`,
    otherwise: CHANGE_AND_REPORT,
  },
  factor_lost: {
    subject: 'A second factor was reported lost',
    happened: (details) =>
      `A loss was reported, and nothing is confirmed with ${methodOf(details)} any more. Every other session was ended.`,
    otherwise: CHANGE_AND_REPORT,
  },
  factors_reset: {
    subject: 'Your second factors were reset',
    happened: () =>
      'Somebody who may do that gave their word that you lost your second factors. None of them works any more, and every session was ended. To sign in you need your password and the code that was sent to the address you sign in with; then you set up a second factor anew. No payment can be confirmed for 24 hours.',
    otherwise: 'If you did not ask for it, tell us at once.',
  },
  factors_unlocked: {
    subject: 'You may try your second factors again',
    happened: () =>
      'Somebody who may do that ended the block of your account after several wrong codes or passwords. Your password and your second factors are as they were.',
    otherwise: 'If you did not ask for it, tell us at once.',
  },
  reset_requested: {
    subject: 'A reset of your second factors was requested',
    happened: ({ reference }) =>
      `Somebody told us that you lost your second factors. They are as they were until a second person here approves the request; then none of them works any more. The request has the number ${reference ?? 'that we can tell you'}, and is void after 24 hours.`,
    otherwise: 'If you did not ask for it, tell us at once, and nothing will be reset.',
  },
  enrollment_code_issued: {
    subject: 'The code that lets you set up a second factor',
    happened: ({ code }) =>
      code === undefined || code === null
        ? 'A code was sent to the address you sign in with. With it and the password a second factor can be set up.'
        : `Sign in with your password and this code within 24 hours. It works once, and leads to the set-up of a second factor and nowhere else.\n\n${code}`,
    otherwise: 'If you did not ask for it, tell us at once. Give the code to nobody; we never ask for it.',
  },
  factors_blocked: {
    subject: 'Your second factors are blocked for 30 minutes',
    happened: () =>
      'Several wrong codes were given in a row after your password. Even the right one is refused for now.',
    otherwise: CHANGE_AND_REPORT,
  },
  factor_nearly_disabled: {
    subject: 'Your second factor will soon stop working',
    happened: (details) =>
      `Very many wrong codes were given in a row for ${methodOf(details)}. After a few more it is disabled for good and must be set up anew; your recovery code lets you in then. One right code ends the count.`,
    otherwise: CHANGE_AND_REPORT,
  },
  factor_disabled: {
    subject: 'Your second factor was disabled',
    happened: (details) =>
      `Too many wrong codes were given in a row for ${methodOf(details)}. Sign in with your recovery code and set it up anew, or ask for help.`,
    otherwise: CHANGE_AND_REPORT,
  },
  recovery_code_issued: {
    subject: 'You have a new recovery code',
    happened: () => 'A new recovery code was shown. Every older one works no more.',
    otherwise: REPORT,
  },
  recovery_code_used: {
    subject: 'Your recovery code was used',
    happened: () =>
      'Somebody signed in with your password and your recovery code. A second factor must be set up anew, and no payment can be confirmed for 24 hours.',
    otherwise: REPORT,
  },
  second_factor_failed: {
    subject: 'A wrong code was given after your password',
    happened: (details) =>
      `Your password was right, but a wrong answer was given for ${methodOf(details)}, so nobody was let in.`,
    otherwise: CHANGE_AND_REPORT,
  },
  signed_in_after_failures: {
    subject: 'A right code was given after several wrong ones',
    happened: (details) =>
      `After ${details['failures'] ?? 'several'} wrong answers the right one was given for ${methodOf(details)}.`,
    otherwise: CHANGE_AND_REPORT,
  },
  bank_account_changed: {
    subject: 'Your company’s bank accounts were changed',
    happened: ({ change, lastFour }) =>
      `${bankAccountChanges[String(change)] ?? 'A change was made to'} the bank account that ends in ${lastFour ?? 'four digits we do not know'}.`,
    otherwise: 'If nobody in your company decided this, tell us at once, before the next payment.',
  },
  funding_account_changed: {
    subject: 'The accounts your company pays from were changed',
    happened: ({ change, lastFour }) =>
      `${fundingAccountChanges[String(change)] ?? 'A change was made to'} the funding account that ends in ${lastFour ?? 'four digits we do not know'}.`,
    otherwise: 'If nobody in your company decided this, tell us at once, before the next payment.',
  },
  beneficiary_account_changed: {
    subject: 'A payee wants to be paid to another account',
    happened: ({ payee, after }) =>
      `${payee ?? 'A payee'} is to be paid to another account from now on: ${after ?? 'see the list of accounts'}. Nothing is paid to it before one of you has reviewed and approved it. Ask somebody at the payee whom you know, at a number you had before.`,
    otherwise: 'If the payee knows nothing of it, do not approve the account, and tell us at once.',
    withoutOrigin: true,
  },
  disbursement_needs_review: {
    subject: 'A payment has to be looked at anew',
    happened: ({ payee, disbursements }) =>
      `${payee ?? 'A payee'} is to be paid to another account from now on. Whatever was shown, answered or approved over submitted disbursements that pay it counts no more, and they can be authorized once the new account is approved: ${disbursements ?? 'see the list of disbursements'}.`,
    otherwise: 'If the payee knows nothing of it, cancel them, and tell us at once.',
    withoutOrigin: true,
  },
  disbursements_switched: {
    subject: 'Disbursements of your company were switched off or on',
    happened: ({ switched, by, company, reason }) =>
      `${by ?? 'A payments admin'} switched disbursements of ${company ?? 'your company'} ${switched ?? 'off or on'}: ${reason ?? 'no reason is known'}. ${
        switched === 'on'
          ? 'They can be created and submitted again.'
          : 'None can be created or submitted until they are on again; what is submitted or authorized already goes on.'
      }`,
    otherwise: 'If nobody in your company decided this, tell us at once.',
  },
  finance_client_proposed: {
    subject: 'A finance system of your company waits for a second person',
    happened: ({ by, client, change }) =>
      `${by ?? 'A payments admin'} proposed that ${client ?? 'a finance system'} ${change ?? 'would be registered or changed'}. Nothing of it is in force until another payments admin has looked at it and confirmed it.`,
    otherwise: 'If nobody in your company decided this, withdraw the proposal, and tell us.',
  },
  finance_client_changed: {
    subject: 'A finance system of your company was let in, changed or shut out',
    happened: ({ by, client, change }) =>
      `${client ?? 'A finance system'} ${change ?? 'was changed'}, by ${by ?? 'a payments admin'}. It may read and report payments as far as it is registered, and approves none.`,
    otherwise: 'If nobody in your company decided this, disable it, and tell us at once.',
  },
  webhook_endpoint_changed: {
    subject: 'Where your company’s events are told was changed',
    happened: ({ by, url, change }) =>
      `${by ?? 'A payments admin'} ${change ?? 'changed'} the address ${url ?? 'we do not know'}, which hears of payments and second factors of your company. It learns what happened, and can do nothing with it.`,
    otherwise: 'If nobody in your company decided this, disable the address, and tell us.',
  },
  webhook_failing: {
    subject: 'Events of your company are not taken',
    happened: ({ url }) =>
      `Messages to ${url ?? 'the address you gave'} were given up after many tries. They are kept for 30 days, to be looked at and sent again.`,
    otherwise:
      'If nobody in your company decided this, disable the address. Otherwise ask whoever runs that system; you hear of this once, until a message is taken again.',
    withoutOrigin: true,
  },
  payment_failed: {
    subject: 'Money of your company did not arrive',
    happened: ({ what, disbursement }) =>
      `${what ?? 'Something'} of the disbursement ${disbursement ?? 'that your finance system knows'} failed or came back, as your finance system reported. What was not paid is due again.`,
    otherwise:
      'If the payee knows nothing of it, ask whoever runs your finance system. A new disbursement pays what is still to be paid.',
    withoutOrigin: true,
  },
  beneficiary_accounts_wait: {
    subject: 'Accounts of payees wait for a review',
    happened: ({ count, payees }) =>
      `${count === 1 ? 'An account waits to be reviewed: that' : `${count ?? 'Some'} accounts wait to be reviewed: those`} of ${payees ?? 'payees'}. Nothing is paid there before one of you has approved it.`,
    otherwise:
      'If the payee knows nothing of it, tell us at once. You are told on Mondays and Thursdays, for as long as an account waits.',
    withoutOrigin: true,
  },
  approval_policy_proposed: {
    subject: 'A change of the approval rules was proposed',
    happened: ({ by }) =>
      `${by ?? 'A payments admin'} proposed other rules for how many people approve payments, and up to which sums. They come into force when another payments admin confirms them within seven days; any payments admin can withdraw the proposal.`,
    otherwise: 'If nobody in your company decided this, withdraw the proposal, and tell us at once.',
  },
  approval_policy_changed: {
    subject: 'The approval rules of your company were changed',
    happened: ({ by }) =>
      `${by ?? 'A payments admin'} confirmed other rules for how many people approve payments, and up to which sums. They are in force from now on.`,
    otherwise: 'If nobody in your company decided this, tell us at once, before the next payment.',
  },
  payee_admin_added: {
    subject: 'Your company has another payee admin',
    happened: ({ email }) =>
      `${email ?? 'Somebody'} may now manage your company’s bank accounts and payment agreements, and help other payee admins back in.`,
    otherwise: 'If nobody in your company decided this, tell us at once.',
  },
  team_role_added: {
    subject: 'Somebody was given a part in your company’s payments',
    happened: (details) =>
      `${details['by'] ?? 'Support'} gave ${details['whom'] ?? 'you'} ${teamRoleOf(details)}.`,
    otherwise: 'If nobody in your company decided this, tell us at once, before the next payment.',
  },
  team_role_removed: {
    subject: 'Somebody’s part in your company’s payments has ended',
    happened: (details) =>
      `${details['by'] ?? 'Support'} took from ${details['whom'] ?? 'you'} ${teamRoleOf(details)}. Sessions that are open go on without it.`,
    otherwise: 'If nobody in your company decided this, tell us at once.',
  },
  support_agent_added: {
    subject: 'There is another support agent',
    happened: ({ email }) =>
      `${email ?? 'Somebody'} makes payments admins, ends blocks, and takes part in resets of two operators: whom another agent added only after 24 hours.`,
    otherwise:
      'If nobody in your company decided this, raise the alarm at once, and take the right from them: support-agent remove.',
  },
  support_agent_removed: {
    subject: 'A support agent is one no more',
    happened: ({ email }) =>
      `${email ?? 'Somebody'} is no support agent any more. Nobody can agree any more to what they asked for; withdraw it.`,
    otherwise: 'If nobody in your company decided this, raise the alarm at once.',
  },
  address_added: {
    subject: 'An address for messages like this one',
    happened: ({ email, confirmed }) =>
      confirmed
        ? `${email ?? 'A further address'} was confirmed. From now on it is told of every change to your account.`
        : `A message was sent to ${email ?? 'a further address'}, which becomes one of your addresses when it is confirmed within 24 hours.`,
    otherwise: CHANGE_AND_REPORT,
  },
  address_confirmation: {
    subject: 'Confirm this address',
    happened: ({ token }) =>
      `Somebody asked to be told here what happens to their account. If that is you, sign in within 24 hours and confirm the address with this token. It works once, and for the one who asked.\n\n${token ?? 'The token was sent to the new address.'}`,
    otherwise: 'If it was not you, do nothing: no message like this will follow. Give the token to nobody.',
  },
  address_removed: {
    subject: 'An address was removed from your account',
    happened: ({ email }) =>
      `${email ?? 'One of your addresses'} is told of changes to your account no more; this is the last it hears.`,
    otherwise: CHANGE_AND_REPORT,
  },
  password_blocked: {
    subject: 'Signing in with your password is blocked',
    happened: ({ until }) =>
      `Several wrong passwords were given in a row for your account. ${
        until === 'lifted'
          ? 'Your company wants that to last until a directory admin lifts it, or you set a new password by a link'
          : 'That lasts 30 minutes'
      }. Devices on which you signed in before are not held up by a stranger’s tries.`,
    otherwise:
      'If it was not you, nobody was let in and you need not do anything. If it happens again and again, tell us.',
  },
  mfa_policy_changed: {
    subject: 'The rules for signing in to your company were changed',
    happened: (details) =>
      `${details['by'] ?? 'A company admin'} saved other rules for the second factor at ${companyOf(details)}. What they were and are stands in the history of the policy.`,
    otherwise: 'If nobody in your company decided this, tell us at once.',
  },
  device_remembered: {
    subject: 'A device will not be asked for your second factor for a while',
    happened: ({ until }) =>
      `After a sign-in with your second factor this device was remembered, until ${timeOf(until)} at most. Your password is asked for all the same, and whatever needs a fresh second factor asks for it. You can forget the device at any time, under "My security".`,
    otherwise: CHANGE_AND_REPORT,
  },
  directory_invitation: {
    subject: 'You were entered in a company’s directory',
    happened: (details) =>
      `${details['by'] ?? 'A directory admin'} entered you at ${companyOf(details)}. Sign in with this address. If you signed in here before, you belong to it once you accept its invitation; if you have no password yet, ask for a link that sets one, where you sign in.`,
    otherwise: 'If you did not ask for it, you need not do anything; tell us if it happens again.',
    withoutOrigin: true,
  },
  directory_deactivated: {
    subject: 'Your access to a company has ended',
    happened: (details) =>
      `${details['by'] ?? 'A directory admin'} deactivated you at ${companyOf(details)}. What you have elsewhere is as it was.`,
    otherwise: 'If nobody in your company decided this, tell us at once.',
  },
  directory_reactivated: {
    subject: 'You have access to a company again',
    happened: (details) =>
      `${details['by'] ?? 'A directory admin'} activated you again at ${companyOf(details)}. Where the company requires a second factor you set it up before you enter.`,
    otherwise: 'If nobody in your company decided this, tell us at once.',
  },
  directory_role_changed: {
    subject: 'Who administers your company was changed',
    happened: (details) =>
      `${details['by'] ?? 'A company admin'} ${details['change'] === 'remove' ? 'took from' : 'gave'} ${details['whom'] ?? 'you'} ${directoryRoles[String(details['role'])] ?? 'a part in the directory'} at ${companyOf(details)}.`,
    otherwise: 'If nobody in your company decided this, tell us at once.',
  },
  sign_in_unlocked: {
    subject: 'You may sign in with your password again',
    happened: (details) =>
      `${details['by'] ?? 'A directory admin'} lifted the block after several wrong passwords. Your password and your second factors are as they were.`,
    otherwise: 'If you did not ask for it, set a new password, and tell us at once.',
  },
  password_changed: {
    subject: 'Your password was changed',
    happened: () => 'A new password was set and every session was ended. Your second factor is as it was.',
    otherwise: 'If it was not you, ask for a link to set a new password, and tell us at once.',
  },
  password_reset_requested: {
    subject: 'Set a new password',
    happened: ({ link }) =>
      link === undefined || link === null
        ? 'A link that sets a new password was asked for and sent to the address you sign in with. Your password is as it was.'
        : `Open this link within 60 minutes to set a new password. It works once, and your second factor is asked for as always.\n\n${link}`,
    otherwise: 'If it was not you, do nothing: your password stays as it is. Give the link to nobody.',
  },
};

import type { Catalogue } from './catalogue.js';

const REPORT = 'If it was not you, tell us at once.';
const CHANGE_AND_REPORT =
  'If it was not you, set a new password, end every session you do not know, and tell us at once.';
const NOT_ASKED = 'If you did not ask for it, tell us at once.';
const NOBODY_DECIDED = 'If nobody in your company decided this, tell us at once.';
const BEFORE_THE_NEXT_PAYMENT =
  'If nobody in your company decided this, tell us at once, before the next payment.';

const METHOD =
  '{method, select, totp {an authenticator app} sms {text messages} recovery_code {a recovery code} other {a second factor}}';
const COMPANY = '{company, select, none {your company} other {{company}}}';
const PAYMENTS_ADMIN = '{by, select, none {A payments admin} other {{by}}}';
const COMPANY_ADMIN = '{by, select, none {A company admin} other {{by}}}';
const DIRECTORY_ADMIN = '{by, select, none {A directory admin} other {{by}}}';
const SUPPORT = '{by, select, none {Support} other {{by}}}';
const WHOM = '{whom, select, none {you} other {{whom}}}';
const SOMEBODY = '{email, select, none {Somebody} other {{email}}}';
const PAYEE = '{payee, select, none {A payee} other {{payee}}}';
const ACCOUNT_ENDING =
  'that ends in {lastFour, select, none {four digits we do not know} other {{lastFour}}}';
const TEAM_RIGHT =
  '{role, select, payments_admin {the right to administer payments, with everything in them,} payments_disburser {the right to create, submit and authorize payments} beneficiary_approver {the right to approve the bank accounts that payees are paid to} disbursement_contributor {the right to add invoices to drafts of payments} other {the right to take part in payments}}';
const DIRECTORY_RIGHT =
  '{role, select, company_admin {the right to decide how everybody signs in} directory_admin {the right to keep the directory} member {a place in the directory} other {a part in the directory}}';
const SET_UP_NOW =
  'Set yours up now, under "My security": it takes two minutes. An authenticator app is the safer choice; if your company allows it, text messages work, too. Whoever has none by then is led into the set-up at the next sign-in, and nothing else opens before.';

const text = (happened: string): string => `{service}: ${happened}. Not you? Tell {contact} at once.`;
const code = (use: string): string =>
  `{service}: {code} is your code to ${use}. Never share it; we never ask for it.`;

export const en: Catalogue = {
  kinds: {
    factor_enrolled: {
      subject: 'A second factor was added to your account',
      happened: `From now on you confirm sign-ins and payments with ${METHOD}.`,
      otherwise: REPORT,
    },
    factor_replaced: {
      subject: 'Your second factor was replaced',
      happened: `A new set-up of ${METHOD} took the place of the old one, which works no more.`,
      otherwise: REPORT,
    },
    factor_removed: {
      subject: 'A second factor was removed from your account',
      happened: `From now on nothing is confirmed with ${METHOD} any more. What else you have set up works as before.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_lost: {
      subject: 'A second factor was reported lost',
      happened: `A loss was reported, and nothing is confirmed with ${METHOD} any more. Every other session was ended.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factors_reset: {
      subject: 'Your second factors were reset',
      happened:
        'Somebody who may do that gave their word that you lost your second factors. None of them works any more, and every session was ended. To sign in you need your password and the code that was sent to the address you sign in with; then you set up a second factor anew. No payment can be confirmed for 24 hours.',
      otherwise: NOT_ASKED,
    },
    factors_unlocked: {
      subject: 'You may try your second factors again',
      happened:
        'Somebody who may do that ended the block of your account after several wrong codes or passwords. Your password and your second factors are as they were.',
      otherwise: NOT_ASKED,
    },
    reset_requested: {
      subject: 'A reset of your second factors was requested',
      happened:
        'Somebody told us that you lost your second factors. They are as they were until a second person here approves the request; then none of them works any more. {reference, select, none {The request is void after 24 hours.} other {The request has the number {reference}, and is void after 24 hours.}}',
      otherwise: 'If you did not ask for it, tell us at once, and nothing will be reset.',
    },
    enrollment_code_issued: {
      subject: 'The code that lets you set up a second factor',
      happened:
        '{code, select, none {A code was sent to the address you sign in with. With it and the password a second factor can be set up.} other {Sign in with your password and this code within 24 hours. It works once, and leads to the set-up of a second factor and nowhere else.\n\n{code}}}',
      otherwise: 'If you did not ask for it, tell us at once. Give the code to nobody; we never ask for it.',
    },
    factors_blocked: {
      subject: 'Your second factors are blocked for 30 minutes',
      happened:
        'Several wrong codes were given in a row after your password. Even the right one is refused for now.',
      otherwise: CHANGE_AND_REPORT,
    },
    factor_nearly_disabled: {
      subject: 'Your second factor will soon stop working',
      happened: `Very many wrong codes were given in a row for ${METHOD}. After a few more it is disabled for good and must be set up anew; your recovery code lets you in then. One right code ends the count.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_disabled: {
      subject: 'Your second factor was disabled',
      happened: `Too many wrong codes were given in a row for ${METHOD}. Sign in with your recovery code and set it up anew, or ask for help.`,
      otherwise: CHANGE_AND_REPORT,
    },
    recovery_code_issued: {
      subject: 'You have a new recovery code',
      happened: 'A new recovery code was shown. Every older one works no more.',
      otherwise: REPORT,
    },
    recovery_code_used: {
      subject: 'Your recovery code was used',
      happened:
        'Somebody signed in with your password and your recovery code. A second factor must be set up anew, and no payment can be confirmed for 24 hours.',
      otherwise: REPORT,
    },
    second_factor_failed: {
      subject: 'A wrong code was given after your password',
      happened: `Your password was right, but a wrong answer was given for ${METHOD}, so nobody was let in.`,
      otherwise: CHANGE_AND_REPORT,
    },
    signed_in_after_failures: {
      subject: 'A right code was given after several wrong ones',
      happened: `{failures, plural, =0 {After several wrong answers} one {After one wrong answer} other {After # wrong answers}} the right one was given for ${METHOD}.`,
      otherwise: CHANGE_AND_REPORT,
    },
    bank_account_changed: {
      subject: 'Your company’s bank accounts were changed',
      happened: `{change, select, added {Somebody added} renamed {Somebody renamed} selected {From now on payments go to} deactivated {Somebody deactivated} other {A change was made to}} the bank account ${ACCOUNT_ENDING}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    funding_account_changed: {
      subject: 'The accounts your company pays from were changed',
      happened: `{change, select, added {Somebody added} renamed {Somebody renamed} made_default {Where nobody says otherwise, payments come from now on from} deactivated {Somebody deactivated} verified {The bank confirmed} failed {The bank did not confirm} other {A change was made to}} the funding account ${ACCOUNT_ENDING}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    beneficiary_account_changed: {
      subject: 'A payee wants to be paid to another account',
      happened: `${PAYEE} is to be paid to another account from now on: {after, select, none {see the list of accounts} other {{after}}}. Nothing is paid to it before one of you has reviewed and approved it. Ask somebody at the payee whom you know, at a number you had before.`,
      otherwise: 'If the payee knows nothing of it, do not approve the account, and tell us at once.',
    },
    disbursement_needs_review: {
      subject: 'A payment has to be looked at anew',
      happened: `${PAYEE} is to be paid to another account from now on. Whatever was shown, answered or approved over submitted disbursements that pay it counts no more, and they can be authorized once the new account is approved: {disbursements, select, none {see the list of disbursements} other {{disbursements}}}.`,
      otherwise: 'If the payee knows nothing of it, cancel them, and tell us at once.',
    },
    disbursements_switched: {
      subject: 'Disbursements of your company were switched off or on',
      happened: `${PAYMENTS_ADMIN} switched disbursements of ${COMPANY} {switched, select, on {on} off {off} other {off or on}}: {reason, select, none {no reason is known} other {{reason}}}. {switched, select, on {They can be created and submitted again.} other {None can be created or submitted until they are on again; what is submitted or authorized already goes on.}}`,
      otherwise: NOBODY_DECIDED,
    },
    finance_client_proposed: {
      subject: 'A finance system of your company waits for a second person',
      happened: `${PAYMENTS_ADMIN} proposed {change, select, register {to register a finance system} change {to change a finance system} other {to register or change a finance system}}{client, select, none {} other {: {client}}}. Nothing of it is in force until another payments admin has looked at it and confirmed it.`,
      otherwise: 'If nobody in your company decided this, withdraw the proposal, and tell us.',
    },
    finance_client_changed: {
      subject: 'A finance system of your company was let in, changed or shut out',
      happened: `{client, select, none {A finance system} other {{client}}} {change, select, registered {was registered} key_withdrawn {lost its key {key}} disabled {was disabled} other {was changed}}, by {by, select, none {a payments admin} other {{by}}}. It may read and report payments as far as it is registered, and approves none.`,
      otherwise: 'If nobody in your company decided this, disable it, and tell us at once.',
    },
    webhook_endpoint_changed: {
      subject: 'Where your company’s events are told was changed',
      happened: `${PAYMENTS_ADMIN} {change, select, added {added} secret_rotated {made a new secret for} disabled {disabled} enabled {enabled} other {changed}} the address {url, select, none {we do not know} other {{url}}}, which hears of payments and second factors of your company. It learns what happened, and can do nothing with it.`,
      otherwise: 'If nobody in your company decided this, disable the address, and tell us.',
    },
    webhook_failing: {
      subject: 'Events of your company are not taken',
      happened:
        'Messages to {url, select, none {the address you gave} other {{url}}} were given up after many tries. They are kept for 30 days, to be looked at and sent again.',
      otherwise:
        'If nobody in your company decided this, disable the address. Otherwise ask whoever runs that system; you hear of this once, until a message is taken again.',
    },
    payment_failed: {
      subject: 'Money of your company did not arrive',
      happened:
        '{what, select, drawdown {The drawdown} other {{failed, plural, =0 {Something} one {One of the payments} other {# of the payments}}}} of the disbursement {disbursement, select, none {that your finance system knows} other {{disbursement}}} failed or came back, as your finance system reported. What was not paid is due again.',
      otherwise:
        'If the payee knows nothing of it, ask whoever runs your finance system. A new disbursement pays what is still to be paid.',
    },
    beneficiary_accounts_wait: {
      subject: 'Accounts of payees wait for a review',
      happened:
        '{count, plural, =0 {Some accounts wait to be reviewed: those} one {An account waits to be reviewed: that} other {# accounts wait to be reviewed: those}} of {payees, select, none {payees} other {{payees}}}. Nothing is paid there before one of you has approved it.',
      otherwise:
        'If the payee knows nothing of it, tell us at once. You are told on Mondays and Thursdays, for as long as an account waits.',
    },
    approval_policy_proposed: {
      subject: 'A change of the approval rules was proposed',
      happened: `${PAYMENTS_ADMIN} proposed other rules for how many people approve payments, and up to which sums. They come into force when another payments admin confirms them within seven days; any payments admin can withdraw the proposal.`,
      otherwise: 'If nobody in your company decided this, withdraw the proposal, and tell us at once.',
    },
    approval_policy_changed: {
      subject: 'The approval rules of your company were changed',
      happened: `${PAYMENTS_ADMIN} confirmed other rules for how many people approve payments, and up to which sums. They are in force from now on.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    payee_admin_added: {
      subject: 'Your company has another payee admin',
      happened: `${SOMEBODY} may now manage your company’s bank accounts and payment agreements, and help other payee admins back in.`,
      otherwise: NOBODY_DECIDED,
    },
    team_role_added: {
      subject: 'Somebody was given a part in your company’s payments',
      happened: `${SUPPORT} gave ${WHOM} ${TEAM_RIGHT} at ${COMPANY}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    team_role_removed: {
      subject: 'Somebody’s part in your company’s payments has ended',
      happened: `${SUPPORT} took from ${WHOM} ${TEAM_RIGHT} at ${COMPANY}. Sessions that are open go on without it.`,
      otherwise: NOBODY_DECIDED,
    },
    support_agent_added: {
      subject: 'There is another support agent',
      happened: `${SOMEBODY} makes payments admins, ends blocks, and takes part in resets of two operators: whom another agent added only after 24 hours.`,
      otherwise:
        'If nobody in your company decided this, raise the alarm at once, and take the right from them: support-agent remove.',
    },
    support_agent_removed: {
      subject: 'A support agent is one no more',
      happened: `${SOMEBODY} is no support agent any more. Nobody can agree any more to what they asked for; withdraw it.`,
      otherwise: 'If nobody in your company decided this, raise the alarm at once.',
    },
    address_added: {
      subject: 'An address for messages like this one',
      happened:
        '{confirmed, plural, =0 {A message was sent to {email, select, none {a further address} other {{email}}}, which becomes one of your addresses when it is confirmed within 24 hours.} other {{email, select, none {A further address} other {{email}}} was confirmed. From now on it is told of every change to your account.}}',
      otherwise: CHANGE_AND_REPORT,
    },
    address_confirmation: {
      subject: 'Confirm this address',
      happened:
        'Somebody asked to be told here what happens to their account. If that is you, open this link within 24 hours, sign in, and confirm the address. It works once, and for the one who asked.\n\n{link, select, none {The link was sent to the new address.} other {{link}}}\n\nIf the link does not open, paste this token instead, under "My security", where the address waits to be confirmed:\n\n{token, select, none {The token was sent to the new address.} other {{token}}}',
      otherwise:
        'If it was not you, do nothing: no message like this will follow. Give the link and the token to nobody.',
    },
    address_removed: {
      subject: 'An address was removed from your account',
      happened:
        '{email, select, none {One of your addresses} other {{email}}} is told of changes to your account no more; this is the last it hears.',
      otherwise: CHANGE_AND_REPORT,
    },
    password_blocked: {
      subject: 'Signing in with your password is blocked',
      happened:
        'Several wrong passwords were given in a row for your account. {until, select, lifted {Your company wants that to last until a directory admin lifts it, or you set a new password by a link.} other {That lasts 30 minutes.}} Devices on which you signed in before are not held up by a stranger’s tries.',
      otherwise:
        'If it was not you, nobody was let in and you need not do anything. If it happens again and again, tell us.',
    },
    password_changed: {
      subject: 'Your password was changed',
      happened: 'A new password was set and every session was ended. Your second factor is as it was.',
      otherwise: 'If it was not you, ask for a link to set a new password, and tell us at once.',
    },
    password_reset_requested: {
      subject: 'Set a new password',
      happened:
        '{link, select, none {A link that sets a new password was asked for and sent to the address you sign in with. Your password is as it was.} other {Open this link within 60 minutes to set a new password. It works once, and your second factor is asked for as always.\n\n{link}}}',
      otherwise: 'If it was not you, do nothing: your password stays as it is. Give the link to nobody.',
    },
    mfa_deadline_set: {
      subject: 'Your company will require a second factor',
      happened: `From {deadline}, nobody enters ${COMPANY} without a second factor besides the password.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_moved: {
      subject: 'The day from which a second factor is required has changed',
      happened: `The day has changed: from {deadline}, nobody enters ${COMPANY} without a second factor besides the password.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_near: {
      subject:
        '{days, plural, one {A second factor will be required tomorrow} other {A second factor will be required in # days}}',
      happened: `{days, plural, one {One day is left} other {# days are left}}: from {deadline}, nobody enters ${COMPANY} without a second factor, and you have not set one up yet.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_lifted: {
      subject: 'A second factor is not required after all',
      happened:
        '{company, select, none {Your company} other {{company}}} does not require a second factor any more. Whoever has set one up is asked for it as before; it keeps others out.',
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_changed: {
      subject: 'The rules for signing in to your company were changed',
      happened: `${COMPANY_ADMIN} saved other rules for the second factor at ${COMPANY}. What they were and are stands in the history of the policy.`,
      otherwise: NOBODY_DECIDED,
    },
    device_remembered: {
      subject: 'A device will not be asked for your second factor for a while',
      happened:
        'After a sign-in with your second factor this device was remembered, until {until, select, none {a time we do not know} other {{until}}} at most. Your password is asked for all the same, and whatever needs a fresh second factor asks for it. You can forget the device at any time, under "My security".',
      otherwise: CHANGE_AND_REPORT,
    },
    directory_invitation: {
      subject: 'You were entered in a company’s directory',
      happened: `${DIRECTORY_ADMIN} entered you at ${COMPANY}. Sign in with this address. If you signed in here before, you belong to it once you accept its invitation; if you have no password yet, ask for a link that sets one, where you sign in.`,
      otherwise: 'If you did not ask for it, you need not do anything; tell us if it happens again.',
    },
    directory_deactivated: {
      subject: 'Your access to a company has ended',
      happened: `${DIRECTORY_ADMIN} deactivated you at ${COMPANY}. What you have elsewhere is as it was.`,
      otherwise: NOBODY_DECIDED,
    },
    directory_reactivated: {
      subject: 'You have access to a company again',
      happened: `${DIRECTORY_ADMIN} activated you again at ${COMPANY}. Where the company requires a second factor you set it up before you enter.`,
      otherwise: NOBODY_DECIDED,
    },
    directory_role_changed: {
      subject: 'Who administers your company was changed',
      happened: `{from, select, support {Support} other {${COMPANY_ADMIN}}} {change, select, remove {took from} other {gave}} ${WHOM} ${DIRECTORY_RIGHT} at ${COMPANY}.`,
      otherwise: NOBODY_DECIDED,
    },
    sign_in_unlocked: {
      subject: 'You may sign in with your password again',
      happened: `${DIRECTORY_ADMIN} lifted the block after several wrong passwords. Your password and your second factors are as they were.`,
      otherwise: 'If you did not ask for it, set a new password, and tell us at once.',
    },
  },
  frame: {
    when: 'When: {when}',
    from: 'From: {address, select, none {an address we do not know} other {{address}}}',
    with: 'With: {userAgent, select, none {a program that did not say its name} other {{userAgent}}}',
    contact: 'Questions, or help needed: {contact}',
    more: '{more, plural, one {# more} other {# more}}',
  },
  texts: {
    factor_enrolled: text(`from now on sign-ins can be confirmed with ${METHOD}`),
    factor_replaced: text(`a new set-up of ${METHOD} took the place of the old one`),
    factor_removed: text(`nothing is confirmed with ${METHOD} any more`),
    factor_lost: text(`a loss was reported, and nothing is confirmed with ${METHOD} any more`),
    factor_disabled: text(`after too many wrong codes nothing is confirmed with ${METHOD} any more`),
    factors_blocked: text('your second factors are blocked for 30 minutes after several wrong codes'),
    factors_reset: text('your second factors were reset by somebody who may do that'),
    reset_requested: text('a reset of your second factors was requested and waits for approval'),
    recovery_code_used: text('your recovery code was used to sign in'),
  },
  codes: {
    sign_in: code('sign in'),
    step_up: code('confirm a change'),
    enrollment: code('set up text messages for this number'),
    countersign: code('approve a payment'),
    payment:
      '{service}: {code} is your code to approve {amount} to {payee}{others, plural, =0 {} other { and # more}}. Never share it.',
  },
};

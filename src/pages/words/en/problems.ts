/** Why the API did not do something, by the names of its problems (docs/problems.md), and what to do. */
export const problems = {
  other: 'That was not possible. Nothing was changed.',
  'invalid-request': 'Something in the form is not right. Look at the marked fields.',
  'sign-in-refused':
    'These sign-in details were not accepted. Check them and try again. After five wrong passwords wait half an hour, or set a new password.',
  'single-sign-on-refused':
    'Signing in through your company did not work. Start again; if that does not help, ask whoever runs your company\u2019s sign-in.',
  'identity-provider-unavailable':
    'Your company\u2019s sign-in does not answer. Try again in a little while.',
  'code-refused':
    'This code was not accepted. Wait for the next code of your app, or ask for a new text, and try again. If app codes keep failing, set the clock of your device to automatic.',
  'too-many-attempts': 'There were too many wrong codes. Wait half an hour before you try again.',
  'too-many-requests': 'There were too many requests from where you are. Wait a minute and try again.',
  'ticket-refused': 'That took too long. Start again with your password.',
  'text-limit-reached':
    'Too many texts were asked for. The last code is still good for a few minutes; or use your app.',
  'text-unavailable': 'No text can be sent at the moment. Use your app, or try again in a little while.',
  'phone-number-refused':
    'No code can be sent to this number. Give a mobile number of one of the countries in the list, or use an app.',
  'phone-number-at-risk':
    'Texts to this number are not trusted at the moment, because its SIM card or network changed lately. Use an app.',
  'risk-not-acknowledged': 'Confirm that you know the risk of text messages, or choose the app.',
  'method-not-available': 'This way cannot be used here. Choose another one.',
  'access-refused': 'Your roles do not allow this. Ask an administrator of your company.',
  'country-refused':
    'Your company lets payment users in only from certain countries, and this is not one of them.',
  'not-found': 'There is nothing here, or it is not yours to see.',
  'cooling-off':
    'For a day after a change of your sign-in methods you cannot do this. Somebody else with the right may do it meanwhile.',
  'two-person-rule':
    'Somebody else has to do this: whoever made or last changed a payment, or approved an invoice or account in it, neither approves nor authorizes it.',
  'approvals-missing': 'Other people have to approve this first. The page of the disbursement says how many.',
  'approved-already':
    'You have approved this already. Others approve it now, and yet another one authorizes it.',
  'approval-not-needed': 'No further approval is needed. Somebody who has not approved it authorizes it.',
  'daily-limit':
    'This is more than may be authorized in a day. Ask another person, wait for another day, or have the limit changed.',
  'disbursement-state':
    'Its state does not allow this any more. Look at the disbursement to see where it stands.',
  'disbursement-not-acceptable': 'It cannot be made like this. Look at the marked payments.',
  'factors-not-independent':
    'Two people must not share a second factor: not the app, the phone number or the browser. Each sets up one of their own, or somebody else does this.',
  'batch-not-acceptable':
    'These cannot be authorized together. Each must be one that you could authorize alone.',
  'disbursements-off':
    'Disbursements are switched off for your company. A payments admin switches them on again.',
  'last-method':
    'This is the only second factor that your role allows, so it stays. Set up another one first, or replace it. If it is lost, sign in with your recovery code.',
  'enrollment-not-allowed': 'There is nothing for you to set up here at the moment.',
  'current-password-refused':
    'This is not your current password. After five wrong ones wait half an hour, or set a new one by a link.',
  'password-not-acceptable': 'The new password cannot be used. The field says why.',
  'password-reset-link-refused':
    'This link was used before, is older than 60 minutes, or is not complete. Ask for a new one.',
  'address-known': 'This is one of your addresses already. Nothing was sent.',
  'too-many-addresses': 'There is room for five addresses. Remove one first.',
  'too-many-address-messages':
    'You can send five messages a day at most. Those sent are good for 24 hours; try again tomorrow.',
  'address-token-refused':
    'This text confirms no address: it was used before, is older than 24 hours, or belongs to somebody else. Add the address again to get a new message.',
  'sign-in-address-stays': 'You sign in with this address, so it stays. Support can change it.',
  'version-conflict':
    'Somebody changed it meanwhile. Nothing was done. This is what it is now: look at it once more.',
  'company-required': 'Choose one of your companies first.',
  'mfa-policy-not-available':
    'Requiring a second factor is not available to your company yet. Ask support. Nothing was saved.',
  'mfa-policy-changed':
    'Somebody else saved this policy meanwhile, and nothing of yours was saved. Go on once more: you see what your values would change in the policy as it is now.',
  'directory-not-oneself':
    'Nobody decides this over themselves. Ask another admin of your company. Nothing was changed.',
  'directory-payment-user':
    'This person takes part in payments. Whoever administers payments, or support, takes that part away first. Nothing was changed.',
  'directory-last-admin':
    'Your company has nobody else with this right. Give it to somebody else first. Nothing was changed.',
  'directory-role-conflict':
    'This person cannot have this right beside what they have, or would be left with none. Nothing was changed.',
  'member-file-refused': 'This file cannot be imported. Nobody was invited.',
  'invitation-not-found': 'There is no such invitation any more: it was answered, or withdrawn.',
  'company-own-reset-refused':
    'Nobody resets themselves. Ask another company admin, or support. With your recovery code you need neither.',
  'company-reset-not-confirmed':
    'This is not the address with which this person signs in. Type it exactly. Nothing was reset.',
  'company-reset-not-enforced':
    'Your company does not require a second factor yet. Until it does, support resets this person.',
  'company-reset-by-support':
    'This person takes part in payments. Payors are reset by support; payee admins by another payee admin of their company, or by support.',
  'company-reset-by-identity-provider':
    'Your identity provider signs this person in. There is nothing to reset here: ask whoever runs it.',
  'payload-too-large': 'This is too much at once. Split it into several parts.',
  'default-account-number-refused':
    'The account was not added: the number of the present account is missing, or is not that number.',
  'default-account-number-tries-spent':
    'The number of the present account was given wrongly too often. Wait half an hour; until then nobody of your company can add an account.',
  'bank-account-inactive': 'This account was deactivated for good. Add it again.',
  'deposit-account-needed': 'Payments go to this account. Choose another one for them first.',
  'member-address-taken':
    'This person cannot be added here: somebody signs in with this address already. Give another address of theirs, or ask support.',
  'own-reset-refused': 'Nobody resets themselves. Ask another payee admin of your company.',
  'reset-not-confirmed': 'Nothing was reset: this is not the address with which that person signs in.',
  'reset-by-support':
    'This person also takes part in paying. Support resets them, after a proof of who they are.',
  'payment-agreement-accepted': 'Somebody of your company has accepted this agreement already.',
  'idempotency-key-reused':
    'This page was sent before with something else in it. Look at the list to see what was done, and begin anew.',
  'request-in-progress': 'The same is being done already. Wait a moment, and look at the list.',
  'payments-admins-by-support':
    'Payments admins are made and removed by support alone. Ask support. Nothing was saved.',
  'own-roles-refused': 'Nobody changes their own roles. Ask another payments admin. Nothing was saved.',
  'role-conflict':
    'Whoever approves bank accounts never moves money and is never a payments admin, in any company. Take the other role away first, or give this one to somebody else.',
  'team-address-taken':
    'Somebody who is not on your team signs in with this address already. Give another address of the person, or ask support.',
  'second-admin-needed':
    'Your company has one payments admin, and nobody changes the rules alone. Ask support for a second one.',
  'approval-policy-not-acceptable': 'The rules cannot be like this. Look at the marked lines.',
  'approval-policy-proposal-pending':
    'Other rules are proposed already. Confirm them or take them back first. They end by themselves after seven days.',
  'approval-policy-proposal-closed':
    'This proposal is no longer open. Look at the present rules, and propose again.',
  'finance-client-not-acceptable': 'It cannot be registered like this. Look at the marked fields.',
  'finance-client-proposal-pending':
    'Something is proposed for this finance system already. Confirm it or take it back first. It ends by itself after seven days.',
  'finance-client-proposal-closed':
    'This proposal is no longer open. Look at the finance system as it is, and propose again.',
  'finance-client-disabled': 'This finance system was disabled for good. Propose a new one, with new keys.',
  'webhook-endpoint-not-acceptable':
    'It cannot be saved like this. Look at the field that is marked. Nothing was changed.',
  'support-person-unknown': 'Nothing was done: nobody signs in with exactly this address.',
  'support-not-a-payor': 'Payments admins belong to companies that pay, and this is not one.',
  'support-not-a-payee': 'Payee admins belong to companies that are paid, and this is not one.',
  'support-company-unknown': 'There is no such company.',
  'support-role-conflict':
    'This person cannot have that right: they approve bank accounts, are paid, are a support agent, or their account was closed. Name somebody else.',
  'support-address-taken':
    'Somebody signs in with nearly this address, or was added with it a moment ago. Give it exactly as they sign in.',
  'last-payments-admin':
    'This is the only payments admin of the company. Add another one first: without one, nobody there can change anything.',
  'reset-already-requested':
    'A reset of this person is waiting already. Another support agent approves it, or one of you withdraws it.',
  'second-operator-required': 'You asked for this reset yourself. Another support agent approves it.',
  unavailable: 'Something did not answer just now. Wait a moment and try again.',
} as const;

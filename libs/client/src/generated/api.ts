/** Made from openapi.json by `npm run generate`. */

export interface paths {
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description **Access:** Open to anyone. */
        get: operations["Problems.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description **Access:** Open to anyone. */
        get: operations["Problems.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the password; learn what comes next
         * @description **Access:** Open to anyone.
         */
        post: operations["SignIn.signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a factor: to sign in, to step up, or to countersign an intent
         * @description **Access:** Needs a sign-in ticket or a session. Open too to a client that acts for a signed-in person.
         */
        post: operations["Challenges.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/challenges/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a fresh code by text; the one before is dead, the tries stay counted
         * @description **Access:** Needs a sign-in ticket or a session.
         */
        post: operations["Challenges.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/challenges/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a challenge, once
         * @description **Access:** Needs a sign-in ticket or a session.
         */
        post: operations["Challenges.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new access token, and a new refresh token for the spent one
         * @description **Access:** Open to anyone.
         */
        post: operations["Sessions.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where I am signed in
         * @description **Access:** Needs a session.
         */
        get: operations["Sessions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out
         * @description **Access:** Needs a session.
         */
        delete: operations["Sessions.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End another session of mine
         * @description **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        delete: operations["Sessions.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys that verify our access tokens and receipts (RFC 7517)
         * @description **Access:** Open to anyone.
         */
        get: operations["Jwks.keySet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/single-sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * By password, or through the identity provider of a company
         * @description **Access:** Open to anyone.
         */
        post: operations["SingleSignOn.how"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/single-sign-on/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Come back from the identity provider; learn what comes next
         * @description **Access:** Open to anyone.
         */
        post: operations["SingleSignOn.back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/bank-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts of my companies, by nickname and last four digits
         * @description **Access:** Needs a session. Roles: `payee_admin`.
         */
        get: operations["BankAccounts.list"];
        put?: never;
        /**
         * A further account; the first is paid to at once
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payee_admin`.
         */
        post: operations["BankAccounts.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/bank-accounts/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done to the accounts of my companies, by whom and when
         * @description **Access:** Needs a session. Roles: `payee_admin`.
         */
        get: operations["BankAccounts.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/bank-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Another nickname
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payee_admin`.
         */
        patch: operations["BankAccounts.rename"];
        trace?: never;
    };
    "/v1/payee-admin/bank-accounts/{id}/select": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Payments go here from now on, once those who pay have reviewed it
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payee_admin`.
         */
        post: operations["BankAccounts.select"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/bank-accounts/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An account that is never paid to again; not the one that is paid to
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payee_admin`.
         */
        post: operations["BankAccounts.deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The payee admins of my companies
         * @description **Access:** Needs a session. Roles: `payee_admin`.
         */
        get: operations["Members.list"];
        put?: never;
        /**
         * A further payee admin, who is sent a link to set a password and then enrolls
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payee_admin`.
         */
        post: operations["Members.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/members/{personId}/mfa-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the lost methods of another payee admin: they enroll anew before they enter
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payee_admin`.
         */
        post: operations["Members.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The companies in which you are a payee admin
         * @description **Access:** Needs a session. Roles: `payee_admin`.
         */
        get: operations["PaidCompanies.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/payment-agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What payors offer my companies, and what was accepted
         * @description **Access:** Needs a session. Roles: `payee_admin`.
         */
        get: operations["PaymentAgreements.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/payment-agreements/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to it, once and for good
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payee_admin`.
         */
        post: operations["PaymentAgreements.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments to my companies that were authorized, and what became of them
         * @description **Access:** Needs a session. Roles: `payee_admin`.
         */
        get: operations["Payments.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/payments/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What they come to, by where they stand
         * @description **Access:** Needs a session. Roles: `payee_admin`.
         */
        get: operations["Payments.totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My methods, and what holds for me
         * @description **Access:** Needs a session.
         */
        get: operations["StandardMethods.describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/mfa/recovery-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new recovery code; every older one is void
         * @description **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        post: operations["StandardMethods.renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/mfa/recovery-code/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * "I have saved it": ends an enrollment, and signs a half-login in
         * @description **Access:** Needs a sign-in ticket or a session.
         */
        post: operations["StandardMethods.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/mfa/authenticator-app": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret with its QR picture; of no use until a code proves it
         * @description **Access:** Needs a sign-in ticket, or a session with a second factor given at most 300 s ago.
         */
        post: operations["StandardAuthenticatorEnrollment.start"];
        /**
         * Give this method up; the last one stays
         * @description It works no more, every other session ends, every address is told, and money cools off.
         *
         *     **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        delete: operations["StandardAuthenticatorEnrollment.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/mfa/authenticator-app/{enrollmentId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the secret with a code; receive the recovery code
         * @description **Access:** Needs a sign-in ticket, or a session with a second factor given at most 300 s ago.
         */
        post: operations["StandardAuthenticatorEnrollment.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/mfa/authenticator-app/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report this method lost, with the other one
         * @description It works no more, every other session ends, every address is told, and money cools off.
         *
         *     **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        post: operations["StandardAuthenticatorEnrollment.reportLost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/mfa/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code to a new number; a number in use goes on working until it comes back
         * @description **Access:** Needs a sign-in ticket, or a session with a second factor given at most 300 s ago.
         */
        post: operations["StandardSmsEnrollment.start"];
        /**
         * Give this method up; the last one stays
         * @description It works no more, every other session ends, every address is told, and money cools off.
         *
         *     **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        delete: operations["StandardSmsEnrollment.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/mfa/sms/{enrollmentId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a fresh code; the one before is dead
         * @description **Access:** Needs a sign-in ticket, or a session with a second factor given at most 300 s ago.
         */
        post: operations["StandardSmsEnrollment.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/mfa/sms/{enrollmentId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the number with the code sent to it; receive the recovery code
         * @description **Access:** Needs a sign-in ticket, or a session with a second factor given at most 300 s ago.
         */
        post: operations["StandardSmsEnrollment.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/mfa/sms/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report this method lost, with the other one
         * @description It works no more, every other session ends, every address is told, and money cools off.
         *
         *     **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        post: operations["StandardSmsEnrollment.reportLost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/mfa/current-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the password once more: early enrollment asks for it, where there is no factor to ask for
         * @description The tokens of before are dead. It is no second factor and opens nothing that asks for one.
         *
         *     **Access:** Needs a session.
         */
        post: operations["CurrentPassword.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/mfa/remembered-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The devices on which I am not asked for a second factor for a while
         * @description **Access:** Needs a session.
         */
        get: operations["RememberedDevices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/mfa/remembered-devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget one: the next sign-in there asks again, and sessions it let in are over
         * @description **Access:** Needs a session.
         */
        delete: operations["RememberedDevices.forget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The companies you administer, and with which rights
         * @description **Access:** Needs a session. Roles: `company_admin`, `directory_admin`.
         */
        get: operations["Administered.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/members/{personId}/mfa-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the lost methods of a standard user: they enroll anew before they enter
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `company_admin`.
         */
        post: operations["CompanyResets.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/mailings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the people of the company are told, and how far that has come; the newest first
         * @description **Access:** Needs a session. Roles: `company_admin`, `directory_admin`.
         */
        get: operations["MailingProgress.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/payments-admins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A payments admin for a payor, on a recorded authorization
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `support_agent`.
         */
        post: operations["Support.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/payments-admins/{personId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the role from a payments admin, on a recorded authorization
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `support_agent`.
         */
        post: operations["Support.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/company-admins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An admin for a company and its directory, on a recorded authorization
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `support_agent`.
         */
        post: operations["Support.makeCompanyAdministrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/payee-admins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A further payee admin for a company that is paid, on a recorded authorization and proof of identity
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `support_agent`.
         */
        post: operations["Support.makePayeeAdministrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Companies by a part of their name
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `support_agent`.
         */
        get: operations["Support.companies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who administers a company, and what the operator allows it
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `support_agent`.
         */
        get: operations["Support.company"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/mfa-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether the admins of a company may require MFA
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `support_agent`.
         */
        post: operations["Support.allow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/mfa-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for a second support agent
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `support_agent`.
         */
        get: operations["Support.openResets"];
        put?: never;
        /**
         * Ask for the reset of lost factors: another support agent has to agree
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `support_agent`.
         */
        post: operations["Support.requestReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/mfa-resets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is asked for, of whom, and on what proof
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `support_agent`.
         */
        get: operations["Support.readReset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/mfa-resets/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to it, as the second of two: the factors are gone, the person enrolls anew
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `support_agent`.
         */
        post: operations["Support.approveReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/mfa-resets/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Nobody shall agree to it any more
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `support_agent`.
         */
        post: operations["Support.withdrawReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/unlocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the block of factors and password before its time; what is disabled stays so
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `support_agent`.
         */
        post: operations["Support.unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/disbursements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Authorized disbursements since a cursor, in the order of their authorization
         * @description **Access:** Needs the token of a finance system with the scope `disbursements:read`.
         */
        get: operations["AuthorizedDisbursements.feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/disbursements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One authorized disbursement, with what was reported since
         * @description **Access:** Needs the token of a finance system with the scope `disbursements:read`.
         */
        get: operations["AuthorizedDisbursements.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/disbursements/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed statement that it was countersigned
         * @description **Access:** Needs the token of a finance system with the scope `receipts:read`.
         */
        get: operations["AuthorizedDisbursements.receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/disbursements/{id}/receipt/spend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act on a receipt from now on: once, whoever asks
         * @description **Access:** Needs the token of a finance system with the scope `payments:report`.
         */
        post: operations["AuthorizedDisbursements.spend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/finance/disbursements/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What became of the drawdown and of the payments: the whole report, or nothing of it
         * @description **Access:** Needs the token of a finance system with the scope `payments:report`.
         */
        post: operations["AuthorizedDisbursements.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process is up. Restart it when this does not answer.
         * @description **Access:** Open to anyone.
         */
        get: operations["Health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests can be served.
         * @description 503 while the database does not answer within one second, and from the moment the instance is told to stop. `degraded` stays 200: ended sessions are looked up in the database because the feed of them is cut.
         *
         *     **Access:** Open to anyone.
         */
        get: operations["Health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest 100 mails and texts to anyone, where neither are sent
         * @description **Access:** Open to anyone.
         */
        get: operations["DevelopmentInbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where I am told what happens to my account
         * @description **Access:** Needs a session.
         */
        get: operations["Addresses.list"];
        put?: never;
        /**
         * Send a token to a further address; the others are told
         * @description **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        post: operations["Addresses.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/addresses/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the address by its token; every other session ends
         * @description **Access:** Needs a session.
         */
        post: operations["Addresses.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/addresses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an address, which is told too; every other session ends
         * @description **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        delete: operations["Addresses.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace my password; every session ends, this one too
         * @description **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        post: operations["ChangePassword.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who I am here, in which language and time zone I am told things, and which roles I hold
         * @description **Access:** Needs a session.
         */
        get: operations["Profile.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/locale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * In which language I am told things
         * @description **Access:** Needs a session.
         */
        put: operations["Profile.choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/time-zone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * In which time zone I am told when something was, or is due
         * @description **Access:** Needs a session.
         */
        put: operations["Profile.chooseZone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send me a link that sets a new password
         * @description **Access:** Open to anyone.
         */
        post: operations["ResetPassword.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password-resets/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password by the token of the link; every session ends
         * @description **Access:** Open to anyone.
         */
        post: operations["ResetPassword.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts/status/{sender}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What became of a text, as its vendor reports it
         * @description **Access:** Open to anyone.
         */
        post: operations["TextStatus.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/approval-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many people approve what, up to which sums a day, and what is proposed instead
         * @description **Access:** Needs a session. Roles: `payments_admin`, `payments_disburser`, `disbursement_contributor`, `beneficiary_approver`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        get: operations["ApprovalPolicy.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/approval-policy/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New rules, for another payments admin to confirm within seven days
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["ApprovalPolicy.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/approval-policy/proposals/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let them come into force: countersigned over the rules of before and of after
         * @description **Access:** Needs a session and a countersignature over exactly this act. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["ApprovalPolicy.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/approval-policy/proposals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a proposal back, one’s own or another’s
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["ApprovalPolicy.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/disbursement-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let several go at once: countersigned over exactly these, in this order
         * @description **Access:** Needs a session and a countersignature over exactly this act. Roles: `payments_admin`, `payments_disburser`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        post: operations["Batches.authorize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/disbursements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Disbursements of my companies, the newest first
         * @description **Access:** Needs a session. Roles: `payments_admin`, `payments_disburser`, `disbursement_contributor`, `beneficiary_approver`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        get: operations["Disbursements.list"];
        put?: never;
        /**
         * A draft over approved, unpaid invoices
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`, `payments_disburser`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        post: operations["Disbursements.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/disbursements/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many disbursements of my companies stand where, and what they sum up to
         * @description **Access:** Needs a session. Roles: `payments_admin`, `payments_disburser`, `disbursement_contributor`, `beneficiary_approver`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        get: operations["Disbursements.summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/disbursements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One disbursement, as it stands
         * @description **Access:** Needs a session. Roles: `payments_admin`, `payments_disburser`, `disbursement_contributor`, `beneficiary_approver`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        get: operations["Disbursements.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * New content for a draft, or, with a reason, for what was submitted
         * @description **Access:** Needs a session. Roles: `payments_admin`, `payments_disburser`, `disbursement_contributor`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        patch: operations["Disbursements.change"];
        trace?: never;
    };
    "/v1/payor/disbursements/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what with it, what stands against it now, and what the caller may do
         * @description **Access:** Needs a session. Roles: `payments_admin`, `payments_disburser`, `disbursement_contributor`, `beneficiary_approver`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        get: operations["Disbursements.standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/disbursements/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed statement that it was countersigned
         * @description **Access:** Needs a session. Roles: `payments_admin`, `payments_disburser`, `disbursement_contributor`, `beneficiary_approver`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        get: operations["Disbursements.receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/disbursements/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ready to be authorized by somebody else
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`, `payments_disburser`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        post: operations["Disbursements.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/disbursements/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One of the approvals that the rules of the company ask for: countersigned over the same content
         * @description **Access:** Needs a session and a countersignature over exactly this act. Roles: `payments_admin`, `payments_disburser`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        post: operations["Disbursements.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/disbursements/{id}/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the money go: countersigned over exactly this disbursement
         * @description **Access:** Needs a session and a countersignature over exactly this act. Roles: `payments_admin`, `payments_disburser`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        post: operations["Disbursements.authorize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/disbursements/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give it up, with a reason, before it is authorized
         * @description **Access:** Needs a session. Roles: `payments_admin`, `payments_disburser`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        post: operations["Disbursements.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/beneficiary-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts that payees are paid to, and those that wait for a review
         * @description **Access:** Needs a session. Roles: `payments_admin`, `beneficiary_approver`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        get: operations["BeneficiaryAccounts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/beneficiary-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of them as it is now, such as before it is approved
         * @description **Access:** Needs a session. Roles: `payments_admin`, `beneficiary_approver`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        get: operations["BeneficiaryAccounts.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/beneficiary-accounts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The payee is paid to exactly this account from now on
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`, `beneficiary_approver`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["BeneficiaryAccounts.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/funding-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts that fund disbursements, by nickname and last four digits
         * @description **Access:** Needs a session. Roles: `payments_admin`, `payments_disburser`, `disbursement_contributor`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        get: operations["FundingAccounts.list"];
        put?: never;
        /**
         * A further account; it funds once the bank has confirmed it
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["FundingAccounts.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/funding-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Another nickname
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        patch: operations["FundingAccounts.rename"];
        trace?: never;
    };
    "/v1/payor/funding-accounts/{id}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The account that funds where nobody says otherwise
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["FundingAccounts.makeDefault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/funding-accounts/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An account from which nothing is paid again; not the default
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["FundingAccounts.deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Unpaid invoices, with what stands against paying them
         * @description **Access:** Needs a session. Roles: `payments_admin`, `payments_disburser`, `disbursement_contributor`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        get: operations["Invoices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is switched off and on, since when, by whom and why
         * @description **Access:** Needs a session. Roles: `payments_admin`, `payments_disburser`, `disbursement_contributor`, `beneficiary_approver`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        get: operations["Settings.settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/settings/disbursements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Disbursements off, so that none is created or submitted, or on again
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        put: operations["Settings.switch"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The companies that the caller pays for, to choose between by `companyId`
         * @description **Access:** Needs a session. Roles: `payments_admin`, `payments_disburser`, `disbursement_contributor`, `beneficiary_approver`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        get: operations["Companies.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My methods, and what holds for me
         * @description **Access:** Needs a session.
         */
        get: operations["PayorMethods.describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/mfa/recovery-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new recovery code; every older one is void
         * @description **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        post: operations["PayorMethods.renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/mfa/recovery-code/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * "I have saved it": ends an enrollment, and signs a half-login in
         * @description **Access:** Needs a sign-in ticket or a session.
         */
        post: operations["PayorMethods.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/mfa/authenticator-app": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret with its QR picture; of no use until a code proves it
         * @description **Access:** Needs a sign-in ticket, or a session with a second factor given at most 300 s ago.
         */
        post: operations["PayorAuthenticatorEnrollment.start"];
        /**
         * Give this method up; the last one stays
         * @description It works no more, every other session ends, every address is told, and money cools off.
         *
         *     **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        delete: operations["PayorAuthenticatorEnrollment.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/mfa/authenticator-app/{enrollmentId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the secret with a code; receive the recovery code
         * @description **Access:** Needs a sign-in ticket, or a session with a second factor given at most 300 s ago.
         */
        post: operations["PayorAuthenticatorEnrollment.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/mfa/authenticator-app/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report this method lost, with the other one
         * @description It works no more, every other session ends, every address is told, and money cools off.
         *
         *     **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        post: operations["PayorAuthenticatorEnrollment.reportLost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/finance-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The finance systems of my companies, and what is proposed
         * @description **Access:** Needs a session. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        get: operations["FinanceClients.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/finance-clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One finance system, with its keys
         * @description **Access:** Needs a session. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        get: operations["FinanceClients.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/finance-clients/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A finance system, new or changed, for another payments admin to confirm within seven days
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["FinanceClients.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/finance-clients/proposals/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let it in: countersigned over what it is before and after, with its keys
         * @description **Access:** Needs a session and a countersignature over exactly this act. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["FinanceClients.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/finance-clients/proposals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a proposal back, one’s own or another’s
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["FinanceClients.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/finance-clients/{id}/keys/{kid}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a key, and every token of before, at once
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["FinanceClients.withdrawKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/finance-clients/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a finance system for ever, with its tokens and keys
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["FinanceClients.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed what in one company: team, accounts, rules, the switch. Approvers of accounts see the history of those alone
         * @description **Access:** Needs a session. Roles: `payments_admin`, `beneficiary_approver`. In the payments area: who may move money gives a second factor to enter, and again after being idle there. Open too to a client that acts for a signed-in person.
         */
        get: operations["History.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has which part in paying, in one company
         * @description **Access:** Needs a session. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        get: operations["Team.list"];
        put?: never;
        /**
         * A role for somebody of the team, or for somebody new, who is sent a link to set a password
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["Team.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/team/{personId}/roles/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a role away
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        delete: operations["Team.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where events of my companies are told
         * @description **Access:** Needs a session. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        get: operations["WebhookEndpoints.list"];
        put?: never;
        /**
         * Another endpoint; its secret is shown this once
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["WebhookEndpoints.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One endpoint
         * @description **Access:** Needs a session. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        get: operations["WebhookEndpoints.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Another address, other events
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        patch: operations["WebhookEndpoints.change"];
        trace?: never;
    };
    "/v1/payor/webhook-endpoints/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret, shown this once; the present one signs too for 24 hours
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["WebhookEndpoints.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/webhook-endpoints/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell it nothing more
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["WebhookEndpoints.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/webhook-endpoints/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell it again, from now on
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["WebhookEndpoints.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/webhook-endpoints/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send it a message, to see whether it arrives
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["WebhookEndpoints.ping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/webhook-endpoints/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of its messages of the last 30 days
         * @description **Access:** Needs a session. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        get: operations["WebhookEndpoints.messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/webhook-endpoints/{id}/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One message, and what became of it
         * @description **Access:** Needs a session. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        get: operations["WebhookEndpoints.message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/webhook-endpoints/{id}/messages/{messageId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again that was delivered or given up
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["WebhookEndpoints.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payor/webhook-endpoints/{id}/resend-dead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send every message again that was given up
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `payments_admin`. In the payments area: who may move money gives a second factor to enter, and again after being idle there.
         */
        post: operations["WebhookEndpoints.resendDead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My methods, and what holds for me
         * @description **Access:** Needs a session.
         */
        get: operations["PayeeAdminMethods.describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/mfa/recovery-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new recovery code; every older one is void
         * @description **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        post: operations["PayeeAdminMethods.renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/mfa/recovery-code/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * "I have saved it": ends an enrollment, and signs a half-login in
         * @description **Access:** Needs a sign-in ticket or a session.
         */
        post: operations["PayeeAdminMethods.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/mfa/authenticator-app": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret with its QR picture; of no use until a code proves it
         * @description **Access:** Needs a sign-in ticket, or a session with a second factor given at most 300 s ago.
         */
        post: operations["PayeeAdminAuthenticatorEnrollment.start"];
        /**
         * Give this method up; the last one stays
         * @description It works no more, every other session ends, every address is told, and money cools off.
         *
         *     **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        delete: operations["PayeeAdminAuthenticatorEnrollment.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/mfa/authenticator-app/{enrollmentId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the secret with a code; receive the recovery code
         * @description **Access:** Needs a sign-in ticket, or a session with a second factor given at most 300 s ago.
         */
        post: operations["PayeeAdminAuthenticatorEnrollment.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/mfa/authenticator-app/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report this method lost, with the other one
         * @description It works no more, every other session ends, every address is told, and money cools off.
         *
         *     **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        post: operations["PayeeAdminAuthenticatorEnrollment.reportLost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/mfa/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code to a new number; a number in use goes on working until it comes back
         * @description **Access:** Needs a sign-in ticket, or a session with a second factor given at most 300 s ago.
         */
        post: operations["PayeeAdminSmsEnrollment.start"];
        /**
         * Give this method up; the last one stays
         * @description It works no more, every other session ends, every address is told, and money cools off.
         *
         *     **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        delete: operations["PayeeAdminSmsEnrollment.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/mfa/sms/{enrollmentId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a fresh code; the one before is dead
         * @description **Access:** Needs a sign-in ticket, or a session with a second factor given at most 300 s ago.
         */
        post: operations["PayeeAdminSmsEnrollment.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/mfa/sms/{enrollmentId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the number with the code sent to it; receive the recovery code
         * @description **Access:** Needs a sign-in ticket, or a session with a second factor given at most 300 s ago.
         */
        post: operations["PayeeAdminSmsEnrollment.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-admin/mfa/sms/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report this method lost, with the other one
         * @description It works no more, every other session ends, every address is told, and money cools off.
         *
         *     **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        post: operations["PayeeAdminSmsEnrollment.reportLost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many people have a second factor, and with what
         * @description **Access:** Needs a session. Roles: `company_admin`, `directory_admin`.
         */
        get: operations["Coverage.summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/coverage/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has what, and who has nothing
         * @description **Access:** Needs a session. Roles: `company_admin`, `directory_admin`.
         */
        get: operations["Coverage.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/coverage/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * If the deadline were that day, these people would be stopped
         * @description **Access:** Needs a session. Roles: `company_admin`, `directory_admin`.
         */
        get: operations["Coverage.dryRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/coverage.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All of it as a file for a spreadsheet
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `company_admin`, `directory_admin`.
         */
        get: operations["Coverage.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/mfa-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the company asks of everybody in its directory; for company admins who are directory admins too
         * @description **Access:** Needs a session. Roles: `company_admin`.
         */
        get: operations["Policy.policy"];
        /**
         * Save it: nobody is asked before the deadline, and everybody without a factor is told
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `company_admin`.
         */
        put: operations["Policy.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/mfa-policy/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who saved what, from what to what, the newest first
         * @description **Access:** Needs a session. Roles: `company_admin`.
         */
        get: operations["Policy.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was invited and has not answered
         * @description People who had an account. Whoever was new belongs to the company from the start.
         *
         *     **Access:** Needs a session. Roles: `company_admin`, `directory_admin`.
         */
        get: operations["CompanyInvitations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/invitations/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back: it can be accepted no more
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `directory_admin`.
         */
        delete: operations["CompanyInvitations.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who belongs to the company, active or not
         * @description **Access:** Needs a session. Roles: `company_admin`, `directory_admin`.
         */
        get: operations["Directory.list"];
        put?: never;
        /**
         * Invite one person
         * @description Somebody new is sent a link to set a password. Somebody who has an account belongs to the company when they accept. Both are answered alike.
         *
         *     **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `directory_admin`.
         */
        post: operations["Directory.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of them
         * @description **Access:** Needs a session. Roles: `company_admin`, `directory_admin`.
         */
        get: operations["Directory.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/members/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite the people of a CSV file: all of them, or nobody
         * @description Columns: name, email, and perhaps locale and time_zone. At most 10,000 rows. A file that is sent again changes nothing.
         *
         *     **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `directory_admin`.
         */
        post: operations["Directory.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/members/{personId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Their part in this company sleeps from now on
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `directory_admin`.
         */
        post: operations["Directory.deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/members/{personId}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It is awake again; where the company asks for a second factor, that comes first
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `directory_admin`.
         */
        post: operations["Directory.reactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/members/{personId}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a lock-out after wrong passwords
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `directory_admin`.
         */
        post: operations["Directory.unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company/members/{personId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give them a right over the company, or take it
         * @description **Access:** Needs a session with a second factor given at most 300 s ago. Roles: `company_admin`.
         */
        post: operations["Directory.role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The companies that want me in their directory
         * @description **Access:** Needs a session.
         */
        get: operations["Invitations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/invitations/{companyId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * I belong to that company: what it asks of everybody holds for me from now on
         * @description **Access:** Needs a session.
         */
        post: operations["Invitations.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standard/invitations/{companyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * I do not; the invitation is gone
         * @description **Access:** Needs a session.
         */
        delete: operations["Invitations.decline"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My methods, and what holds for me
         * @description **Access:** Needs a session.
         */
        get: operations["SupportMethods.describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/mfa/recovery-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new recovery code; every older one is void
         * @description **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        post: operations["SupportMethods.renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/mfa/recovery-code/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * "I have saved it": ends an enrollment, and signs a half-login in
         * @description **Access:** Needs a sign-in ticket or a session.
         */
        post: operations["SupportMethods.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/mfa/authenticator-app": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret with its QR picture; of no use until a code proves it
         * @description **Access:** Needs a sign-in ticket, or a session with a second factor given at most 300 s ago.
         */
        post: operations["SupportAuthenticatorEnrollment.start"];
        /**
         * Give this method up; the last one stays
         * @description It works no more, every other session ends, every address is told, and money cools off.
         *
         *     **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        delete: operations["SupportAuthenticatorEnrollment.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/mfa/authenticator-app/{enrollmentId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the secret with a code; receive the recovery code
         * @description **Access:** Needs a sign-in ticket, or a session with a second factor given at most 300 s ago.
         */
        post: operations["SupportAuthenticatorEnrollment.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support/mfa/authenticator-app/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report this method lost, with the other one
         * @description It works no more, every other session ends, every address is told, and money cools off.
         *
         *     **Access:** Needs a session with a second factor given at most 300 s ago.
         */
        post: operations["SupportAuthenticatorEnrollment.reportLost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignInRequest: {
            /** @example pat@example.com */
            email: string;
            /** Format: password */
            password: string;
            /**
             * @description From an earlier sign-in on this device
             * @example csd_...
             */
            deviceToken?: string;
        };
        MethodChoiceReply: {
            /** @enum {string} */
            method: "totp" | "sms" | "recovery_code";
            /** @description Reminds the owner which one it is */
            hint: string | null;
        };
        RequirementReply: {
            /** @enum {string} */
            because: "role" | "company_policy" | "reactivated";
            /** Format: uuid */
            companyId: string;
            /** @description The role that asks for it */
            role: string | null;
            /** @description The company whose policy asks for it */
            companyName: string | null;
            /**
             * Format: date-time
             * @description null: always
             */
            from: string | null;
        };
        SessionReply: {
            /** @description JWT (RFC 9068, typ at+jwt, ES256), for the Authorization header */
            accessToken: string;
            /**
             * @description Seconds the access token lives
             * @example 300
             */
            expiresIn: number;
            /** @description Good for one refresh; a second use ends the session */
            refreshToken: string;
            /**
             * @description What really happened (RFC 8176)
             * @example [
             *       "pwd",
             *       "otp",
             *       "mfa"
             *     ]
             */
            amr: string[];
            /** @example urn:countersign:acr:mfa */
            acr: string;
            /**
             * Format: date-time
             * @description When the person signed in; a refresh leaves it as it is
             */
            authTime: string;
            /** @description For a device not known before: give it at the next sign-in, for a lane of its own (TH-08) */
            deviceToken?: string;
        };
        SignInReply: {
            /** @enum {string} */
            status: "second_factor_required" | "enrollment_required" | "signed_in";
            /** @description Bearer string for the challenge and enrollment routes, and no other */
            ticket?: string;
            /** Format: date-time */
            ticketExpiresAt?: string;
            methods?: components["schemas"]["MethodChoiceReply"][];
            /** @description What this person may enroll */
            enrollment?: ("totp" | "sms")[];
            /** @description Why enrollment is required */
            requiredBy?: components["schemas"]["RequirementReply"][];
            session?: components["schemas"]["SessionReply"];
        };
        CreateChallengeRequest: {
            /**
             * @description One of those the server offers; it decides which are allowed
             * @enum {string}
             */
            method: "totp" | "sms" | "recovery_code";
            /**
             * Format: uuid
             * @description From the 401 of a countersigned call. Without it, a challenge on a session is a step-up.
             */
            intentId?: string;
        };
        IntentReply: {
            /** Format: uuid */
            id: string;
            /** @example disbursement.authorize */
            purpose: string;
            /** @description What the person must read first */
            display: {
                [key: string]: unknown;
            };
            /** @description base64url SHA-256 over the RFC 8785 canonical form */
            hash: string;
            /** Format: date-time */
            expiresAt: string;
        };
        ChallengeReply: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            purpose: "sign_in" | "step_up" | "countersign";
            /** @enum {string} */
            method: "totp" | "sms" | "recovery_code";
            /**
             * Format: date-time
             * @description Until when an answer is taken; of a code that was sent, its end
             */
            expiresAt: string;
            /**
             * @description The last digits of the number a code went to
             * @example •••• 23
             */
            sentTo?: string;
            /**
             * Format: date-time
             * @description When another code may be asked for
             */
            resendAvailableAt?: string;
            intent?: components["schemas"]["IntentReply"];
        };
        AnswerRequest: {
            /**
             * @description Six digits, or the recovery code as it was saved
             * @example 123456
             */
            code: string;
            /** @description At sign-in: not to ask again on this device for as long as the company allows; nothing where it does not */
            rememberDevice?: boolean;
        };
        AnswerReply: {
            /** @enum {string} */
            status: "signed_in" | "enrollment_required" | "stepped_up" | "answered";
            /** @description After a sign-in or step-up; the tokens before are dead */
            session?: components["schemas"]["SessionReply"];
            /** @description After a recovery code: leads to enrollment and nowhere else */
            ticket?: string;
            /** Format: date-time */
            ticketExpiresAt?: string;
            /**
             * Format: date-time
             * @description Until when the countersignature buys its act
             */
            expiresAt?: string;
        };
        RefreshRequest: {
            /** @example csr_... */
            refreshToken: string;
        };
        SessionListItem: {
            /** Format: uuid */
            id: string;
            /** @description Whether it is the one asking */
            current: boolean;
            /**
             * @example [
             *       "pwd",
             *       "otp",
             *       "mfa"
             *     ]
             */
            amr: string[];
            /** Format: date-time */
            authTime: string;
            /** Format: date-time */
            lastActivityAt: string;
            /**
             * Format: date-time
             * @description The end that nothing moves
             */
            expiresAt: string;
            address: string | null;
            userAgent: string | null;
        };
        SessionList: {
            items: components["schemas"]["SessionListItem"][];
            /** @description A person has few sessions: always null */
            next: string | null;
        };
        BeginSingleSignOnRequest: {
            /** @example pat@example.com */
            email: string;
        };
        HowToSignInReply: {
            /**
             * @description By the domain of the address alone
             * @enum {string}
             */
            status: "password" | "single_sign_on";
            /** @description Where the browser goes */
            authorizationUrl?: string;
            /** @description Kept by the browser that goes there, and shown by it at the end. Works once, for 10 minutes */
            transaction?: string;
        };
        CompleteSingleSignOnRequest: {
            /** @description As it was given at the beginning */
            transaction: string;
            /** @description The whole address to which the browser was sent back */
            callbackUrl: string;
            /**
             * @description From an earlier sign-in on this device
             * @example csd_...
             */
            deviceToken?: string;
        };
        BankAccountReply: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            companyId: string;
            /** @example Operating account */
            nickname: string;
            /** @example Ironwood Steel LLC */
            holderName: string;
            /** @example Foundry Bank */
            bankName: string;
            /** @example 4567 */
            lastFour: string;
            /** @enum {string} */
            status: "active" | "inactive";
            /** @description Whether payments go to it */
            isDefault: boolean;
            /** Format: date-time */
            addedAt: string;
        };
        BankAccountList: {
            items: components["schemas"]["BankAccountReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
        };
        PartyReply: {
            /** Format: uuid */
            id: string;
            /** @example Ironwood Steel */
            name: string;
        };
        BankAccountChangeReply: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            companyId: string;
            /** Format: uuid */
            bankAccountId: string;
            /** @enum {string} */
            change: "added" | "renamed" | "selected" | "deactivated";
            /** @example Operating account …4567 */
            before: string | null;
            /** @example Payroll …9876 */
            after: string | null;
            changedBy: components["schemas"]["PartyReply"];
            /** Format: date-time */
            changedAt: string;
        };
        BankAccountHistory: {
            items: components["schemas"]["BankAccountChangeReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
        };
        AddBankAccountRequest: {
            /**
             * Format: uuid
             * @description May be left out by who administers one company alone
             */
            companyId?: string;
            /** @example Operating account */
            nickname: string;
            /** @example Ironwood Steel LLC */
            holderName: string;
            /** @example Foundry Bank */
            bankName: string;
            /**
             * @description ABA routing number, with its check digit
             * @example 123456780
             */
            routingNumber: string;
            /**
             * @description Shown in no later reply
             * @example 900001234567
             */
            accountNumber: string;
            /**
             * @description Demanded where an account is paid to already: its whole number
             * @example 900007654321
             */
            currentDefaultAccountNumber?: string;
        };
        RenameBankAccountRequest: {
            /** @example Payroll */
            nickname: string;
        };
        /** @description An empty object, or no body at all */
        NoFields: Record<string, never>;
        MemberReply: {
            /** Format: uuid */
            personId: string;
            /** @example Gus Lindqvist */
            name: string;
            /**
             * @description The address with which they sign in
             * @example gus@ironwood.example
             */
            email: string;
            /** @description Those of my companies in which they are a payee admin */
            companyIds: string[];
        };
        MemberList: {
            items: components["schemas"]["MemberReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
        };
        AddMemberRequest: {
            /**
             * Format: uuid
             * @description May be left out by who administers one company alone
             */
            companyId?: string;
            /** @example Gus Lindqvist */
            name: string;
            /**
             * Format: email
             * @example gus@ironwood.example
             */
            email: string;
        };
        ResetMemberRequest: {
            /**
             * @description Exactly the address with which that person signs in
             * @example gus@ironwood.example
             */
            email: string;
            /**
             * @description "I have verified this request"
             * @enum {boolean}
             */
            verified: true;
        };
        PaidCompanyReply: {
            /** Format: uuid */
            companyId: string;
            /** @example Ironwood Steel */
            name: string;
        };
        PaidCompanyList: {
            items: components["schemas"]["PaidCompanyReply"][];
        };
        PaymentAgreementReply: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            companyId: string;
            /** @description Who offers it */
            payor: components["schemas"]["PartyReply"];
            /** @example SC-014 Structural steel */
            commitment: string;
            /** @description What is agreed to; it never changes */
            text: string;
            /** @description SHA-256 of the text, base64url */
            textHash: string;
            /** @enum {string} */
            status: "offered" | "accepted";
            /** Format: date-time */
            offeredAt: string;
            acceptedBy: components["schemas"]["PartyReply"] | null;
            /** Format: date-time */
            acceptedAt: string | null;
        };
        PaymentAgreementList: {
            items: components["schemas"]["PaymentAgreementReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
        };
        MoneyDto: {
            /**
             * @description Decimal string with at most the decimals of the currency
             * @example 125000.00
             */
            amount: string;
            /**
             * @description ISO 4217
             * @example USD
             */
            currency: string;
        };
        PaymentToPayeeReply: {
            /** @description Names this payment among those of the list */
            id: string;
            /** Format: uuid */
            companyId: string;
            /** @example Cedar & Stone Builders */
            payorName: string;
            /** @example INV-1001 */
            invoiceNumber: string;
            amount: components["schemas"]["MoneyDto"];
            /** @enum {string} */
            status: "authorized" | "in_progress" | "paid" | "failed";
            /** Format: date-time */
            authorizedAt: string;
        };
        PaymentToPayeeList: {
            items: components["schemas"]["PaymentToPayeeReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
        };
        TotalToPayeeReply: {
            /** @enum {string} */
            status: "authorized" | "in_progress" | "paid" | "failed";
            /** @description Of how many payments */
            count: number;
            total: components["schemas"]["MoneyDto"];
        };
        TotalToPayeeList: {
            /** @description One for each status and currency that has payments */
            items: components["schemas"]["TotalToPayeeReply"][];
        };
        HeldMethod: {
            /** @enum {string} */
            method: "totp" | "sms";
            hint: string | null;
            /** Format: date-time */
            boundAt: string | null;
        };
        MethodsReply: {
            methods: components["schemas"]["HeldMethod"][];
            /** @enum {string} */
            recoveryCode: "none" | "unacknowledged" | "acknowledged";
            /** @description What may be enrolled */
            enrollment: ("totp" | "sms")[];
            /** @description On and locked: a second factor is always asked for */
            alwaysRequired: boolean;
            /** @description Why: "required by ..." */
            requiredBy: components["schemas"]["RequirementReply"][];
            /** @description The nearest deadline of a company, while it lies ahead */
            ahead: components["schemas"]["RequirementReply"] | null;
            /** @description For how long a device may be remembered at sign-in, in seconds; 0: not at all */
            rememberDeviceSeconds: number;
            /** Format: date-time */
            blockedUntil?: string | null;
            /**
             * Format: date-time
             * @description Until when this person may not countersign money
             */
            coolingOffUntil?: string | null;
        };
        RecoveryCodeReply: {
            /**
             * @description Works once, in place of the factor, with the password. Shown this once; every older one is void.
             * @example 7HK2-9QWE-4RTY-0PAS-DFGH-JKZX-CVBN
             */
            recoveryCode: string;
        };
        AcknowledgedReply: {
            /** @enum {string} */
            status: "signed_in";
            session: components["schemas"]["SessionReply"];
        };
        AuthenticatorSetUpReply: {
            /** Format: uuid */
            enrollmentId: string;
            /**
             * @description What the QR picture says
             * @example otpauth://totp/Countersign:pat%40example.com?...
             */
            otpauthUri: string;
            /** @description Base32, to type where no picture can be scanned. Shown this once. */
            secret: string;
            /** @description The QR picture as an SVG document */
            qrSvg: string;
            /**
             * Format: date-time
             * @description Until when a code must prove it
             */
            expiresAt: string;
        };
        ConfirmRequest: {
            /**
             * @description Exactly six digits
             * @example 123456
             */
            code: string;
        };
        StartSmsRequest: {
            /**
             * @description ISO 3166-1 alpha-2
             * @example US
             */
            country: string;
            /**
             * @description As a person of that country writes it, or with + and the country’s code
             * @example (415) 555-0123
             */
            phoneNumber: string;
            /** @description The person has read that text messages can be intercepted and that the app is the safer choice */
            riskAcknowledged: boolean;
        };
        SmsSetUpReply: {
            /** Format: uuid */
            enrollmentId: string;
            /**
             * @description The last digits of the number
             * @example •••• 23
             */
            sentTo: string;
            /**
             * Format: date-time
             * @description When the code dies
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description When another code may be asked for
             */
            resendAvailableAt: string;
        };
        CurrentPasswordRequest: {
            /** Format: password */
            currentPassword: string;
        };
        RememberedDeviceReply: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description When the second factor was given there
             */
            factorTime: string;
            address: string | null;
            userAgent: string | null;
        };
        RememberedDeviceList: {
            items: components["schemas"]["RememberedDeviceReply"][];
        };
        AdministeredCompanyReply: {
            /** Format: uuid */
            companyId: string;
            /** @example Cedarstone Builders */
            name: string;
            /** @description Which of the two rights you hold there; the policy takes both */
            roles: ("company_admin" | "directory_admin")[];
        };
        AdministeredCompanyList: {
            items: components["schemas"]["AdministeredCompanyReply"][];
        };
        ResetStandardUserRequest: {
            /**
             * @description Exactly the address with which that person signs in
             * @example uma@cedarstone.example
             */
            email: string;
            /**
             * @description "I have verified this request"
             * @enum {boolean}
             */
            verified: true;
        };
        MailingProgressReply: {
            /** Format: uuid */
            id: string;
            /** @example mfa_deadline_set */
            kind: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description How many it is for; 0 before it has begun */
            recipients: number;
            /** @description Whose turn has come */
            done: number;
            /** @description Of them those who were told: some may have set up a second factor meanwhile */
            told: number;
        };
        MailingProgressList: {
            items: components["schemas"]["MailingProgressReply"][];
        };
        MakePaymentsAdminRequest: {
            /**
             * Format: email
             * @description Exactly as the person types it to sign in
             * @example ada@cedarstone.example
             */
            email: string;
            /** Format: uuid */
            companyId: string;
            /** @description Of somebody new */
            name?: string;
            /** @example Signed letter of the owner, called back, ticket 4711 */
            authorization: string;
        };
        PaymentsAdminReply: {
            /** Format: uuid */
            personId: string;
        };
        RemovePaymentsAdminRequest: {
            /** Format: uuid */
            companyId: string;
            /** @example Left the company, letter of the owner, ticket 4712 */
            authorization: string;
        };
        MakeCompanyAdminRequest: {
            /**
             * Format: email
             * @description Exactly as the person types it to sign in
             * @example ada@cedarstone.example
             */
            email: string;
            /** Format: uuid */
            companyId: string;
            /** @description Of somebody new */
            name?: string;
            /** @example Signed letter of the owner, called back, ticket 4711 */
            authorization: string;
        };
        MakePayeeAdminRequest: {
            /**
             * Format: email
             * @description Exactly as the person types it to sign in
             * @example ada@cedarstone.example
             */
            email: string;
            /** Format: uuid */
            companyId: string;
            /** @description Of somebody new */
            name?: string;
            /** @example Signed letter of the owner, called back, ticket 4711 */
            authorization: string;
            /**
             * @description How it was proven who the new payee admin is (AR-02); kept for auditors
             * @example Passport seen in a video call, called back on the number of the contract
             */
            proof: string;
        };
        FoundCompanyReply: {
            /** Format: uuid */
            companyId: string;
            /** @example Cedar & Stone Builders */
            name: string;
            /** @enum {string} */
            side: "payor" | "payee";
        };
        FoundCompanyList: {
            /** @description The first 50, in the order of their names */
            items: components["schemas"]["FoundCompanyReply"][];
        };
        CompanyAdministratorReply: {
            /** Format: uuid */
            personId: string;
            name: string;
            /** @description The address with which they sign in */
            email: string;
        };
        CompanyForSupportReply: {
            /** Format: uuid */
            companyId: string;
            /** @example Cedar & Stone Builders */
            name: string;
            /** @enum {string} */
            side: "payor" | "payee";
            /** @description Whether its admins may require MFA */
            mfaPolicyAvailable: boolean;
            paymentsAdmins: components["schemas"]["CompanyAdministratorReply"][];
            payeeAdmins: components["schemas"]["CompanyAdministratorReply"][];
            companyAdmins: components["schemas"]["CompanyAdministratorReply"][];
        };
        AllowMfaPolicyRequest: {
            /** Format: uuid */
            companyId: string;
            /** @description Whether the admins of the company may require MFA */
            available: boolean;
            /** @example Contract of 1 November, ticket 4713 */
            authorization: string;
        };
        RequestResetRequest: {
            /**
             * Format: email
             * @description Exactly as the person types it to sign in
             * @example ada@cedarstone.example
             */
            email: string;
            /**
             * @description Who proved the identity of the person, and how (AR-02); kept for auditors
             * @example Passport seen in a video call, called back on the number of the contract
             */
            proof: string;
        };
        ResetRequestedReply: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description Nobody can agree to it from then on
             */
            expiresAt: string;
        };
        ResetRequestReply: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description Nobody can agree to it from then on
             */
            expiresAt: string;
            /** @enum {string} */
            status: "open" | "approved" | "withdrawn" | "expired";
            /** @description Who is to be reset */
            name: string;
            email: string;
            /** @description The support agent who saw the proof */
            requestedBy: string;
            /** @description Whether that is you: then another one approves it */
            requestedByYou: boolean;
            proof: string;
            /** Format: date-time */
            createdAt: string;
        };
        OpenResetList: {
            /** @description The newest first */
            items: components["schemas"]["ResetRequestReply"][];
        };
        UnlockRequest: {
            /**
             * Format: email
             * @description Exactly as the person types it to sign in
             * @example ada@cedarstone.example
             */
            email: string;
            /** @example Called from the number of the contract, ticket 4713 */
            grounds: string;
        };
        FundingAsSigned: {
            /** Format: uuid */
            id: string;
            nickname: string;
            bank: string;
            /** @example 4321 */
            lastFour: string;
        };
        InvoiceRef: {
            /** Format: uuid */
            id: string;
            /** @example INV-1001 */
            number: string;
        };
        AccountAsSigned: {
            /** Format: uuid */
            id: string;
            /** @description Of the account, at the moment it was countersigned */
            version: number;
            holder: string;
            bank: string;
            /** @example 6789 */
            lastFour: string;
        };
        AuthorizedPaymentReply: {
            /** @description From 1: with the disbursement it names the payment */
            position: number;
            invoice: components["schemas"]["InvoiceRef"];
            payee: components["schemas"]["PartyReply"];
            account: components["schemas"]["AccountAsSigned"];
            amount: components["schemas"]["MoneyDto"];
            note: string | null;
            /** @enum {string} */
            status: "awaiting" | "processing" | "paid" | "failed" | "returned";
            /** Format: date-time */
            statusChangedAt: string | null;
            reason: string | null;
        };
        AuthorizedDisbursementReply: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "authorized" | "in_progress" | "paid" | "failed";
            total: components["schemas"]["MoneyDto"];
            fundingAccount: components["schemas"]["FundingAsSigned"];
            /** Format: date-time */
            authorizedAt: string;
            /**
             * Format: uuid
             * @description `jti` of the receipt
             */
            receiptId: string;
            /** Format: date-time */
            receiptSpentAt: string | null;
            /** @enum {string} */
            drawdown: "none" | "pending" | "completed" | "failed";
            payments: components["schemas"]["AuthorizedPaymentReply"][];
        };
        FeedReply: {
            items: components["schemas"]["AuthorizedDisbursementReply"][];
            /** @description Keep it once the items are dealt with, and give it as `after`. Always there: ask again with it later */
            next: string;
        };
        AuthorizedReceiptReply: {
            /** @description JWS (ES256); verifies offline with our JWKS */
            receipt: string;
            /** Format: uuid */
            receiptId: string;
            /** Format: date-time */
            spentAt: string | null;
        };
        SpendRequest: {
            /**
             * Format: uuid
             * @description `jti` of the receipt
             */
            receiptId: string;
        };
        SpentReply: {
            /** Format: uuid */
            receiptId: string;
            /** Format: date-time */
            spentAt: string;
        };
        PaymentReportDto: {
            position: number;
            /** @enum {string} */
            status: "processing" | "paid" | "failed" | "returned";
            /** @description For people, such as what the bank said */
            reason?: string;
        };
        ReportRequest: {
            /**
             * Format: uuid
             * @description `jti` of the receipt, which was spent before
             */
            receiptId: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with its offset
             */
            occurredAt: string;
            /**
             * @description How the funding account was debited
             * @enum {string}
             */
            drawdown?: "pending" | "completed" | "failed";
            payments?: components["schemas"]["PaymentReportDto"][];
        };
        InboxMessageReply: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            channel: "email" | "text";
            /** @example pat@example.com */
            to: string;
            /** @example password_changed */
            kind: string;
            /**
             * @description Null for a text
             * @example Countersign: Your password was changed
             */
            subject: string | null;
            text: string;
        };
        InboxReply: {
            items: components["schemas"]["InboxMessageReply"][];
            /** @description Always null: older messages are not shown */
            next: string | null;
        };
        AddressReply: {
            /** Format: uuid */
            id: string;
            /** @example pat@home.example */
            email: string;
            /** @description The one the person signs in with; it cannot be removed */
            signIn: boolean;
            /**
             * @description `waiting`: nothing goes there before it is confirmed
             * @enum {string}
             */
            status: "known" | "waiting";
            /**
             * Format: date-time
             * @description Until when a waiting one may be confirmed
             */
            waitsUntil: string | null;
        };
        AddressList: {
            items: components["schemas"]["AddressReply"][];
            /** @description A person has few addresses: always null */
            next: string | null;
        };
        AddAddressRequest: {
            /**
             * Format: email
             * @example pat@home.example
             */
            email: string;
        };
        ConfirmAddressRequest: {
            /**
             * @description From the message to the new address
             * @example csac_...
             */
            token: string;
        };
        ChangePasswordRequest: {
            /** Format: password */
            currentPassword: string;
            /**
             * Format: password
             * @description Any characters that can be typed, spaces too. Refused with reasons when guessers would try it first.
             * @example plum kettle under 9 rivers
             */
            newPassword: string;
        };
        HeldRoleReply: {
            /** @enum {string} */
            role: "payments_admin" | "payments_disburser" | "beneficiary_approver" | "disbursement_contributor" | "payee_admin" | "company_admin" | "directory_admin" | "member" | "support_agent";
            /** Format: uuid */
            companyId: string;
            /** @example Alder Valley Builders */
            companyName: string;
        };
        ProfileReply: {
            /** Format: uuid */
            personId: string;
            /**
             * @description The address the person signs in with
             * @example pat@example.com
             */
            email: string;
            /** @example Pat Marlowe */
            displayName: string;
            /**
             * @description In which mails and texts come
             * @enum {string}
             */
            locale: "en-US" | "en-GB" | "en-CA" | "en-AU" | "pt-BR" | "fr-CA" | "fr-FR" | "de-DE" | "es-ES" | "es-419" | "pl-PL" | "zh-SG" | "ja-JP";
            /**
             * @description IANA; null: nobody knows
             * @example America/Toronto
             */
            timeZone: string | null;
            /** @description By company and role; what sleeps is left out */
            roles: components["schemas"]["HeldRoleReply"][];
        };
        ChooseLocaleRequest: {
            /**
             * @example fr-CA
             * @enum {string}
             */
            locale: "en-US" | "en-GB" | "en-CA" | "en-AU" | "pt-BR" | "fr-CA" | "fr-FR" | "de-DE" | "es-ES" | "es-419" | "pl-PL" | "zh-SG" | "ja-JP";
        };
        ChooseTimeZoneRequest: {
            /**
             * @description IANA name; null: of nobody known, so that mails say UTC and pages follow the device
             * @example America/Toronto
             */
            timeZone: string | null;
        };
        PasswordResetRequest: {
            /** @example pat@example.com */
            email: string;
        };
        ResetPasswordRequest: {
            /**
             * @description What stands behind # in the link
             * @example cspr_...
             */
            token: string;
            /**
             * Format: password
             * @description Any characters that can be typed, spaces too. Refused with reasons when guessers would try it first.
             * @example plum kettle under 9 rivers
             */
            newPassword: string;
        };
        ApprovalRuleDto: {
            /**
             * @description ISO 4217
             * @example USD
             */
            currency: string;
            /**
             * @description A total of more than this needs the approvers; sums of one currency grow down the list
             * @example 10000.00
             */
            above: string;
            /** @example 1 */
            approvers: number;
        };
        DailyLimitDto: {
            /**
             * @description ISO 4217
             * @example USD
             */
            currency: string;
            /** @example 50000.00 */
            amount: string;
        };
        DailyLimitsDto: {
            /** @description Authorized by one person in a day (UTC), at most */
            perPersonPerDay: components["schemas"]["DailyLimitDto"][];
            /** @description Authorized by all in a day (UTC), at most */
            perCompanyPerDay: components["schemas"]["DailyLimitDto"][];
        };
        ApprovalRulesDto: {
            approvals: components["schemas"]["ApprovalRuleDto"][];
            limits: components["schemas"]["DailyLimitsDto"];
        };
        ProposalReply: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            companyId: string;
            /** @enum {string} */
            status: "pending" | "confirmed" | "withdrawn" | "expired";
            basedOnVersion: number;
            rules: components["schemas"]["ApprovalRulesDto"];
            /** Format: uuid */
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        ApprovalPolicyReply: {
            /** Format: uuid */
            companyId: string;
            /** @description 0: no rules were ever saved. Two people are needed all the same, always. */
            version: number;
            rules: components["schemas"]["ApprovalRulesDto"];
            /** Format: date-time */
            confirmedAt: string | null;
            /** @description What waits for another payments admin */
            proposal: components["schemas"]["ProposalReply"] | null;
        };
        ProposalRequest: {
            /**
             * Format: uuid
             * @description May be left out by who is a payments admin of one company alone
             */
            companyId?: string;
            /** @description The version these rules take the place of; 0 where there are none */
            basedOnVersion: number;
            /** @description The whole of the new rules */
            rules: components["schemas"]["ApprovalRulesDto"];
        };
        AuthorizeBatchRequest: {
            /** @description In the order in which they are shown and approved. Another order is another batch. */
            disbursementIds: string[];
        };
        BatchedDisbursementReply: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "authorized";
            version: number;
            total: components["schemas"]["MoneyDto"];
        };
        BatchedReceiptReply: {
            /** Format: uuid */
            disbursementId: string;
            /** @description JWS (ES256) over the whole batch, which tells of this disbursement alone. Verifies offline with our JWKS. */
            receipt: string;
        };
        AuthorizedBatchReply: {
            /** Format: uuid */
            batchId: string;
            /** @description One a currency */
            totals: components["schemas"]["MoneyDto"][];
            disbursements: components["schemas"]["BatchedDisbursementReply"][];
            receipts: components["schemas"]["BatchedReceiptReply"][];
        };
        FundingReply: {
            /** Format: uuid */
            id: string;
            nickname: string;
            /** @example 4321 */
            lastFour: string;
        };
        AccountReply: {
            /** Format: uuid */
            id: string;
            holder: string;
            bankName: string;
            /** @example 6789 */
            lastFour: string;
            /**
             * @description Nothing is authorized to one that is not approved (BNK-02)
             * @enum {string}
             */
            status: "needs_review" | "approved" | "inactive";
        };
        PaymentReply: {
            /** Format: uuid */
            invoiceId: string;
            /** @example INV-1001 */
            invoiceNumber: string;
            payee: components["schemas"]["PartyReply"];
            account: components["schemas"]["AccountReply"];
            amount: components["schemas"]["MoneyDto"];
            note: string | null;
            /**
             * @description As finance systems reported it
             * @enum {string}
             */
            status: "awaiting" | "processing" | "paid" | "failed" | "returned";
        };
        ApprovalReply: {
            /** Format: uuid */
            personId: string;
            /** @example Ada Okafor */
            name: string;
            /** Format: date-time */
            at: string;
            /** @description Given for exactly this content, by somebody who may still disburse; of what is authorized: that it was so then */
            counts: boolean;
        };
        DisbursementReply: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            companyId: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "authorized" | "in_progress" | "paid" | "failed" | "cancelled";
            /** @description Send it back with a change */
            version: number;
            total: components["schemas"]["MoneyDto"];
            fundingAccount: components["schemas"]["FundingReply"];
            payments: components["schemas"]["PaymentReply"][];
            /** Format: uuid */
            createdBy: string;
            /** Format: uuid */
            lastEditedBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: uuid */
            authorizedBy: string | null;
            /** Format: date-time */
            authorizedAt: string | null;
            /** Format: date-time */
            cancelledAt: string | null;
            cancelReason: string | null;
            /** @description How many other people approve it before yet another one authorizes it (DSB-04) */
            approvalsRequired: number;
            approvals: components["schemas"]["ApprovalReply"][];
        };
        DisbursementList: {
            items: components["schemas"]["DisbursementReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
        };
        SumReply: {
            /** @enum {string} */
            status: "draft" | "submitted" | "authorized" | "in_progress" | "paid" | "failed" | "cancelled";
            /** @description How many disbursements */
            count: number;
            total: components["schemas"]["MoneyDto"];
        };
        SumList: {
            /** @description One for each currency and status that there is */
            items: components["schemas"]["SumReply"][];
        };
        HandReply: {
            /** @enum {string} */
            did: "created" | "last_edited" | "submitted" | "authorized" | "cancelled";
            person: components["schemas"]["PartyReply"];
        };
        ObstacleReply: {
            /**
             * Format: uuid
             * @description null: it is about the whole
             */
            invoiceId: string | null;
            /** @enum {string} */
            because: "invoice_paid" | "invoice_not_approved" | "nothing_due" | "account_not_approved" | "more_than_due" | "account_replaced" | "funding_account_not_verified";
        };
        ActReply: {
            /** @enum {string} */
            act: "change" | "submit" | "cancel" | "approve" | "authorize";
            /**
             * @description null: nothing that is known beforehand. The act itself judges anew.
             * @enum {string|null}
             */
            hindered: "own_hands" | "approved_already" | "approvals_missing" | "obstacles" | "disbursements_off" | null;
        };
        StandingReply: {
            company: components["schemas"]["PartyReply"];
            /** @description Who did what with it, by name */
            hands: components["schemas"]["HandReply"][];
            /** @description Why a draft is not submitted, or what is submitted not authorized (DSB-02) */
            obstacles: components["schemas"]["ObstacleReply"][];
            /** @description What the roles of the caller and its state allow */
            acts: components["schemas"]["ActReply"][];
        };
        ReceiptReply: {
            receipt: string;
        };
        PaymentRequest: {
            /** Format: uuid */
            invoiceId: string;
            /** @description Left out: all that is due */
            amount?: components["schemas"]["MoneyDto"];
            /** @example First half, as agreed */
            note?: string;
        };
        CreateRequest: {
            payments: components["schemas"]["PaymentRequest"][];
            /**
             * Format: uuid
             * @description Left out: the company's default
             */
            fundingAccountId?: string;
            /**
             * Format: uuid
             * @description May be left out by who can disburse for one company alone
             */
            companyId?: string;
            /**
             * @description Left out: the currency of the first invoice
             * @example USD
             */
            currency?: string;
        };
        ChangeRequest: {
            payments: components["schemas"]["PaymentRequest"][];
            /**
             * Format: uuid
             * @description Left out: the company's default
             */
            fundingAccountId?: string;
            /** @description The version this change was made from */
            version: number;
            /** @description Demanded once the disbursement was submitted (DSB-02) */
            reason?: string;
        };
        AuthorizedReply: {
            disbursement: components["schemas"]["DisbursementReply"];
            /** @description JWS (ES256): who approved exactly what, when and how. Verifies offline with our JWKS. */
            receipt: string;
        };
        CancelRequest: {
            /** @example Paid by cheque */
            reason: string;
        };
        BeneficiaryAccountReply: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            companyId: string;
            payee: components["schemas"]["PartyReply"];
            /** @example Ironwood Steel LLC */
            holder: string;
            /** @example Foundry Bank */
            bankName: string;
            /** @example 2231 */
            lastFour: string;
            /**
             * @description Only approved ones are paid to
             * @enum {string}
             */
            status: "needs_review" | "approved" | "inactive";
            /** @description Grows with each change; send it back with an approval */
            version: number;
            /** Format: date-time */
            changedAt: string;
            /** @description Who approved this version of it, and so authorizes no payment to it; null before */
            approvedBy: components["schemas"]["PartyReply"] | null;
            /** Format: date-time */
            approvedAt: string | null;
        };
        BeneficiaryAccountList: {
            items: components["schemas"]["BeneficiaryAccountReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
        };
        ApproveBeneficiaryAccountRequest: {
            /** @description The version that was looked at */
            version: number;
        };
        FundingAccountReply: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            companyId: string;
            /** @example Operating account */
            nickname: string;
            /** @example First Bank */
            bankName: string;
            /** @example 4321 */
            lastFour: string;
            /** @example USD */
            currency: string;
            /**
             * @description Only verified ones fund
             * @enum {string}
             */
            status: "pending" | "verified" | "failed" | "inactive";
            isDefault: boolean;
        };
        FundingAccountList: {
            items: components["schemas"]["FundingAccountReply"][];
            /** @description A company has few: always null */
            next: string | null;
        };
        AddFundingAccountRequest: {
            /**
             * Format: uuid
             * @description May be left out by who is a payments admin of one company alone
             */
            companyId?: string;
            /** @example Operating account */
            nickname: string;
            /** @example First Bank */
            bankName: string;
            /**
             * @description ABA routing number, with its check digit
             * @example 123456780
             */
            routingNumber: string;
            /**
             * @description Shown in no later reply
             * @example 900001234567
             */
            accountNumber: string;
            /**
             * @description ISO 4217
             * @example USD
             */
            currency: string;
        };
        RenameFundingAccountRequest: {
            /** @example Payroll */
            nickname: string;
        };
        InvoiceReply: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            companyId: string;
            /** @example INV-1001 */
            number: string;
            payee: components["schemas"]["PartyReply"];
            amount: components["schemas"]["MoneyDto"];
            /** @description Neither paid nor promised by a submitted disbursement */
            amountDue: components["schemas"]["MoneyDto"];
            /** @description Whether a disbursement may hold it now */
            eligible: boolean;
            /** @description Why not, in words (DSB-02) */
            ineligibleBecause: string[];
            /** @description The same by names that stay */
            obstacles: ("invoice_paid" | "invoice_not_approved" | "nothing_due" | "account_not_approved")[];
        };
        InvoiceList: {
            items: components["schemas"]["InvoiceReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
        };
        SwitchReply: {
            enabled: boolean;
            /** @description Of the last change; null: never switched */
            reason: string | null;
            changedBy: components["schemas"]["PartyReply"] | null;
            /** Format: date-time */
            changedAt: string | null;
        };
        SettingsReply: {
            /** Format: uuid */
            companyId: string;
            disbursements: components["schemas"]["SwitchReply"];
        };
        SwitchRequest: {
            /**
             * Format: uuid
             * @description May be left out by who works for one company alone
             */
            companyId?: string;
            /** @description false: none is created or submitted any more; what is under way goes on */
            enabled: boolean;
            /** @example Our bank changes its systems this weekend */
            reason: string;
        };
        OwnCompanyReply: {
            /** Format: uuid */
            id: string;
            /** @example Cedar & Stone Builders */
            name: string;
            /** @description What the caller holds there */
            roles: ("payments_admin" | "payments_disburser" | "disbursement_contributor" | "beneficiary_approver")[];
        };
        OwnCompanyList: {
            /** @description By name */
            items: components["schemas"]["OwnCompanyReply"][];
        };
        KeyReply: {
            /** @example erp-2026-11 */
            kid: string;
            /** @enum {string} */
            alg: "ES256" | "PS256" | "EdDSA";
            /** @description RFC 7638, SHA-256, base64url */
            thumbprint: string;
            /** Format: date-time */
            addedAt: string;
            /** Format: date-time */
            withdrawnAt: string | null;
        };
        FinanceClientReply: {
            /** @description The `client_id` of its tokens */
            id: string;
            /** Format: uuid */
            companyId: string;
            name: string;
            /** @enum {string} */
            status: "active" | "disabled";
            version: number;
            scopes: ("disbursements:read" | "receipts:read" | "payments:report")[];
            redirectUris: string[];
            dpopRequired: boolean;
            keys: components["schemas"]["KeyReply"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
        };
        KeySummary: {
            /** @example erp-2026-11 */
            kid: string;
            /** @enum {string} */
            alg: "ES256" | "PS256" | "EdDSA";
            /** @description RFC 7638, SHA-256, base64url */
            thumbprint: string;
        };
        ClientProposalReply: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            companyId: string;
            /** @description Of a new one, the id it would have */
            clientId: string;
            basedOnVersion: number;
            /** @enum {string} */
            status: "pending" | "confirmed" | "withdrawn" | "expired";
            name: string;
            scopes: ("disbursements:read" | "receipts:read" | "payments:report")[];
            redirectUris: string[];
            dpopRequired: boolean;
            addKeys: components["schemas"]["KeySummary"][];
            /** Format: uuid */
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        FinanceClientList: {
            items: components["schemas"]["FinanceClientReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
            /** @description What waits for another payments admin */
            proposals: components["schemas"]["ClientProposalReply"][];
        };
        ClientProposalRequest: {
            /**
             * Format: uuid
             * @description May be left out by who is a payments admin of one company alone
             */
            companyId?: string;
            /**
             * @description Left out: a new one
             * @example fc_018f
             */
            clientId?: string;
            /** @description The version that it changes; 0 for a new one */
            basedOnVersion: number;
            /** @example Ledger ERP */
            name: string;
            scopes: ("disbursements:read" | "receipts:read" | "payments:report")[];
            /** @description Where people it acts for are sent back to: exact addresses. Empty: it acts for nobody */
            redirectUris: string[];
            /** @description Its tokens count with a proof of possession alone (RFC 9449) */
            dpopRequired: boolean;
            addKeys: {
                [key: string]: unknown;
            }[];
        };
        ChangeActor: {
            /**
             * @description Somebody of the company, a payee as a whole, support, or a command of the operator
             * @enum {string}
             */
            kind: "person" | "payee" | "support" | "system";
            /**
             * Format: uuid
             * @description Of a person
             */
            id: string | null;
            /** @example Ada Okafor */
            name: string | null;
        };
        ChangeObject: {
            /** @enum {string} */
            kind: "membership" | "funding_account" | "beneficiary_account" | "approval_policy" | "disbursements_switch" | "finance_client" | "webhook_endpoint";
            /** @description A person, an account, a finance system, or the company itself */
            id: string | null;
            /**
             * @description The person of a membership, the payee of an account; null where before and after say it
             * @example Kim Park
             */
            name: string | null;
        };
        ChangeReply: {
            /** Format: date-time */
            at: string;
            /** @example team.role_added */
            act: string;
            actor: components["schemas"]["ChangeActor"];
            object: components["schemas"]["ChangeObject"];
            /**
             * @description Null: nothing. Words for people; the rules of approval as canonical JSON (RFC 8785)
             * @example null
             */
            before: (string | number | boolean) | null;
            /**
             * @description Null: nothing. Words for people; the rules of approval as canonical JSON (RFC 8785)
             * @example payments_disburser
             */
            after: (string | number | boolean) | null;
            /**
             * @description As far as they apply: `role`, `version`, `proposal`, `reason`
             * @example {
             *       "role": "payments_disburser"
             *     }
             */
            details: {
                [key: string]: string | number;
            };
        };
        ChangePage: {
            /** @description The newest first */
            items: components["schemas"]["ChangeReply"][];
            /** @description Give it as `after` for what was before */
            next: string | null;
        };
        TeamMemberReply: {
            /** Format: uuid */
            personId: string;
            /** @example Uma Park */
            name: string;
            /**
             * @description The address with which they sign in
             * @example uma@cedarstone.example
             */
            email: string;
            /** Format: uuid */
            companyId: string;
            /** @description False: cannot sign in, and has no use of the roles */
            active: boolean;
            roles: ("payments_admin" | "payments_disburser" | "disbursement_contributor" | "beneficiary_approver")[];
        };
        TeamPage: {
            items: components["schemas"]["TeamMemberReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
            /**
             * @description In words, where the company has fewer payments admins than is advised
             * @example null
             */
            advice: string | null;
        };
        AddTeamRoleRequest: {
            /**
             * Format: uuid
             * @description May be left out by who is a payments admin of one company alone
             */
            companyId?: string;
            /**
             * Format: email
             * @description The address with which the person signs in
             * @example uma@cedarstone.example
             */
            email: string;
            /**
             * @description Needed of somebody new; who is on the team keeps their own
             * @example Uma Park
             */
            name?: string;
            /**
             * @description Payments admins are made by support alone
             * @enum {string}
             */
            role: "payments_disburser" | "beneficiary_approver" | "disbursement_contributor";
        };
        EndpointReply: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            companyId: string;
            url: string;
            events: ("disbursement.submitted" | "disbursement.authorized" | "disbursement.cancelled" | "disbursement.reported" | "receipt.spent" | "beneficiary_account.changed" | "beneficiary_account.approved" | "approval_policy.confirmed" | "finance_client.confirmed" | "finance_client.key_withdrawn" | "finance_client.disabled" | "factor.bound" | "factor.removed" | "factor.disabled" | "factors.blocked" | "factors.reset" | "factors.unlocked" | "recovery.started")[];
            description: string;
            /** @enum {string} */
            status: "active" | "disabled";
            /** Format: date-time */
            secretChangedAt: string;
            /**
             * Format: date-time
             * @description Until then the secret of before signs too
             */
            formerSecretUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSuccessAt: string | null;
            /** Format: date-time */
            lastFailureAt: string | null;
        };
        EndpointList: {
            items: components["schemas"]["EndpointReply"][];
        };
        EndpointRequest: {
            /**
             * Format: uuid
             * @description May be left out by who is a payments admin of one company alone
             */
            companyId?: string;
            /** @example https://erp.example.com/countersign */
            url: string;
            events: ("disbursement.submitted" | "disbursement.authorized" | "disbursement.cancelled" | "disbursement.reported" | "receipt.spent" | "beneficiary_account.changed" | "beneficiary_account.approved" | "approval_policy.confirmed" | "finance_client.confirmed" | "finance_client.key_withdrawn" | "finance_client.disabled" | "factor.bound" | "factor.removed" | "factor.disabled" | "factors.blocked" | "factors.reset" | "factors.unlocked" | "recovery.started")[];
            description?: string;
        };
        EndpointWithSecretReply: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            companyId: string;
            url: string;
            events: ("disbursement.submitted" | "disbursement.authorized" | "disbursement.cancelled" | "disbursement.reported" | "receipt.spent" | "beneficiary_account.changed" | "beneficiary_account.approved" | "approval_policy.confirmed" | "finance_client.confirmed" | "finance_client.key_withdrawn" | "finance_client.disabled" | "factor.bound" | "factor.removed" | "factor.disabled" | "factors.blocked" | "factors.reset" | "factors.unlocked" | "recovery.started")[];
            description: string;
            /** @enum {string} */
            status: "active" | "disabled";
            /** Format: date-time */
            secretChangedAt: string;
            /**
             * Format: date-time
             * @description Until then the secret of before signs too
             */
            formerSecretUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSuccessAt: string | null;
            /** Format: date-time */
            lastFailureAt: string | null;
            /**
             * @description Shown this once: keep it where the receiver finds it
             * @example whsec_…
             */
            secret: string;
        };
        EndpointChangeRequest: {
            /** @example https://erp.example.com/countersign */
            url?: string;
            events?: ("disbursement.submitted" | "disbursement.authorized" | "disbursement.cancelled" | "disbursement.reported" | "receipt.spent" | "beneficiary_account.changed" | "beneficiary_account.approved" | "approval_policy.confirmed" | "finance_client.confirmed" | "finance_client.key_withdrawn" | "finance_client.disabled" | "factor.bound" | "factor.removed" | "factor.disabled" | "factors.blocked" | "factors.reset" | "factors.unlocked" | "recovery.started")[];
            description?: string;
        };
        RotateSecretRequest: {
            /**
             * Format: date-time
             * @description `secretChangedAt` of the secret that is to be replaced: a request that comes twice makes one secret then, and the second is answered with `version-conflict`
             */
            secretChangedAt?: string;
        };
        PingReply: {
            /**
             * Format: uuid
             * @description The `webhook-id` to look for
             */
            messageId: string;
        };
        MessageReply: {
            /**
             * Format: uuid
             * @description The `webhook-id` of every try
             */
            id: string;
            /** @example disbursement.authorized */
            type: string;
            /**
             * @description `dead`: given up, and to be sent again by hand
             * @enum {string}
             */
            status: "pending" | "delivered" | "dead";
            tries: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastTriedAt: string | null;
            /**
             * @description An HTTP status, or why there was none
             * @example 503
             */
            lastOutcome: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
            /** @description Exactly what is sent: JSON as text */
            body: string;
        };
        MessageList: {
            /** @description The newest first */
            items: components["schemas"]["MessageReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
        };
        ResentReply: {
            /** @description Messages that are on their way again */
            resent: number;
        };
        StatusCounts: {
            /** @description Deactivated: the policy skips them */
            inactive: number;
            /** @description With a second factor */
            enrolled: number;
            /** @description Without one, and a role of theirs asks for it at the next sign-in, whatever the deadline */
            always_required: number;
            /** @description Without one, and the identity provider of the company signs them in */
            exempt: number;
            /** @description Without one: the deadline stops them */
            not_enrolled: number;
        };
        MethodCounts: {
            totpAlone: number;
            smsAlone: number;
            both: number;
        };
        CoverageReply: {
            /** Format: uuid */
            companyId: string;
            /** @example 2027-01-15 */
            requireFrom: string | null;
            /** Format: date-time */
            requiredFrom: string | null;
            people: number;
            byStatus: components["schemas"]["StatusCounts"];
            /** @description Of those who are enrolled */
            byMethod: components["schemas"]["MethodCounts"];
            /** Format: date-time */
            asOf: string;
        };
        CoveredPersonReply: {
            /** Format: uuid */
            personId: string;
            /** @example Uma Osei */
            name: string;
            /** @example uma@cedarstone.example */
            email: string;
            /** @description In this company */
            roles: string[];
            /** @enum {string} */
            status: "inactive" | "enrolled" | "always_required" | "exempt" | "not_enrolled";
            methods: ("totp" | "sms")[];
            /** Format: date-time */
            enrolledAt: string | null;
        };
        CoveragePage: {
            items: components["schemas"]["CoveredPersonReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
        };
        DryRunReply: {
            items: components["schemas"]["CoveredPersonReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
            /** Format: uuid */
            companyId: string;
            /** @example 2027-01-15 */
            on: string;
            /**
             * Format: date-time
             * @description The first moment of that day, where the admin is who saved the policy
             */
            from: string;
            /** @description How many would be led into enrollment and get nothing else */
            stopped: number;
        };
        PolicySession: {
            /** @description Without activity for so many minutes a session ends; null: it does not */
            idleMinutes: number | null;
            /** @description A session ends after so many hours whatever happens */
            hours: number;
        };
        PolicyReply: {
            /** Format: uuid */
            companyId: string;
            /** @description Whether the operator lets this company save one */
            available: boolean;
            /** @description 0: nobody has saved one yet */
            version: number;
            /** @example 2027-01-15 */
            requireFrom: string | null;
            /** @example America/Los_Angeles */
            timeZone: string | null;
            /**
             * Format: date-time
             * @description The first moment of that day
             */
            requiredFrom: string | null;
            /** @description Whether that moment has come */
            enforced: boolean;
            methods: ("totp" | "sms")[];
            /** @enum {string} */
            rememberDevice: "never" | "12_hours" | "7_days" | "30_days";
            session: components["schemas"]["PolicySession"];
            lockOut: boolean;
            countries: string[] | null;
            savedBy: components["schemas"]["PartyReply"] | null;
            /** Format: date-time */
            savedAt: string | null;
            /** @description In words for who saves: too short a notice, what texts risk */
            advice: string[];
        };
        SavePolicyRequest: {
            /**
             * Format: uuid
             * @description May be left out by who administers one company alone
             */
            companyId?: string;
            /** @description `version` of the policy you have read; 0 where there was none */
            version: number;
            /**
             * @description The first day on which nobody enters without a second factor, from its start in `timeZone`; tomorrow at the earliest, about 30 days are advised. null: not required
             * @example 2027-01-15
             */
            requireFrom: string | null;
            /**
             * @description IANA name of your own time zone
             * @example America/Los_Angeles
             */
            timeZone: string;
            /** @description What may be enrolled: the authenticator app always, texts if you allow them. What is enrolled already goes on */
            methods: ("totp" | "sms")[];
            /**
             * @description From the deadline on: for how long a device is not asked again. The password is; payment users always are
             * @enum {string}
             */
            rememberDevice: "never" | "12_hours" | "7_days" | "30_days";
            session: components["schemas"]["PolicySession"];
            /** @description After five wrong passwords nobody signs in from there until a directory admin lifts it or a new password is set; false: until 30 minutes have passed */
            lockOut: boolean;
            /**
             * @description ISO 3166-1 alpha-2: payment users come from these countries alone; null: from everywhere
             * @example [
             *       "US",
             *       "CA"
             *     ]
             */
            countries: string[] | null;
        };
        PolicyChangeReply: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PartyReply"];
            /** @description As JSON text; null: there was none */
            before: string | null;
            /** @description As JSON text */
            after: string;
        };
        PolicyChangePage: {
            items: components["schemas"]["PolicyChangeReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
        };
        OpenInvitationReply: {
            /** Format: uuid */
            personId: string;
            /** @example uma@cedarstone.example */
            email: string;
            /** Format: date-time */
            invitedAt: string;
        };
        OpenInvitationList: {
            items: components["schemas"]["OpenInvitationReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
        };
        DirectoryMemberReply: {
            /** Format: uuid */
            personId: string;
            /** @example Uma Osei */
            name: string;
            /** @example uma@cedarstone.example */
            email: string;
            /** @description In this company */
            roles: string[];
            /** @description false: deactivated */
            active: boolean;
        };
        DirectoryMemberList: {
            items: components["schemas"]["DirectoryMemberReply"][];
            /** @description Give it as `after` for the next page */
            next: string | null;
        };
        InviteMemberRequest: {
            /**
             * Format: uuid
             * @description May be left out by who administers one company alone
             */
            companyId?: string;
            /** @example Uma Osei */
            name: string;
            /**
             * Format: email
             * @example uma@cedarstone.example
             */
            email: string;
            /**
             * @description Of mails to them; en-US where none is given
             * @example fr-CA
             */
            locale?: string;
            /**
             * @description In which mails say when
             * @example America/Toronto
             */
            timeZone?: string;
        };
        InvitedReply: {
            /** @example uma@cedarstone.example */
            email: string;
            /**
             * @description The same whoever it is
             * @enum {string}
             */
            status: "invited";
        };
        ImportReply: {
            /** @description People who are invited now */
            invited: number;
            /** @description People who belong to the company already, or were asked before */
            unchanged: number;
            /**
             * Format: uuid
             * @description The mails to them, to be looked at in `GET /v1/company/mailings`; null where there are none
             */
            mailingId: string | null;
        };
        ReasonedRequest: {
            /**
             * Format: uuid
             * @description May be left out by who administers one company alone
             */
            companyId?: string;
            /** @example Left the company on 30 November */
            reason: string;
        };
        ChangeRoleRequest: {
            /**
             * Format: uuid
             * @description May be left out by who administers one company alone
             */
            companyId?: string;
            /** @example Left the company on 30 November */
            reason: string;
            /** @enum {string} */
            role: "company_admin" | "directory_admin" | "member";
            /** @enum {string} */
            change: "add" | "remove";
        };
        InvitationReply: {
            /** Format: uuid */
            companyId: string;
            /** @example Cedar & Stone Builders */
            companyName: string;
            /** Format: date-time */
            invitedAt: string;
        };
        InvitationList: {
            items: components["schemas"]["InvitationReply"][];
        };
        /** @description RFC 9457. `type` is stable, and leads to its explanation. */
        Problem: {
            /**
             * Format: uri-reference
             * @example /problems/invalid-request
             */
            type: string;
            title: string;
            /** @example 400 */
            status: number;
            /** @description A sentence for the person, where there is more to say. */
            detail?: string;
            /**
             * Format: uri
             * @description The request id, as in `X-Request-Id`.
             * @example urn:uuid:01936f4e-7c1a-7d6b-9b1a-0242ac120002
             */
            instance?: string;
            /** @description What is wrong with the body, field by field. */
            errors?: {
                /**
                 * @description RFC 6901 JSON pointer.
                 * @example /payments/0/amount
                 */
                pointer: string;
                detail: string;
                /**
                 * @description A stable name of what is wrong, where there is one: to tell it in other words.
                 * @example too_short
                 */
                reason?: string;
            }[];
            intent?: components["schemas"]["Intent"];
        } & {
            [key: string]: unknown;
        };
        /** @description What a countersignature would approve, as the server knows it. Show `display` to the person before asking for a code. */
        Intent: {
            /**
             * Format: uuid
             * @description For `intentId` of `POST /v1/challenges`.
             */
            id: string;
            /** @example disbursement.authorize */
            purpose: string;
            display: {
                [key: string]: unknown;
            };
            /** @description base64url SHA-256 of the RFC 8785 canonical form; the receipt carries the same. */
            hash: string;
            /** Format: date-time */
            expiresAt: string;
        };
    };
    responses: {
        /** @description The call was refused; the problem says why. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid token. */
        SignInRequired: {
            headers: {
                /** @description `Bearer`, with `error="invalid_token"` where a token was sent. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid token, or no fresh second factor: create a challenge, answer it, and repeat the call with the new token. */
        StepUpRequired: {
            headers: {
                /** @description RFC 9470: `Bearer error="insufficient_user_authentication", acr_values="urn:countersign:acr:mfa", max_age=300`. Without a valid token: plain `Bearer`. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid token, or no countersignature yet: then the problem carries the `intent`. Create a challenge with its id, answer it, and repeat the same call with `Countersign-Challenge`. */
        CountersignatureRequired: {
            headers: {
                /** @description RFC 9470: `Bearer error="insufficient_user_authentication", acr_values="urn:countersign:acr:mfa", max_age=300`. Without a valid token: plain `Bearer`. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
        "Idempotency-Key": string;
        /** @description Id of the answered challenge over the intent of exactly this call. It is spent with the act. */
        "Countersign-Challenge": string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Problems.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Problems.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "SignIn.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInReply"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Challenges.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChallengeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengeReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Challenges.resend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengeReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Challenges.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Sessions.refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionReply"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Sessions.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Sessions.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Sessions.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Jwks.keySet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys?: Record<string, never>[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "SingleSignOn.how": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginSingleSignOnRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HowToSignInReply"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "SingleSignOn.back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteSingleSignOnRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInReply"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "BankAccounts.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountList"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "BankAccounts.add": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddBankAccountRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "BankAccounts.history": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountHistory"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "BankAccounts.rename": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameBankAccountRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "BankAccounts.select": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "BankAccounts.deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Members.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Members.add": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMemberRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Members.reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetMemberRequest"];
            };
        };
        responses: {
            /** @description Every session of theirs is over; they are sent a code to enroll with. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PaidCompanies.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaidCompanyList"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PaymentAgreements.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentAgreementList"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PaymentAgreements.accept": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentAgreementReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Payments.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                status?: "authorized" | "in_progress" | "paid" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentToPayeeList"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Payments.totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotalToPayeeList"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "StandardMethods.describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodsReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "StandardMethods.renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "StandardMethods.acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description After a half-login */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgedReply"];
                };
            };
            /** @description For someone signed in already */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "StandardAuthenticatorEnrollment.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticatorSetUpReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "StandardAuthenticatorEnrollment.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "StandardAuthenticatorEnrollment.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "StandardAuthenticatorEnrollment.reportLost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "StandardSmsEnrollment.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSmsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsSetUpReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "StandardSmsEnrollment.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "StandardSmsEnrollment.resend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsSetUpReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "StandardSmsEnrollment.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "StandardSmsEnrollment.reportLost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "CurrentPassword.give": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrentPasswordRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "RememberedDevices.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RememberedDeviceList"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "RememberedDevices.forget": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Administered.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredCompanyList"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "CompanyResets.reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetStandardUserRequest"];
            };
        };
        responses: {
            /** @description Every session of theirs is over; they are sent a code to enroll with. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "MailingProgress.list": {
        parameters: {
            query?: {
                /** @description May be left out by who administers one company alone */
                companyId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingProgressList"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Support.make": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakePaymentsAdminRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsAdminReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Support.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovePaymentsAdminRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Support.makeCompanyAdministrator": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeCompanyAdminRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsAdminReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Support.makePayeeAdministrator": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakePayeeAdminRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsAdminReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Support.companies": {
        parameters: {
            query: {
                /** @description A part of the name */
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundCompanyList"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Support.company": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyForSupportReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Support.allow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllowMfaPolicyRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Support.openResets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenResetList"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Support.requestReset": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestResetRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetRequestedReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Support.readReset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetRequestReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Support.approveReset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description Every session of the person is over; they are sent a code to enroll with. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Support.withdrawReset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Support.unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnlockRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "AuthorizedDisbursements.feed": {
        parameters: {
            query?: {
                /** @description `next` of the page before; left out: from the first authorization on */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "AuthorizedDisbursements.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizedDisbursementReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "AuthorizedDisbursements.receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizedReceiptReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "AuthorizedDisbursements.spend": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpendRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpentReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "AuthorizedDisbursements.report": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizedDisbursementReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Health.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Health Check is successful */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example ok
                         * @enum {string}
                         */
                        status?: "ok" | "degraded";
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       }
                         *     }
                         */
                        info?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @example {} */
                        error?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       }
                         *     }
                         */
                        details?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            /** @description The Health Check is not successful */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example error
                         * @enum {string}
                         */
                        status?: "error" | "shutting_down";
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       }
                         *     }
                         */
                        info?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "redis": {
                         *         "status": "down",
                         *         "message": "Could not connect",
                         *         "responseTime": 3005
                         *       }
                         *     }
                         */
                        error?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       },
                         *       "redis": {
                         *         "status": "down",
                         *         "message": "Could not connect",
                         *         "responseTime": 3005
                         *       }
                         *     }
                         */
                        details?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "DevelopmentInbox.list": {
        parameters: {
            query?: {
                /** @description Those to this address or number alone */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxReply"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Addresses.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressList"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Addresses.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddAddressRequest"];
            };
        };
        responses: {
            /** @description It waits for its confirmation, 24 hours at most */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            /** @description `address-known`, `too-many-addresses` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `too-many-address-messages`, with `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Addresses.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmAddressRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressReply"];
                };
            };
            /** @description `address-token-refused` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Addresses.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            /** @description `sign-in-address-stays` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "ChangePassword.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description Replaced. Sign in again with the new password. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            /** @description `current-password-refused` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `password-not-acceptable`, with the reasons in `errors` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Profile.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Profile.choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseLocaleRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Profile.chooseZone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseTimeZoneRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "ResetPassword.request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetRequest"];
            };
        };
        responses: {
            /** @description If the address is known, a link is on its way. It is good for 60 minutes. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "ResetPassword.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description Set. Sign in with it, and with the second factor as before. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `password-reset-link-refused` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `password-not-acceptable`, with the reasons in `errors`; the token goes on being good */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "TextStatus.report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sender: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Heard; also where no such text is known */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "ApprovalPolicy.read": {
        parameters: {
            query?: {
                /** @description May be left out by who is of one company alone */
                companyId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicyReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "ApprovalPolicy.propose": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "ApprovalPolicy.confirm": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description Id of the answered challenge over the intent of exactly this call. It is spent with the act. */
                "Countersign-Challenge"?: components["parameters"]["Countersign-Challenge"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicyReply"];
                };
            };
            401: components["responses"]["CountersignatureRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "ApprovalPolicy.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Batches.authorize": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description Id of the answered challenge over the intent of exactly this call. It is spent with the act. */
                "Countersign-Challenge"?: components["parameters"]["Countersign-Challenge"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizeBatchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizedBatchReply"];
                };
            };
            401: components["responses"]["CountersignatureRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Disbursements.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                status?: "draft" | "submitted" | "authorized" | "in_progress" | "paid" | "failed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementList"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Disbursements.create": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Disbursements.summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SumList"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Disbursements.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Disbursements.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Disbursements.standing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Disbursements.receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Disbursements.submit": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Disbursements.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description Id of the answered challenge over the intent of exactly this call. It is spent with the act. */
                "Countersign-Challenge"?: components["parameters"]["Countersign-Challenge"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementReply"];
                };
            };
            401: components["responses"]["CountersignatureRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Disbursements.authorize": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description Id of the answered challenge over the intent of exactly this call. It is spent with the act. */
                "Countersign-Challenge"?: components["parameters"]["Countersign-Challenge"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizedReply"];
                };
            };
            401: components["responses"]["CountersignatureRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Disbursements.cancel": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "BeneficiaryAccounts.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Those of this status alone */
                status?: "needs_review" | "approved" | "inactive";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeneficiaryAccountList"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "BeneficiaryAccounts.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeneficiaryAccountReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "BeneficiaryAccounts.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveBeneficiaryAccountRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeneficiaryAccountReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "FundingAccounts.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundingAccountList"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "FundingAccounts.add": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddFundingAccountRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundingAccountReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "FundingAccounts.rename": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameFundingAccountRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundingAccountReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "FundingAccounts.makeDefault": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundingAccountReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "FundingAccounts.deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundingAccountReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Invoices.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Those that this disbursement may hold alone: of its company and currency; what it promises itself counts as due */
                disbursementId?: string;
                /** @description Those of one of your companies alone */
                companyId?: string;
                /** @description Words, each of which stands somewhere in the number of the invoice or in the name of the payee */
                search?: string;
                /** @description `after` goes on in the order it was made in; `largest` and `smallest` by the amount of the invoice */
                order?: "oldest" | "newest" | "number" | "payee" | "largest" | "smallest";
                /** @description These alone, by their ids with commas between them; 100 at most, on one page */
                ids?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceList"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Settings.settings": {
        parameters: {
            query?: {
                /** @description May be left out by who works for one company alone */
                companyId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Settings.switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Companies.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCompanyList"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayorMethods.describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodsReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayorMethods.renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayorMethods.acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description After a half-login */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgedReply"];
                };
            };
            /** @description For someone signed in already */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayorAuthenticatorEnrollment.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticatorSetUpReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayorAuthenticatorEnrollment.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayorAuthenticatorEnrollment.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayorAuthenticatorEnrollment.reportLost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "FinanceClients.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinanceClientList"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "FinanceClients.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinanceClientReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "FinanceClients.propose": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientProposalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientProposalReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "FinanceClients.confirm": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description Id of the answered challenge over the intent of exactly this call. It is spent with the act. */
                "Countersign-Challenge"?: components["parameters"]["Countersign-Challenge"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinanceClientReply"];
                };
            };
            401: components["responses"]["CountersignatureRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "FinanceClients.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientProposalReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "FinanceClients.withdrawKey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinanceClientReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "FinanceClients.disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinanceClientReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "History.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description May be left out by who may see the history of one company alone */
                companyId?: string;
                /** @description Of things of this kind alone */
                kind?: "membership" | "funding_account" | "beneficiary_account" | "approval_policy" | "disbursements_switch" | "finance_client" | "webhook_endpoint";
                /** @description Of this thing alone: a person, an account, a finance system, or the company itself, by its id */
                objectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePage"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Team.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description May be left out by who is a payments admin of one company alone */
                companyId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Team.add": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTeamRoleRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamMemberReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Team.remove": {
        parameters: {
            query?: {
                /** @description May be left out by who is a payments admin of one company alone */
                companyId?: string;
            };
            header?: never;
            path: {
                personId: string;
                role: "payments_disburser" | "beneficiary_approver" | "disbursement_contributor";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sessions of the person go on, without the right, from this moment. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "WebhookEndpoints.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointList"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "WebhookEndpoints.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecretReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "WebhookEndpoints.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "WebhookEndpoints.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "WebhookEndpoints.rotate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateSecretRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecretReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "WebhookEndpoints.disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "WebhookEndpoints.enable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "WebhookEndpoints.ping": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PingReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "WebhookEndpoints.messages": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                status?: "pending" | "delivered" | "dead";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageList"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "WebhookEndpoints.message": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "WebhookEndpoints.resend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResentReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "WebhookEndpoints.resendDead": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResentReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayeeAdminMethods.describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodsReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayeeAdminMethods.renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayeeAdminMethods.acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description After a half-login */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgedReply"];
                };
            };
            /** @description For someone signed in already */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayeeAdminAuthenticatorEnrollment.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticatorSetUpReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayeeAdminAuthenticatorEnrollment.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayeeAdminAuthenticatorEnrollment.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayeeAdminAuthenticatorEnrollment.reportLost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayeeAdminSmsEnrollment.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSmsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsSetUpReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayeeAdminSmsEnrollment.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayeeAdminSmsEnrollment.resend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsSetUpReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayeeAdminSmsEnrollment.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "PayeeAdminSmsEnrollment.reportLost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Coverage.summary": {
        parameters: {
            query?: {
                /** @description May be left out by who administers one company alone */
                companyId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Coverage.people": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description May be left out by who administers one company alone */
                companyId?: string;
                status?: "inactive" | "enrolled" | "always_required" | "exempt" | "not_enrolled";
                /** @description Who has it, perhaps beside another */
                method?: "totp" | "sms";
                /** @description Part of a name or address */
                query?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoveragePage"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Coverage.dryRun": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description May be left out by who administers one company alone */
                companyId?: string;
                /** @description The first compulsory day; today where none is given */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Coverage.file": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description May be left out by who administers one company alone */
                companyId?: string;
                status?: "inactive" | "enrolled" | "always_required" | "exempt" | "not_enrolled";
                /** @description Who has it, perhaps beside another */
                method?: "totp" | "sms";
                /** @description Part of a name or address */
                query?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Policy.policy": {
        parameters: {
            query?: {
                /** @description May be left out by who administers one company alone */
                companyId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Policy.put": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavePolicyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Policy.history": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description May be left out by who administers one company alone */
                companyId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyChangePage"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "CompanyInvitations.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description May be left out by who administers one company alone */
                companyId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenInvitationList"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "CompanyInvitations.withdraw": {
        parameters: {
            query?: {
                /** @description May be left out by who administers one company alone */
                companyId?: string;
            };
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Directory.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description May be left out by who administers one company alone */
                companyId?: string;
                /** @description Part of a name or address */
                query?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryMemberList"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Directory.invite": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMemberRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Directory.one": {
        parameters: {
            query?: {
                /** @description May be left out by who administers one company alone */
                companyId?: string;
            };
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryMemberReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Directory.import": {
        parameters: {
            query?: {
                /** @description May be left out by who administers one company alone */
                companyId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Directory.deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Directory.reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Directory.unlock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Directory.role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRoleRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Invitations.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Invitations.accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "Invitations.decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "SupportMethods.describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodsReply"];
                };
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "SupportMethods.renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "SupportMethods.acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description After a half-login */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgedReply"];
                };
            };
            /** @description For someone signed in already */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "SupportAuthenticatorEnrollment.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticatorSetUpReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "SupportAuthenticatorEnrollment.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "SupportAuthenticatorEnrollment.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
    "SupportAuthenticatorEnrollment.reportLost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeReply"];
                };
            };
            401: components["responses"]["StepUpRequired"];
            default: components["responses"]["Problem"];
        };
    };
}

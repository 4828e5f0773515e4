import type { Catalogue } from './catalogue.js';

export const en: Catalogue = {
  kinds: {
    mfa_deadline_set: {
      subject: 'Your company will require a second factor',
      happened: 'From {deadline}, nobody enters {company} without a second factor besides the password.',
    },
    mfa_deadline_moved: {
      subject: 'The day from which a second factor is required has changed',
      happened:
        'The day has changed: from {deadline}, nobody enters {company} without a second factor besides the password.',
    },
    mfa_deadline_near: {
      subject:
        '{days, plural, one {A second factor will be required tomorrow} other {A second factor will be required in # days}}',
      happened:
        '{days, plural, one {One day is left} other {# days are left}}: from {deadline}, nobody enters {company} without a second factor, and you have not set one up yet.',
    },
    mfa_policy_lifted: {
      subject: 'A second factor is not required after all',
      happened:
        '{company} does not require a second factor any more. Whoever has set one up is asked for it as before; it keeps others out.',
    },
  },
  advice:
    'Set yours up now, under "My security": it takes two minutes. An authenticator app is the safer choice; if your company allows it, text messages work, too. Whoever has none by then is led into the set-up at the next sign-in, and nothing else opens before.',
  when: 'When: {when}',
  otherwise: 'If nobody in your company decided this, tell us at once.',
  contact: 'Questions, or help needed: {contact}',
};

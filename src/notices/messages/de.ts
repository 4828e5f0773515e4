import type { Catalogue } from './catalogue.js';

export const de: Catalogue = {
  kinds: {
    mfa_deadline_set: {
      subject: 'Ihr Unternehmen verlangt künftig einen zweiten Faktor',
      happened:
        'Ab {deadline} kann sich bei {company} niemand mehr ohne einen zweiten Faktor neben dem Passwort anmelden.',
    },
    mfa_deadline_moved: {
      subject: 'Der Termin für den zweiten Faktor wurde geändert',
      happened:
        'Der Termin wurde geändert: Ab {deadline} kann sich bei {company} niemand mehr ohne einen zweiten Faktor neben dem Passwort anmelden.',
    },
    mfa_deadline_near: {
      subject:
        '{days, plural, one {Ab morgen ist ein zweiter Faktor erforderlich} other {In # Tagen ist ein zweiter Faktor erforderlich}}',
      happened:
        '{days, plural, one {Es bleibt ein Tag} other {Es bleiben # Tage}}: Ab {deadline} kann sich bei {company} niemand mehr ohne einen zweiten Faktor anmelden, und Sie haben noch keinen eingerichtet.',
    },
    mfa_policy_lifted: {
      subject: 'Ein zweiter Faktor ist doch nicht erforderlich',
      happened:
        '{company} verlangt keinen zweiten Faktor mehr. Wer einen eingerichtet hat, wird weiterhin danach gefragt; er hält andere fern.',
    },
  },
  advice:
    'Richten Sie Ihren zweiten Faktor jetzt unter „Meine Sicherheit“ ein; das dauert zwei Minuten. Eine Authentifizierungs-App ist die sicherere Wahl; wenn Ihr Unternehmen es erlaubt, sind auch Textnachrichten möglich. Wer bis dahin keinen hat, wird bei der nächsten Anmeldung zur Einrichtung geführt, und vorher öffnet sich nichts anderes.',
  when: 'Zeitpunkt: {when}',
  otherwise: 'Falls niemand in Ihrem Unternehmen dies entschieden hat, sagen Sie uns bitte sofort Bescheid.',
  contact: 'Fragen oder Hilfe: {contact}',
};

/** The payee admins of a company. */
export const payeeMembers = {
  title: 'Mitglieder',
  intro:
    'Administratoren des Zahlungsempfängers kümmern sich um Bankkonten, Vereinbarungen und Zahlungen. Mindestens zwei sind gut: Geht ein Handy verloren, lässt die andere Person wieder hinein.',
  alone:
    'Sie sind hier allein in der Administration. Fügen Sie eine zweite Person hinzu: Sonst kann Ihnen nach einem verlorenen Handy nur der Support helfen.',
  caption: 'Administratoren Ihres Unternehmens',
  name: 'Name',
  email: 'E-Mail-Adresse',
  companies: 'Unternehmen',
  company: 'Unternehmen',
  actions: 'Aktionen',
  you: 'Sie',
  ownMethods: 'Meine Sicherheit',
  add: 'Administrator hinzufügen',
  reset: 'Zweiten Faktor zurücksetzen',
  resetOf: 'Zweiten Faktor von {name} zurücksetzen',
  addTitle: 'Administrator des Zahlungsempfängers hinzufügen',
  addText:
    'Die Person bekommt eine E-Mail mit einem Link, um ein Passwort festzulegen, und richtet einen zweiten Faktor ein, bevor sie etwas sieht. Alle Administratoren des Zahlungsempfängers in diesem Unternehmen erfahren davon.',
  emailHint: 'Damit meldet sich die Person an. Die Adresse darf hier noch nicht verwendet werden.',
  nameWrong: 'Geben Sie einen Namen mit 1 bis 100 Zeichen ein.',
  emailWrong: 'Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@company.example.',
  emailTaken: 'Mit dieser Adresse meldet sich schon jemand an. Geben Sie eine andere Adresse der Person ein.',
  resetTitle: 'Zweiten Faktor von {name} zurücksetzen?',
  resetText:
    'Tun Sie das nur, wenn Sie mit der Person gesprochen haben: am Telefon unter einer Nummer, die Sie kennen, oder persönlich. App und Telefonnummer gelten sofort nicht mehr, die Person wird überall abgemeldet und bekommt per E-Mail einen Code, um neue einzurichten. Danach sind ihr Bankkonten einen Tag lang entzogen.',
  resetEmail: 'E-Mail-Adresse, mit der sich die Person anmeldet',
  resetEmailHint: 'Geben Sie sie genau so ein, wie sich die Person anmeldet, Buchstabe für Buchstabe.',
  notTheirs: 'Das ist nicht die Adresse, mit der sich diese Person anmeldet.',
  verified: 'Ich habe diese Bitte überprüft.',
  verifiedMissing: 'Bestätigen Sie, dass Sie diese Bitte überprüft haben.',
} as const;

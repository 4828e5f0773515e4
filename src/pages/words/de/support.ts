/** What whoever runs the portal does for its people. */
export const support = {
  title: 'Support',
  intro:
    'Was Sie hier tun, wird mit Ihrem Namen und dem von Ihnen angegebenen Grund festgehalten, und die betroffenen Personen erfahren davon.',
  heldBack:
    'Nach einer Änderung Ihrer eigenen Anmeldemethoden entscheiden Sie über niemand anderen. Wieder möglich ab:',
  companiesTitle: 'Unternehmen',
  companiesText:
    'Zahlungsadministratoren hinzufügen oder entfernen, Unternehmensadministratoren hinzufügen und einem Unternehmen erlauben, MFA zu verlangen.',
  companiesFound: 'Unternehmen mit diesem Namen',
  noCompany:
    'Kein Unternehmen hat dies in seinem Namen. Versuchen Sie es mit einem kürzeren Teil des Namens.',
  findCompany: 'Unternehmen suchen',
  find: 'Suchen',
  companyName: 'Name des Unternehmens',
  companyNameHint: 'Ein Teil davon genügt.',
  company: 'Unternehmen',
  companyId: 'ID',
  side: 'Seite',
  payor: 'Zahlt',
  payee: 'Wird bezahlt',
  policy: 'MFA-Richtlinie',
  policyOn: 'Die Administratoren können MFA verlangen',
  policyOff: 'Die Administratoren können MFA nicht verlangen',
  allowPolicy: 'Richtlinie erlauben',
  disallowPolicy: 'Richtlinie nicht mehr erlauben',
  allowPolicyTitle: '{company} erlauben, MFA zu verlangen?',
  allowPolicyText:
    'Die Unternehmensadministratoren können dann ab einem bestimmten Tag von allen ihren Personen einen zweiten Faktor verlangen.',
  disallowPolicyTitle: '{company} nicht mehr erlauben, MFA zu verlangen?',
  disallowPolicyText:
    'Was die Unternehmensadministratoren gespeichert haben, bleibt, wie es ist; sie können nichts Neues speichern.',
  paymentsAdmins: 'Zahlungsadministratoren',
  noPaymentsAdmin:
    'Es gibt noch keinen Zahlungsadministrator. Fügen Sie die ersten beiden hinzu: Einer allein kann nach einem Verlust nichts ändern.',
  addPaymentsAdmin: 'Zahlungsadministrator hinzufügen',
  addPaymentsAdminTitle: 'Zahlungsadministrator für {company} hinzufügen',
  addPaymentsAdminText:
    'Wer neu ist, bekommt eine E-Mail mit einem Link, um ein Passwort festzulegen. Die anderen Zahlungsadministratoren erfahren davon; wenn es sie gibt, entscheidet die neue Person einen Tag lang nichts über Geld.',
  payeeAdmins: 'Administratoren des Zahlungsempfängers',
  noPayeeAdmin:
    'Es gibt noch keinen Administrator des Zahlungsempfängers. Fügen Sie einen hinzu, auf das Wort einer Person, die es geben darf.',
  addPayeeAdmin: 'Administrator des Zahlungsempfängers hinzufügen',
  addPayeeAdminTitle: 'Administrator des Zahlungsempfängers für {company} hinzufügen',
  addPayeeAdminText:
    'Die Person verwaltet die Bankkonten des Unternehmens und setzt andere Administratoren des Zahlungsempfängers zurück, die ihren zweiten Faktor verloren haben. Alle Administratoren des Zahlungsempfängers erfahren davon. Wenn es andere gibt, ändert die neue Person einen Tag lang kein Bankkonto.',
  companyAdmins: 'Unternehmensadministratoren',
  noCompanyAdmin:
    'Es gibt noch keinen Unternehmensadministrator. Fügen Sie einen hinzu, auf das Wort einer Person, die es geben darf.',
  addCompanyAdmin: 'Unternehmensadministrator hinzufügen',
  addCompanyAdminTitle: 'Unternehmensadministrator für {company} hinzufügen',
  addCompanyAdminText:
    'Die Person entscheidet, wie sich alle im Unternehmen anmelden, und führt sein Verzeichnis. Wer neu ist, bekommt eine E-Mail mit einem Link, um ein Passwort festzulegen; die anderen Unternehmensadministratoren erfahren davon.',
  remove: 'Entfernen',
  removeWhom: '{name} entfernen',
  removeTitle: '{name} als Zahlungsadministrator entfernen ({company})?',
  removeText:
    'Das Recht endet sofort, in jeder offenen Sitzung. Die Person und die anderen Zahlungsadministratoren erfahren davon.',
  name: 'Name',
  nameHint: 'Nur für Personen, die sich hier noch nicht anmelden.',
  nameWrong:
    'Mit dieser Adresse meldet sich noch niemand an. Geben Sie den Namen der Person ein, höchstens 100 Zeichen.',
  email: 'E-Mail-Adresse für die Anmeldung',
  emailHint: 'Wer sich schon damit anmeldet, behält sein Konto und bekommt dieses Recht dazu.',
  exactEmailHint: 'Genau so, wie die Person sie bei der Anmeldung eingibt, Buchstabe für Buchstabe.',
  emailWrong: 'Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@company.example.',
  addressTaken:
    'Mit fast derselben Adresse meldet sich schon jemand an. Geben Sie sie genau so ein wie dort.',
  personUnknown: 'Niemand meldet sich mit genau dieser Adresse an.',
  authorization: 'Wer dies erlaubt hat',
  authorizationHint: 'Wer das Wort gegeben hat, wie Sie es geprüft haben, und die Nummer des Tickets.',
  authorizationWrong: 'Geben Sie an, wer dies erlaubt hat, in höchstens 500 Zeichen auf einer Zeile.',
  actions: 'Aktionen',
  resetsTitle: 'Verlorene zweite Faktoren',
  resetsText:
    'Eine Person aus dem Support prüft, wer fragt, und beantragt das Zurücksetzen; eine andere liest den Nachweis und genehmigt es.',
  requestReset: 'Zurücksetzen beantragen',
  openResets: 'Anträge auf Zurücksetzen, die auf Genehmigung warten',
  unlockTitle: 'Sperre vorzeitig aufheben',
  unlockText:
    'Nach zu vielen falschen Codes oder Passwörtern ist eine Person eine halbe Stunde lang gesperrt. Sie können das vorzeitig beenden, sobald Sie wissen, wer fragt. Niemand entsperrt sich selbst.',
  toUnlock: 'Weiter zum Aufheben einer Sperre',
  unlock: 'Sperre aufheben',
  grounds: 'Warum, und woher Sie wissen, wer fragt',
  groundsHint: 'Zum Beispiel: unter der Nummer im Vertrag zurückgerufen, Ticket 4713.',
  groundsWrong: 'Geben Sie den Grund an, in höchstens 500 Zeichen auf einer Zeile.',
  toStart: 'Zur Startseite des Supports',
} as const;

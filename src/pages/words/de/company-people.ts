/** Who belongs to a company: invited, imported, deactivated, given rights, reset. */
export const companyPeople = {
  title: 'Personen',
  intro:
    'Alle, die zu Ihrem Unternehmen gehören. Öffnen Sie eine Person, um sie zu deaktivieren, zu entsperren oder zurückzusetzen.',
  invite: 'Person einladen',
  import: 'Datei importieren',
  invitations: 'Offene Einladungen',
  query: 'Name oder E-Mail-Adresse',
  search: 'Suchen',
  filter: 'Personen suchen',
  caption: 'Personen Ihres Unternehmens',
  name: 'Name',
  email: 'E-Mail-Adresse',
  roles: 'Rollen',
  status: 'Status',
  active: 'Aktiv',
  inactive: 'Deaktiviert',
  nobody:
    'So wird niemand gefunden. Suchen Sie nach einem Teil des Namens oder der Adresse, oder zeigen Sie alle an.',
  open: '{name} öffnen',
  backToAll: 'Zurück zu allen Personen',
  inviteTitle: 'Person einladen',
  inviteText:
    'Die Person bekommt eine E-Mail. Wer neu ist, legt über einen Link ein Passwort fest; wer sich hier schon anmeldet, gehört zu Ihrem Unternehmen, sobald die Einladung angenommen ist.',
  nameWrong: 'Geben Sie einen Namen mit 1 bis 100 Zeichen ein.',
  emailWrong: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel uma@example.com.',
  language: 'Sprache der E-Mails an diese Person',
  languageWrong: 'Wählen Sie eine Sprache aus der Liste.',
  zone: 'Zeitzone der Person',
  zoneChoose: 'Nicht bekannt',
  zoneWrong: 'Wählen Sie eine Zeitzone aus der Liste.',
  inviteGo: 'Einladung senden',
  invitationsIntro:
    'Personen, die schon ein Konto haben, eingeladen wurden und noch nicht geantwortet haben.',
  invitationsEmpty: 'Es gibt keine offene Einladung. Wer neu war, gehört von Anfang an zu Ihrem Unternehmen.',
  invitationsCaption: 'Offene Einladungen',
  invitedAt: 'Eingeladen',
  actions: 'Aktionen',
  withdraw: 'Einladung von {email} zurückziehen',
  invitationGone: 'Diese Einladung gibt es nicht mehr: Sie wurde beantwortet oder zurückgezogen.',
  isYou:
    'Das sind Sie. Niemand ändert sich oder setzt sich selbst zurück: Bitten Sie jemand anderen aus der Administration Ihres Unternehmens.',
  whatToDo: 'Was Sie tun können',
  nothingToDo: 'Mit Ihren Rechten können Sie diese Person sehen und nichts ändern.',
  deactivate: 'Deaktivieren',
  reactivate: 'Wieder aktivieren',
  unlock: 'Anmeldung entsperren',
  rights: 'Rechte geben oder entziehen',
  reset: 'Zweiten Faktor zurücksetzen',
  resetPayor:
    'Einen verlorenen zweiten Faktor dieser Person setzt der Support nach einem Identitätsnachweis zurück: Sie wirkt an Zahlungen mit.',
  resetPayee:
    'Einen verlorenen zweiten Faktor dieser Person setzt ein anderer Administrator des Zahlungsempfängers in ihrem Unternehmen oder der Support zurück.',
  resetExempt:
    'Wer sich über Ihren Identitätsanbieter anmeldet, wird dort zurückgesetzt. Der Support hilft Personen eines Unternehmens, das noch keinen zweiten Faktor verlangt.',
  reason: 'Grund',
  reasonHint: 'Wird im Verlauf Ihres Unternehmens aufbewahrt.',
  reasonWrong: 'Geben Sie den Grund an, höchstens 500 Zeichen.',
  deactivateTitle: '{name} deaktivieren?',
  deactivateText:
    'Die Person wird sofort von Ihrem Unternehmen abgemeldet und kommt nicht mehr hinein. Sie erfährt es per E-Mail. Sie können sie wieder aktivieren.',
  reactivateTitle: '{name} wieder aktivieren?',
  reactivateText:
    'Die Person kommt wieder hinein. Wenn Ihr Unternehmen einen zweiten Faktor verlangt, richtet sie zuerst einen ein, gleich welcher Tag als erster festgelegt ist.',
  unlockTitle: 'Anmeldung für {name} entsperren?',
  unlockText:
    'Bisherige falsche Passwörter zählen nicht mehr. Vergewissern Sie sich zuerst, dass es diese Person war: Jemand Fremdes kann ihr Passwort probiert haben.',
  rightsTitle: 'Rechte von {name}',
  rightsText: 'Für jedes Recht werden zwei Personen empfohlen, damit niemand ohne Hilfe bleibt.',
  rightsLegend: 'Was soll sich ändern?',
  give: 'Geben: {role}',
  take: 'Entziehen: {role}',
  rightsMissing: 'Wählen Sie, was sich ändern soll.',
  rightsGo: 'Speichern',
  resetTitle: 'Zweiten Faktor von {name} zurücksetzen?',
  resetText:
    'Tun Sie das nur, wenn Sie wissen, dass die Bitte von dieser Person kommt: Rufen Sie sie unter einer Nummer an, die Sie kennen, oder sprechen Sie persönlich mit ihr. Alle ihre Geräte werden abgemeldet, und sie bekommt per E-Mail einen Code, der innerhalb von 24 Stunden einmal gilt. Damit richtet sie einen neuen zweiten Faktor ein, bevor sie hineinkommt.',
  resetEmail: 'E-Mail-Adresse, mit der sich die Person anmeldet',
  resetEmailHint: 'Geben Sie sie genau ein, mit Groß- und Kleinbuchstaben wie dort.',
  resetEmailWrong: 'Das ist nicht die Adresse, mit der sich diese Person anmeldet.',
  verified: 'Ich habe diese Bitte überprüft',
  verifiedMissing: 'Bestätigen Sie, dass Sie diese Bitte überprüft haben. Sonst wird nichts zurückgesetzt.',
  resetGo: 'Zurücksetzen',
  importTitle: 'Personen aus einer Datei importieren',
  importText:
    'Eine CSV-Datei mit den Spalten name und email, bei Bedarf auch locale und time_zone; die erste Zeile nennt sie. Höchstens 10.000 Personen. Es werden alle eingeladen, oder niemand, wenn etwas in der Datei falsch ist. Eine erneut gesendete Datei lädt niemanden zweimal ein.',
  file: 'Datei',
  fileHint: 'Ihr Text erscheint unten. Excel: als „CSV UTF-8“ speichern.',
  csv: 'Text der Datei',
  csvHint: 'Oder fügen Sie ihn hier ein, auch die erste Zeile.',
  csvMissing: 'Wählen Sie eine Datei, oder fügen Sie ihren Text ein.',
  csvNotText:
    'Die Datei enthält Zeichen, die nicht lesbar sind. Speichern Sie sie als „CSV UTF-8“ und wählen Sie sie erneut.',
  importTakes:
    'Eine große Datei kann einige Sekunden dauern. Lassen Sie die Seite offen, bis die nächste erscheint.',
  importGo: 'Importieren',
  importBusy: 'Wird importiert … das kann einige Sekunden dauern',
  faults: 'Was in der Datei zu berichtigen ist',
  faultsCount:
    '{count, plural, one {# Angabe ist falsch, und niemand wurde eingeladen.} other {# Angaben sind falsch, und niemand wurde eingeladen.}} Berichtigen Sie die Datei und senden Sie sie erneut.',
  faultsShown: 'Die ersten {count, number} werden angezeigt.',
  line: 'Zeile',
  column: 'Spalte',
  fault: 'Was falsch ist',
  wholeFile: 'Ganze Datei',
  wholeLine: 'Ganze Zeile',
  faultName:
    'Geben Sie einen Namen mit 1 bis 100 Zeichen an. Er darf nicht wie eine Formel mit =, +, - oder @ beginnen.',
  faultEmail:
    'Geben Sie eine E-Mail-Adresse an, die in keiner anderen Zeile steht. Sie darf nicht wie eine Formel mit =, +, - oder @ beginnen.',
  faultLocale: 'Geben Sie einen dieser Werte an, oder lassen Sie das Feld leer: {locales}.',
  faultZone: 'Geben Sie eine Zeitzone wie America/Toronto an, oder lassen Sie das Feld leer.',
  faultHeader:
    'Die erste Zeile nennt die Spalten, jede einmal: name und email, bei Bedarf auch locale und time_zone.',
  faultLine:
    'Diese Zeile hat mehr oder weniger Zellen als die erste, oder ein Anführungszeichen, das nicht geschlossen wird.',
  faultFile: 'Die Datei ist leer, hat unter der ersten keine weitere Zeile oder mehr als 10.000.',
} as const;

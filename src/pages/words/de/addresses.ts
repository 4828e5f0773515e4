/** Where somebody is told what happens to their account. */
export const addresses = {
  title: 'E-Mail-Adressen für Nachrichten',
  intro:
    'Jede Änderung an Ihrer Anmeldung wird an alle diese Adressen gemeldet. Zwei sind besser als eine: Wer in ein Postfach eindringt, kann es vor dem anderen nicht verbergen.',
  caption: 'Ihre E-Mail-Adressen',
  address: 'E-Mail-Adresse',
  status: 'Status',
  signIn: 'Damit melden Sie sich an',
  known: 'Bestätigt',
  waiting: 'Noch nicht bestätigt',
  waitsUntil: 'bis',
  actions: 'Aktionen',
  remove: 'Entfernen',
  removeThis: '{address} entfernen',
  confirm: 'Bestätigen',
  confirmThis: '{address} bestätigen',
  add: 'Adresse hinzufügen',
  addTitle: 'E-Mail-Adresse hinzufügen',
  addText:
    'Wir senden eine Nachricht dorthin, damit Sie die Adresse bestätigen können. Ihre anderen Adressen erfahren ebenfalls davon.',
  addressWrong: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.',
  send: 'Nachricht senden',
  confirmTitle: 'E-Mail-Adresse bestätigen',
  confirmText:
    'Wir haben eine Nachricht an die Adresse gesendet. Öffnen Sie innerhalb von 24 Stunden den Link darin, oder kopieren Sie den Text daraus in dieses Feld. Danach werden Sie überall sonst abgemeldet.',
  token: 'Text aus der Nachricht',
  tokenHint: 'Er beginnt mit csac_. Sie können die ganze Zeile oder den Link einfügen.',
  removeTitle: 'Diese Adresse entfernen?',
  removeText:
    '<strong>{address}</strong> erfährt noch, dass sie entfernt wurde, und danach nichts mehr. Überall sonst werden Sie abgemeldet.',
  cancelText:
    'Mit der Nachricht, die an <strong>{address}</strong> gesendet wurde, lässt sich nichts mehr bestätigen.',
} as const;

/** A new password: changed by somebody who is in, or set by a link from the mailbox. */
export const password = {
  changeTitle: 'Passwort ändern',
  changeText:
    'Nach der Änderung sind Sie überall abgemeldet, auch hier. Melden Sie sich mit dem neuen Passwort und Ihrem zweiten Faktor wieder an.',
  current: 'Jetziges Passwort',
  currentWrong:
    'Das ist nicht Ihr jetziges Passwort. Warten Sie nach fünf falschen eine halbe Stunde, oder legen Sie über einen Link ein neues fest.',
  next: 'Neues Passwort',
  nextHint:
    '15 bis 128 Zeichen. Einige Wörter hintereinander sind gut. Leerzeichen und alle Sonderzeichen sind willkommen, keines ist vorgeschrieben.',
  change: 'Ändern',
  forgotTitle: 'Neues Passwort festlegen',
  forgotText:
    'Geben Sie die Adresse ein, mit der Sie sich anmelden. Wir senden einen Link dorthin, mit dem Sie ein neues Passwort festlegen.',
  email: 'E-Mail-Adresse',
  emailWrong: 'Geben Sie die E-Mail-Adresse ein, mit der Sie sich anmelden.',
  send: 'Link senden',
  sentTitle: 'Sehen Sie in Ihr Postfach',
  sentText:
    'Wenn sich jemand mit dieser Adresse anmeldet, ist ein Link dorthin unterwegs. Er gilt einmal, innerhalb von 60 Minuten. Bis dahin bleibt Ihr Passwort, wie es ist.',
  sentNothing:
    'Es kommt nichts an? Sehen Sie im Spam-Ordner nach, und prüfen Sie die Adresse. Wer sich über sein Unternehmen anmeldet, hat hier kein Passwort.',
  another: 'Andere Adresse versuchen',
  toSignIn: 'Zur Anmeldung',
  resetTitle: 'Neues Passwort wählen',
  resetText:
    'Damit werden Sie überall abgemeldet und nirgends angemeldet: Danach melden Sie sich an, mit Ihrem zweiten Faktor wie bisher.',
  link: 'Link aus der E-Mail',
  linkHint:
    'Kopieren Sie den ganzen Link aus der E-Mail, und fügen Sie ihn hier ein. Wo Skripte laufen, wird er von selbst eingetragen.',
  linkWrong:
    'Dieser Link wurde schon verwendet, ist älter als 60 Minuten oder unvollständig. Fordern Sie einen neuen an.',
  askAgain: 'Neuen Link anfordern',
  set: 'Passwort festlegen',
  untypable:
    'Es enthält ein Zeichen, das sich nicht eintippen lässt, etwa einen Tabulator. Verwenden Sie Buchstaben, Ziffern, Leerzeichen und Sonderzeichen.',
  tooShort: 'Es hat weniger als 15 Zeichen. Einige Wörter hintereinander sind gut.',
  tooLong: 'Es hat mehr als 128 Zeichen.',
  breached: 'Es ist aus Passwortdiebstählen bekannt und wird zuerst probiert. Wählen Sie ein anderes.',
  repeats: 'Es wiederholt etwas Kurzes oder Häufiges, das zuerst probiert wird. Wählen Sie ein anderes.',
  walk: 'Es folgt der Tastatur, dem Alphabet oder den Ziffern, was zuerst probiert wird. Wählen Sie ein anderes.',
  ownWords:
    'Es besteht aus Ihrem eigenen Namen, Ihrer Adresse oder Ihrem Unternehmen oder aus dem Namen dieses Dienstes. Wählen Sie ein anderes.',
  notAcceptable: 'Dieses Passwort kann nicht verwendet werden. Wählen Sie ein anderes.',
} as const;

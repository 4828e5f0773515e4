/** Setting up a second factor, at sign-in or later. */
export const enroll = {
  chooseTitle: 'Zweiten Faktor wählen',
  app: 'Authentifizierungs-App',
  appHint:
    'Die sicherere Wahl. Funktioniert ohne Netz; jede App, die sechsstellige Codes anzeigt, ist geeignet, auf einem Handy, einem Computer oder im Browser.',
  sms: 'SMS',
  smsHint: 'Ein Code per SMS auf Ihr Handy. Wer Ihre Nummer übernimmt, kann ihn lesen.',
  useApp: 'App verwenden',
  useSms: 'SMS verwenden',
  appTitle: 'Authentifizierungs-App einrichten',
  appStart:
    'Sie brauchen eine Authentifizierungs-App, die schon installiert ist. Auf der nächsten Seite wird einmal ein Bild angezeigt, das Ihre App scannt.',
  appBegin: 'Bild anzeigen',
  scan: 'Scannen Sie dieses Bild mit Ihrer App.',
  qrAlt:
    'QR-Code für Ihre Authentifizierungs-App. Wenn Sie ihn nicht scannen können, geben Sie den Schlüssel darunter ein.',
  cannotScan: 'Scannen geht nicht? Geben Sie diesen Schlüssel in Ihrer App als zeitbasierten Schlüssel ein:',
  copyKey: 'Schlüssel kopieren',
  enterCode: 'Geben Sie dann den Code ein, den die App anzeigt.',
  code: 'Code aus der App',
  codeHint: 'Sechs Ziffern; alle 30 Sekunden erscheint ein neuer.',
  confirm: 'Code prüfen',
  tryAgain:
    'Das Bild wird einmal angezeigt und nicht wieder. Wenn Ihre App das Konto hat, geben Sie den Code ein, den sie jetzt anzeigt.',
  startOver: 'Mit einem neuen Bild neu beginnen',
  smsTitle: 'SMS einrichten',
  riskTitle: 'Bevor Sie SMS wählen',
  riskText:
    'Eine SMS kann lesen, wer Ihre Nummer oder SIM-Karte übernimmt. Eine Authentifizierungs-App hat diese Schwäche nicht und ist kostenlos.',
  riskChecked: 'Das weiß ich und wähle trotzdem SMS.',
  country: 'Land der Nummer',
  number: 'Mobilnummer',
  numberHint: 'Wie man sie dort schreibt, mit oder ohne Leerzeichen.',
  send: 'Code senden',
  smsCodeTitle: 'Code aus der SMS eingeben',
  smsCode: 'Code aus der SMS',
  changeNumber: 'Andere Nummer verwenden',
  recoveryTitle: 'Wiederherstellungscode aufbewahren',
  recoveryText:
    'Wenn Sie Ihr Handy verlieren, lässt dieser Code Sie zusammen mit Ihrem Passwort einmal hinein. Bewahren Sie ihn bei wichtigen Papieren auf und nicht auf dem Handy selbst. Er wird jetzt angezeigt und nie wieder.',
  recoveryCode: 'Ihr Wiederherstellungscode',
  copyCode: 'Code kopieren',
  download: 'Als Datei herunterladen',
  saved: 'Ich habe ihn aufbewahrt.',
  savedMissing:
    'Bestätigen Sie, dass Sie den Code aufbewahrt haben. Ohne ihn kommt nach einem verlorenen Handy niemand hinein.',
  finish: 'Fertigstellen',
  recoveryGone:
    'Der Code wurde einmal angezeigt und wird nicht wieder angezeigt. Wenn Sie ihn nicht aufbewahrt haben, schließen Sie ab und erzeugen Sie unter „Meine Sicherheit“ einen neuen.',
  recoveryFile:
    'Wiederherstellungscode von {account} für {brand}. Er gilt einmal, zusammen mit dem Passwort. Bewahren Sie ihn sicher auf, und geben Sie ihn niemandem.',
} as const;

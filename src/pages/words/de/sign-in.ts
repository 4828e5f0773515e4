/** Signing in, from the password to the second factor. */
export const signIn = {
  title: 'Anmelden',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  submit: 'Anmelden',
  oneLogin:
    'Eine Anmeldung gehört einer Person. Geben Sie Ihr Passwort oder einen Code niemandem, auch uns nicht: Wir fragen nie am Telefon oder per E-Mail danach.',
  forgot: 'Passwort vergessen?',
  company: 'Mit meinem Unternehmen anmelden',
  companyByPassword: 'Personen mit dieser Adresse melden sich hier an, mit ihrem Passwort.',
  toProviderTitle: 'Mit Ihrem Unternehmen anmelden',
  toProviderText: 'Sie sind auf dem Weg zu {host}; dort meldet Ihr Unternehmen Sie an.',
  toProvider: 'Jetzt dorthin',
  ended:
    'Sie wurden abgemeldet, weil eine Weile nichts getan wurde, der Tag vorüber war, es zu viele falsche Codes gab oder die Sitzung anderswo beendet wurde. Melden Sie sich wieder an: Was Sie eingegeben hatten, ist noch da, außer Passwörtern und Codes.',
  requiredTitle: 'Ein zweiter Faktor ist erforderlich',
  requiredText:
    'Ihr Passwort war richtig. Richten Sie einen zweiten Faktor ein, bevor Sie hineinkommen: Es dauert zwei Minuten und hält fern, wer Ihr Passwort erfährt.',
  requiredRole: 'Er wird für Ihre Aufgabe bei Zahlungen verlangt.',
  requiredCompany: '<strong>{company}</strong> verlangt ihn.',
  requiredGoOn: 'Jetzt einrichten',
  codeTitle: 'Zweiter Schritt',
  chooseTitle: 'Wie möchten Sie bestätigen, dass Sie es sind?',
  totp: 'Code aus Ihrer Authentifizierungs-App',
  smsPlain: 'Code per SMS',
  recovery: 'Wiederherstellungscode verwenden',
  sendText: 'Code per SMS an {hint} senden',
  sentTo: 'Wir haben eine SMS an <strong>{hint}</strong> gesendet. Meist dauert es einige Sekunden.',
  code: 'Code',
  codeHint: 'Sechs Ziffern, wie Ihre App oder die SMS sie zeigt.',
  verify: 'Weiter',
  remember: 'Auf diesem Gerät eine Zeit lang nicht mehr fragen, wo mein Unternehmen es erlaubt',
  resend: 'Neuen Code senden',
  resendIn: "Ein neuer Code kann in '{seconds}' s gesendet werden.",
  otherWay: 'Anderen Weg wählen',
  codeWrong: 'Dieser Code wurde nicht angenommen.',
  neverShare: 'Sagen Sie diesen Code niemandem. Wer danach fragt, gehört nicht zu uns.',
  clockTitle: 'Die Codes Ihrer App werden nicht angenommen?',
  clockText:
    'Stellen Sie die Uhr des Geräts, das sie anzeigt, auf automatisch: Codes werden aus der Uhrzeit gebildet. Auf einem Handy finden Sie das unter Einstellungen, Datum und Uhrzeit.',
  recoveryTitle: 'Mit dem Wiederherstellungscode anmelden',
  recoveryText:
    'Er gilt einmal, anstelle Ihres zweiten Faktors. Gleich danach richten Sie einen neuen ein und bekommen einen neuen Wiederherstellungscode. Danach gilt für Geld auf Ihrem Konto einen Tag lang eine Sperrfrist.',
  recoveryCode: 'Wiederherstellungscode',
  recoveryHint: 'Wie Sie ihn aufbewahrt haben, mit oder ohne Bindestriche.',
  noWayText:
    'Eine dazu berechtigte Person setzt Ihren zweiten Faktor zurück: bei Zahlungsempfängern ein anderer Administrator des Zahlungsempfängers, bei Standardnutzern ein Unternehmensadministrator, bei allen anderen der Support.',
  startAgain: 'Von vorn beginnen',
  factorDue:
    'Sie wurden abgemeldet, weil von Ihnen jetzt ein zweiter Faktor verlangt wird. Melden Sie sich wieder an, dann wird danach gefragt: Was Sie eingegeben hatten, ist noch da, außer Passwörtern und Codes.',
} as const;

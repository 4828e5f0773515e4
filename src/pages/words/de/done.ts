/** What the page after a form says was done. */
export const done = {
  signedOut: 'Sie sind abgemeldet. In diesem Browser ist von Ihrem Besuch nichts geblieben.',
  saved: 'Gespeichert.',
  deactivated: 'Deaktiviert.',
  fundingAccountAdded:
    'Das Konto ist hinzugefügt. Von ihm kann gezahlt werden, sobald die Bank es bestätigt hat.',
  accountApproved: 'Das Konto ist genehmigt. Der Zahlungsempfänger kann darauf bezahlt werden.',
  roleGiven:
    'Die Rolle ist vergeben. Wer neu ist, bekommt eine E-Mail mit einem Link, um ein Passwort festzulegen.',
  roleTaken: 'Die Rolle ist entzogen.',
  roleTakenAlready: 'Diese Rolle war schon entzogen.',
  rulesProposed:
    'Ihre Regeln sind vorgeschlagen. Sie gelten, sobald eine andere Person aus der Zahlungsadministration sie bestätigt hat.',
  proposalTakenBack: 'Der Vorschlag ist zurückgenommen. Es hat sich nichts geändert.',
  proposalOver: 'Diesen Vorschlag gibt es nicht mehr. Dies gilt jetzt.',
  financeSystemProposed:
    'Der Vorschlag ist gemacht. Er gilt, sobald eine andere Person aus der Zahlungsadministration ihn bestätigt hat.',
  financeSystemDisabled: 'Das Finanzsystem ist abgeschaltet. Seine Token und Schlüssel sind ungültig.',
  keyEnded: 'Der Schlüssel ist beendet.',
  webhookTested: 'Der Test ist unterwegs. Seine Antwort erscheint unten in der Liste.',
  webhookDisabled: 'Der Webhook ist abgeschaltet.',
  webhookEnabled: 'Der Webhook ist eingeschaltet.',
  messagesOnTheirWay: 'Es wird noch einmal gesendet. Die Antwort erscheint gleich.',
  nothingGivenUp: 'Es ist nichts aufgegeben. Es gibt nichts noch einmal zu senden.',
  nothingToReview: 'Hier ist nichts mehr zu genehmigen. So steht es um das Konto.',
  bankAccountAdded: 'Das Konto ist hinzugefügt.',
  bankAccountSelected: 'Zahlungen gehen ab jetzt auf dieses Konto, sobald der Zahler es geprüft hat.',
  agreementAccepted: 'Die Vereinbarung ist angenommen.',
  memberAdded:
    'Die Person ist hinzugefügt und bekommt eine E-Mail mit einem Link, um ein Passwort festzulegen.',
  paymentsAdminAdded:
    'Die Person ist jetzt Zahlungsadministrator. Wer neu ist, bekommt eine E-Mail mit einem Link.',
  payeeAdminAdded:
    'Die Person ist jetzt Administrator des Zahlungsempfängers. Wer neu ist, bekommt eine E-Mail mit einem Link.',
  companyAdminAdded:
    'Die Person ist jetzt Unternehmensadministrator. Wer neu ist, bekommt eine E-Mail mit einem Link.',
  paymentsAdminRemoved: 'Die Person ist nicht mehr Zahlungsadministrator dieses Unternehmens.',
  policyAllowed: 'Die Administratoren dieses Unternehmens können jetzt MFA verlangen.',
  policyDisallowed: 'Die Administratoren dieses Unternehmens können MFA nicht mehr verlangen.',
  resetRequested: 'Das Zurücksetzen ist beantragt. Eine andere Person aus dem Support genehmigt es.',
  resetApproved:
    'Das Zurücksetzen ist genehmigt. Die Person bekommt per E-Mail einen Code, um einen neuen zweiten Faktor einzurichten.',
  resetWithdrawn: 'Der Antrag ist zurückgezogen.',
  authorized: 'Die Zahlung ist freigegeben.',
  approved: 'Ihre Genehmigung ist erteilt.',
  disbursementMade: 'Der Entwurf ist gespeichert. Reichen Sie ihn ein, wenn er so ist, wie er sein soll.',
  submitted: 'Die Auszahlung ist eingereicht. Andere Personen werden gebeten, sie zu prüfen.',
  cancelled: 'Die Auszahlung ist storniert.',
  disbursementsOn: 'Auszahlungen sind eingeschaltet.',
  disbursementsOff: 'Auszahlungen sind ausgeschaltet.',
  nothingTicked: 'Markieren Sie die Auszahlungen, die Sie zusammen freigeben möchten.',
  policySaved:
    'Die Richtlinie ist gespeichert. Wenn ihr erster Tag neu ist, erfahren es alle ohne zweiten Faktor per E-Mail.',
  policyConfirmed: 'Die neuen Regeln gelten.',
  financeSystemConfirmed: 'Das Finanzsystem ist so, wie es genehmigt wurde.',
  reactivated: 'Wieder aktiviert.',
  unlocked: 'Die Anmeldung ist entsperrt.',
  memberInvited: 'Die Einladung ist unterwegs.',
  invitationWithdrawn: 'Die Einladung ist zurückgezogen: Sie kann nicht mehr angenommen werden.',
  memberReset:
    'Der zweite Faktor ist zurückgesetzt. Die Person bekommt per E-Mail einen Code, mit dem ein neuer eingerichtet wird.',
  membersImported: 'Die Datei ist importiert. Alle, die neu sind, erfahren es per E-Mail.',
  membersKnown:
    'Niemand wurde eingeladen: Alle in der Datei gehören schon zu Ihrem Unternehmen oder wurden schon gefragt.',
  enrolled: 'Ihr zweiter Faktor ist eingerichtet.',
  textSentAgain: 'Ein neuer Code ist unterwegs. Der vorherige gilt nicht mehr.',
  methodsChanged:
    'Ihre Anmeldemethoden sind auf dem neuesten Stand. Nur der neueste Wiederherstellungscode gilt.',
  sessionEnded: 'Die Sitzung ist beendet.',
  sessionsEnded: 'Alle anderen Sitzungen sind beendet.',
  addressSent: 'Die Nachricht ist unterwegs.',
  addressConfirmed: 'Die E-Mail-Adresse ist bestätigt. Überall sonst sind Sie abgemeldet.',
  addressRemoved: 'Die E-Mail-Adresse ist entfernt.',
  deviceForgotten: 'Das Gerät ist nicht mehr gemerkt.',
  deviceForgottenHere:
    'Dieses Gerät ist nicht mehr gemerkt. Melden Sie sich wieder an, mit Ihrem zweiten Faktor.',
  passwordChanged:
    'Das neue Passwort ist festgelegt. Melden Sie sich damit an, und mit Ihrem zweiten Faktor wie bisher.',
  invitationAccepted: 'Sie gehören jetzt zu dem Unternehmen.',
  invitationDeclined: 'Die Einladung ist abgelehnt.',
  confirmed: 'Bestätigt. Sie können mit dem weitermachen, was Sie gerade tun wollten.',
} as const;

/** Why the API did not do something, by the names of its problems (docs/problems.md), and what to do. */
export const problems = {
  other: 'Das war nicht möglich. Es wurde nichts geändert.',
  'invalid-request': 'Im Formular ist etwas nicht in Ordnung. Sehen Sie sich die markierten Felder an.',
  'sign-in-refused':
    'Diese Anmeldedaten wurden nicht angenommen. Prüfen Sie sie, und versuchen Sie es erneut. Warten Sie nach fünf falschen Passwörtern eine halbe Stunde, oder legen Sie ein neues Passwort fest.',
  'single-sign-on-refused':
    'Die Anmeldung über Ihr Unternehmen kam zu keinem Ergebnis, das hier gilt. Beginnen Sie von vorn; wenn das nicht hilft, fragen Sie, wer die Anmeldung Ihres Unternehmens betreibt.',
  'identity-provider-unavailable':
    'Die Anmeldung Ihres Unternehmens antwortet nicht. Versuchen Sie es in Kürze erneut.',
  'code-refused':
    'Dieser Code wurde nicht angenommen. Warten Sie auf den nächsten Code Ihrer App, oder fordern Sie eine neue SMS an, und versuchen Sie es erneut. Wenn App-Codes immer wieder scheitern, stellen Sie die Uhr Ihres Geräts auf automatisch.',
  'too-many-attempts':
    'Es gab zu viele falsche Codes. Warten Sie eine halbe Stunde, bevor Sie es erneut versuchen.',
  'too-many-requests':
    'Es gab zu viele Anfragen von Ihrem Standort. Warten Sie eine Minute, und versuchen Sie es erneut.',
  'ticket-refused': 'Das hat zu lange gedauert. Beginnen Sie mit Ihrem Passwort von vorn.',
  'text-limit-reached':
    'Es wurden zu viele SMS angefordert. Der letzte Code gilt noch einige Minuten; oder verwenden Sie Ihre App.',
  'text-unavailable':
    'Im Moment kann keine SMS gesendet werden. Verwenden Sie Ihre App, oder versuchen Sie es in Kürze erneut.',
  'phone-number-refused':
    'An diese Nummer kann kein Code gesendet werden. Geben Sie eine Mobilnummer aus einem der Länder in der Liste an, oder verwenden Sie eine App.',
  'phone-number-at-risk':
    'SMS an diese Nummer gelten im Moment nicht als sicher, weil SIM-Karte oder Netz vor Kurzem gewechselt haben. Verwenden Sie eine App.',
  'risk-not-acknowledged': 'Bestätigen Sie, dass Sie das Risiko von SMS kennen, oder wählen Sie die App.',
  'method-not-available': 'Dieser Weg kann hier nicht verwendet werden. Wählen Sie einen anderen.',
  'access-refused': 'Ihre Rollen erlauben das nicht. Fragen Sie einen Administrator Ihres Unternehmens.',
  'country-refused':
    'Ihr Unternehmen lässt Zahlungsnutzer nur aus bestimmten Ländern herein, und dieses gehört nicht dazu.',
  'not-found': 'Das gibt es nicht, oder es ist nicht für Sie bestimmt.',
  'cooling-off':
    'Nach einer Änderung Ihrer Anmeldemethoden gilt für Geld auf Ihrem Konto einen Tag lang eine Sperrfrist. Bis dahin kann das eine andere Person mit dem Recht dazu tun.',
  'two-person-rule':
    'Das muss jemand anders tun: Wer eine Zahlung angelegt oder zuletzt geändert oder eine Rechnung oder ein Konto darin genehmigt hat, genehmigt sie nicht und gibt sie nicht frei.',
  'approvals-missing':
    'Andere Personen müssen dies zuerst genehmigen. Auf der Seite der Auszahlung steht, wie viele.',
  'approved-already':
    'Sie haben dies schon genehmigt. Jetzt genehmigen es andere, und noch jemand anders gibt es frei.',
  'approval-not-needed':
    'Es ist keine weitere Genehmigung nötig. Jemand, der es nicht genehmigt hat, gibt es frei.',
  'daily-limit':
    'Das ist mehr, als an einem Tag freigegeben werden darf. Fragen Sie eine andere Person, warten Sie einen Tag, oder lassen Sie das Limit ändern.',
  'disbursement-state':
    'Der Status erlaubt das nicht mehr. Sehen Sie sich die Auszahlung an, um ihren Stand zu erfahren.',
  'disbursement-not-acceptable':
    'So kann sie nicht angelegt werden. Sehen Sie sich die markierten Zahlungen an.',
  'factors-not-independent':
    'Zwei Personen dürfen sich keinen zweiten Faktor teilen: weder App noch Telefonnummer noch Browser. Jede richtet einen eigenen ein, oder jemand anders tut dies.',
  'batch-not-acceptable':
    'Diese können nicht zusammen freigegeben werden. Jede muss eine sein, die Sie auch einzeln freigeben könnten.',
  'disbursements-off':
    'Auszahlungen sind für Ihr Unternehmen ausgeschaltet. Ein Zahlungsadministrator schaltet sie wieder ein.',
  'last-method':
    'Dies ist der einzige zweite Faktor, den Ihre Aufgabe hier erlaubt; deshalb bleibt er. Richten Sie zuerst einen anderen ein, oder ersetzen Sie ihn. Wenn er verloren ist, melden Sie sich mit Ihrem Wiederherstellungscode an.',
  'enrollment-not-allowed': 'Im Moment gibt es hier für Sie nichts einzurichten.',
  'current-password-refused':
    'Das ist nicht Ihr jetziges Passwort. Warten Sie nach fünf falschen eine halbe Stunde, oder legen Sie über einen Link ein neues fest.',
  'password-not-acceptable': 'Das neue Passwort kann nicht verwendet werden. Beim Feld steht, warum.',
  'password-reset-link-refused':
    'Dieser Link wurde schon verwendet, ist älter als 60 Minuten oder unvollständig. Fordern Sie einen neuen an.',
  'address-known': 'Dies ist schon eine Ihrer Adressen. Es wurde nichts gesendet.',
  'too-many-addresses': 'Es ist Platz für fünf Adressen. Entfernen Sie zuerst eine.',
  'too-many-address-messages':
    'Mehr als fünf Nachrichten am Tag gehen nicht. Die gesendeten gelten 24 Stunden lang; versuchen Sie es morgen erneut.',
  'address-token-refused':
    'Damit lässt sich keine Adresse bestätigen: Es wurde schon verwendet, ist älter als 24 Stunden oder gehört jemand anderem. Fügen Sie die Adresse noch einmal hinzu, um eine neue Nachricht zu bekommen.',
  'sign-in-address-stays':
    'Mit dieser Adresse melden Sie sich an; deshalb bleibt sie. Der Support kann sie ändern.',
  'version-conflict':
    'Inzwischen hat jemand etwas geändert. Es wurde nichts getan. So ist der Stand jetzt: Sehen Sie ihn sich noch einmal an.',
  'company-required': 'Wählen Sie zuerst eines Ihrer Unternehmen.',
  'mfa-policy-not-available':
    'Ihr Unternehmen kann noch keinen zweiten Faktor verlangen. Fragen Sie den Support. Es wurde nichts gespeichert.',
  'mfa-policy-changed':
    'Inzwischen hat jemand anders diese Richtlinie gespeichert, und von Ihnen wurde nichts gespeichert. Gehen Sie noch einmal weiter: Sie sehen, was Ihre Werte an der jetzigen Richtlinie ändern würden.',
  'directory-not-oneself':
    'Niemand entscheidet das über sich selbst. Bitten Sie jemand anderen aus der Administration Ihres Unternehmens. Es wurde nichts geändert.',
  'directory-payment-user':
    'Diese Person wirkt an Zahlungen mit. Wer Zahlungen verwaltet, oder der Support, entzieht ihr zuerst diese Aufgabe. Es wurde nichts geändert.',
  'directory-last-admin':
    'Sonst hat niemand in Ihrem Unternehmen dieses Recht. Geben Sie es zuerst jemand anderem. Es wurde nichts geändert.',
  'directory-role-conflict':
    'Diese Person kann dieses Recht nicht neben ihren anderen haben, oder es bliebe ihr keines. Es wurde nichts geändert.',
  'member-file-refused': 'Diese Datei kann nicht importiert werden. Niemand wurde eingeladen.',
  'invitation-not-found': 'Diese Einladung gibt es nicht mehr: Sie wurde beantwortet oder zurückgezogen.',
  'company-own-reset-refused':
    'Niemand setzt sich selbst zurück. Bitten Sie einen anderen Unternehmensadministrator oder den Support. Mit Ihrem Wiederherstellungscode brauchen Sie beides nicht.',
  'company-reset-not-confirmed':
    'Das ist nicht die Adresse, mit der sich diese Person anmeldet. Geben Sie sie genau ein. Es wurde nichts zurückgesetzt.',
  'company-reset-not-enforced':
    'Ihr Unternehmen verlangt noch keinen zweiten Faktor. Bis dahin setzt der Support diese Person zurück.',
  'company-reset-by-support':
    'Diese Person wirkt an Zahlungen mit. Wer für den Zahler handelt, wird vom Support zurückgesetzt; Administratoren des Zahlungsempfängers von einem anderen Administrator in ihrem Unternehmen oder vom Support.',
  'company-reset-by-identity-provider':
    'Diese Person meldet sich über Ihren Identitätsanbieter an. Hier gibt es nichts zurückzusetzen: Fragen Sie, wer ihn betreibt.',
  'payload-too-large': 'Das ist mehr, als auf einmal angenommen werden kann. Teilen Sie es in mehrere Teile.',
  'default-account-number-refused':
    'Das Konto wurde nicht hinzugefügt: Die Nummer des jetzigen Kontos fehlt oder ist nicht diese Nummer.',
  'default-account-number-tries-spent':
    'Die Nummer des jetzigen Kontos wurde zu oft falsch angegeben. Warten Sie eine halbe Stunde; bis dahin kann niemand aus Ihrem Unternehmen ein Konto hinzufügen.',
  'bank-account-inactive': 'Dieses Konto wurde deaktiviert und bleibt es. Fügen Sie es neu hinzu.',
  'deposit-account-needed': 'Zahlungen gehen auf dieses Konto. Wählen Sie zuerst ein anderes dafür aus.',
  'member-address-taken':
    'Diese Person kann hier nicht hinzugefügt werden: Mit dieser Adresse meldet sich schon jemand an. Geben Sie eine andere Adresse der Person an, oder fragen Sie den Support.',
  'own-reset-refused':
    'Niemand setzt sich selbst zurück. Bitten Sie einen anderen Administrator des Zahlungsempfängers in Ihrem Unternehmen.',
  'reset-not-confirmed':
    'Es wurde nichts zurückgesetzt: Das ist nicht die Adresse, mit der sich diese Person anmeldet.',
  'reset-by-support':
    'Diese Person wirkt auch auf der Seite des Zahlers mit. Der Support setzt sie nach einem Identitätsnachweis zurück.',
  'payment-agreement-accepted': 'Jemand aus Ihrem Unternehmen hat diese Vereinbarung schon angenommen.',
  'idempotency-key-reused':
    'Diese Seite wurde schon einmal mit anderem Inhalt gesendet. Sehen Sie in der Liste nach, was getan wurde, und beginnen Sie neu.',
  'request-in-progress':
    'Dasselbe wird gerade schon getan. Warten Sie einen Moment, und sehen Sie in die Liste.',
  'payments-admins-by-support':
    'Zahlungsadministratoren werden nur vom Support ernannt und entfernt. Fragen Sie den Support. Es wurde nichts gespeichert.',
  'own-roles-refused':
    'Niemand ändert die eigenen Rollen. Bitten Sie einen anderen Zahlungsadministrator. Es wurde nichts gespeichert.',
  'role-conflict':
    'Wer Bankkonten genehmigt, bewegt nie Geld und ist nie Zahlungsadministrator, in keinem Unternehmen. Entziehen Sie zuerst die andere Rolle, oder geben Sie diese jemand anderem.',
  'team-address-taken':
    'Mit dieser Adresse meldet sich schon jemand an, der nicht zu Ihrem Team gehört. Geben Sie eine andere Adresse der Person an, oder fragen Sie den Support.',
  'second-admin-needed':
    'Ihr Unternehmen hat nur einen Zahlungsadministrator, und niemand ändert die Regeln allein. Bitten Sie den Support um einen zweiten.',
  'approval-policy-not-acceptable':
    'So können die Regeln nicht sein. Sehen Sie sich die markierten Zeilen an.',
  'approval-policy-proposal-pending':
    'Es sind schon andere Regeln vorgeschlagen. Bestätigen Sie sie zuerst, oder nehmen Sie sie zurück. Nach sieben Tagen enden sie von selbst.',
  'approval-policy-proposal-closed':
    'Diesen Vorschlag gibt es nicht mehr. Sehen Sie sich die jetzigen Regeln an, und machen Sie einen neuen Vorschlag.',
  'finance-client-not-acceptable':
    'So kann es nicht registriert werden. Sehen Sie sich die markierten Felder an.',
  'finance-client-proposal-pending':
    'Für dieses Finanzsystem ist schon etwas vorgeschlagen. Bestätigen Sie es zuerst, oder nehmen Sie es zurück. Nach sieben Tagen endet es von selbst.',
  'finance-client-proposal-closed':
    'Diesen Vorschlag gibt es nicht mehr. Sehen Sie sich das Finanzsystem an, wie es ist, und machen Sie einen neuen Vorschlag.',
  'finance-client-disabled':
    'Dieses Finanzsystem wurde für immer abgeschaltet. Schlagen Sie ein neues vor, mit neuen Schlüsseln.',
  'webhook-endpoint-not-acceptable':
    'So lässt es sich nicht speichern. Sehen Sie sich das markierte Feld an. Es wurde nichts geändert.',
  'support-person-unknown': 'Es wurde nichts getan: Niemand meldet sich mit genau dieser Adresse an.',
  'support-not-a-payor': 'Zahlungsadministratoren gehören zu Unternehmen, die zahlen, und dieses ist keines.',
  'support-not-a-payee':
    'Administratoren des Zahlungsempfängers gehören zu Unternehmen, die bezahlt werden; dieses ist keines.',
  'support-company-unknown': 'Dieses Unternehmen gibt es nicht.',
  'support-role-conflict':
    'Diese Person kann dieses Recht nicht haben: Sie genehmigt Bankkonten, wird bezahlt, gehört zum Support, oder ihr Konto wurde geschlossen. Nennen Sie jemand anderen.',
  'support-address-taken':
    'Mit fast derselben Adresse meldet sich schon jemand an oder wurde gerade eben hinzugefügt. Geben Sie sie genau so an, wie sie zur Anmeldung dient.',
  'last-payments-admin':
    'Dies ist der einzige Zahlungsadministrator des Unternehmens. Fügen Sie zuerst einen anderen hinzu: Sonst kann dort niemand etwas ändern.',
  'reset-already-requested':
    'Ein Antrag auf Zurücksetzen wartet für diese Person schon. Eine andere Person aus dem Support genehmigt ihn, oder jemand von Ihnen zieht ihn zurück.',
  'second-operator-required':
    'Den Antrag haben Sie selbst gestellt. Eine andere Person aus dem Support genehmigt ihn.',
  unavailable: 'Gerade hat etwas nicht geantwortet. Warten Sie einen Moment, und versuchen Sie es erneut.',
} as const;

/** What a code approves. */
export const countersign = {
  authorizeTitle: 'Diese Zahlung freigeben',
  authorize: 'Freigeben',
  approveTitle: 'Diese Zahlung genehmigen',
  approve: 'Genehmigen',
  batchTitle: 'Diese Zahlungen freigeben',
  policyTitle: 'Diese Regeln genehmigen',
  financeSystemTitle: 'Dieses Finanzsystem genehmigen',
  read: 'Lesen Sie dies bis zum Ende. Ihr Code genehmigt genau dies und nichts anderes.',
  code: 'Code aus Ihrer Authentifizierungs-App',
  codeHint:
    'Sechs Ziffern. Verwenden Sie einen Code, den Sie noch nicht verwendet haben: Wenn Sie sich gerade angemeldet haben, warten Sie auf den nächsten.',
  cancel: 'Nicht genehmigen',
  changed:
    'Seit der Anzeige hat sich etwas geändert, oder sie liegt zu lange zurück. Es wurde nichts getan. So ist der Stand jetzt: Lesen Sie noch einmal, und geben Sie einen neuen Code ein, wenn Sie genehmigen.',
  receiptTitle: 'Freigegeben',
  receiptIntro:
    'Dieser Beleg sagt, wer genau was wann und mit welchem Faktor freigegeben hat. Ein Finanzsystem prüft ihn mit unseren öffentlichen Schlüsseln, ohne uns zu fragen.',
  authorizedAt: 'Freigegeben am',
  answeredAt: 'Code eingegeben am',
  factor: 'Zweiter Faktor',
  approver: 'Freigegeben von',
  approvals: 'Vorher genehmigt von',
  receiptId: 'Beleg',
  hash: 'Hash dessen, was genehmigt wurde',
  auditEntry: 'Prüfprotokoll',
  whatWasApproved: 'Was genehmigt wurde',
  signed: 'Der signierte Beleg',
  signedHint: 'Ein JWS (RFC 7515). Die Schlüssel stehen unter /.well-known/jwks.json.',
  downloadReceipt: 'Beleg herunterladen',
  toDisbursement: 'Zur Auszahlung',
  toList: 'Zu den Auszahlungen',
  batchDone:
    '{count, plural, one {Eine Auszahlung wurde freigegeben.} other {# Auszahlungen wurden freigegeben.}}',
  receiptOf: 'Beleg über {total}',
} as const;

/** What the pages of a company's admins have in common. */
export const company = {
  company: 'Unternehmen',
  show: 'Dieses Unternehmen anzeigen',
  lacks: 'Dafür brauchen Sie ein weiteres Recht: <strong>{rights}</strong>.',
  lacksHelp:
    'Bitten Sie einen Unternehmensadministrator Ihres Unternehmens darum, oder den Support, wenn es keinen gibt.',
  companyAdmin: 'Unternehmensadministrator',
  directoryAdmin: 'Verzeichnisadministrator',
  member: 'Standardnutzer',
  paymentsAdmin: 'Zahlungsadministrator',
  paymentsDisburser: 'Auszahlungsberechtigter',
  beneficiaryApprover: 'Prüfer für Empfängerkonten',
  disbursementContributor: 'Mitwirkender an Auszahlungen',
  payeeAdmin: 'Administrator des Zahlungsempfängers',
  supportAgent: 'Support-Mitarbeiter',
} as const;

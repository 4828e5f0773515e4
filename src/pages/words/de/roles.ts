export const roles = {
  company_admin: 'Unternehmensadministrator',
  directory_admin: 'Verzeichnisadministrator',
  member: 'Standardnutzer',
  payments_admin: 'Zahlungsadministrator',
  payments_disburser: 'Auszahlungsberechtigter',
  beneficiary_approver: 'Prüfer für Empfängerkonten',
  disbursement_contributor: 'Mitwirkender an Auszahlungen',
  payee_admin: 'Administrator des Zahlungsempfängers',
  support_agent: 'Support-Mitarbeiter',
} as const;

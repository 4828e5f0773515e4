export const roles = {
  company_admin: 'Administrateur de l’entreprise',
  directory_admin: 'Administrateur de l’annuaire',
  member: 'Utilisateur standard',
  payments_admin: 'Administrateur des paiements',
  payments_disburser: 'Ordonnateur des paiements',
  beneficiary_approver: 'Approbateur des bénéficiaires',
  disbursement_contributor: 'Contributeur aux décaissements',
  payee_admin: 'Administrateur du bénéficiaire',
  support_agent: 'Agent de l’assistance',
} as const;

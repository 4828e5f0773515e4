export const payorRoles = {
  payments_adminMay:
    'Fait tout ce que fait un ordonnateur des paiements, approuve les comptes bancaires et décide de l’équipe, des règles et des comptes depuis lesquels on paie. Nommé par l’assistance seule.',
  payments_disburserMay: 'Prépare des paiements, approuve ceux des autres et les autorise.',
  beneficiary_approverMay:
    'Approuve les comptes bancaires des bénéficiaires, et rien d’autre. Ne déplace jamais d’argent.',
  disbursement_contributorMay:
    'Ajoute des factures aux brouillons et en retire. N’approuve rien, et n’a pas besoin de second facteur.',
} as const;

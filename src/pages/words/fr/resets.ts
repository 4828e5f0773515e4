export const resets = {
  title: 'Réinitialisations à approuver',
  intro:
    'Une réinitialisation attend un deuxième agent de l’assistance pendant 24 heures. Ensuite, elle doit être demandée de nouveau.',
  caption: 'En attente, de la plus récente à la plus ancienne',
  empty: 'Aucune réinitialisation n’attend. Qui a vu une preuve d’identité en demande une ici.',
  person: 'Personne',
  requestedBy: 'Demandée par',
  you: 'Vous',
  createdAt: 'Demandée le',
  expiresAt: 'Attend jusqu’au',
  status: 'Statut',
  open: 'À approuver',
  approved: 'Approuvée',
  withdrawn: 'Retirée',
  expired: 'Expirée',
  proof: 'Preuve d’identité',
  proofHint:
    'Ce que vous avez vu ou qui vous avez rappelé, et le numéro du ticket. Cette preuve est conservée pour les auditeurs.',
  proofWrong: 'Indiquez comment l’identité a été prouvée, en 500 caractères au plus, sur une seule ligne.',
  requestTitle: 'Demander la réinitialisation d’un second facteur',
  requestText:
    'Assurez-vous d’abord de qui fait la demande. Un autre agent de l’assistance lit ensuite votre preuve et approuve. La personne est aussitôt informée de la demande. Personne ne demande sa propre réinitialisation.',
  oneTitle: 'Réinitialisation de {name}',
  another:
    'Vous avez demandé cette réinitialisation ; un autre agent de l’assistance l’approuve donc. Prévenez-en un.',
  approve: 'Approuver la réinitialisation',
  approveTitle: 'Approuver la réinitialisation de {name} ?',
  approveText:
    'Tous les seconds facteurs de cette personne cessent aussitôt de fonctionner, et elle est déconnectée partout. Elle reçoit par e-mail un code pour en configurer de nouveaux, et l’argent est retenu pour elle pendant un jour.',
  withdraw: 'Retirer la demande',
  withdrawTitle: 'Retirer la réinitialisation de {name} ?',
  withdrawText: 'Personne ne peut plus l’approuver. Rien ne change pour la personne.',
  toList: 'Voir les réinitialisations en attente',
} as const;

export const payorSettings = {
  title: 'Suspendre ou rétablir les décaissements',
  isOn: 'Les décaissements sont en service.',
  isOff: 'Les décaissements sont suspendus.',
  text: 'Tant qu’ils sont suspendus, aucun décaissement n’est créé ni soumis. Ce qui est déjà soumis suit son cours : on peut l’approuver, l’autoriser, le modifier et l’annuler.',
  changedBy: 'Dernier changement par',
  changedAt: 'Dernier changement le',
  reason: 'Motif',
  why: 'Pourquoi ?',
  whyHint: 'Tous les ordonnateurs des paiements en sont informés.',
  reasonWrong: 'Indiquez le motif, en 500 caractères au plus.',
  switchOff: 'Suspendre',
  switchOn: 'Rétablir',
} as const;

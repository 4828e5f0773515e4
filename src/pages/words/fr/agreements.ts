export const agreements = {
  title: 'Accords de paiement',
  intro: 'Chaque accord est accepté une seule fois, par une personne pour toute l’entreprise, et le reste.',
  empty:
    'Aucun accord n’a encore été proposé à votre entreprise. Dès qu’un payeur en propose un, il figure ici.',
  caption: 'Accords avec votre entreprise',
  commitment: 'Engagement',
  payor: 'Payeur',
  company: 'Votre entreprise',
  status: 'Statut',
  offered: 'Vous attend',
  accepted: 'Accepté',
  offeredAt: 'Proposé le',
  acceptedBy: 'Accepté par',
  acceptedAt: 'Accepté le',
  text: 'Ce qui est convenu',
  textHash: 'Empreinte de ce texte (SHA-256)',
  toAccept: 'Continuer pour l’accepter',
  toList: 'Voir les accords',
  acceptTitle: 'Accepter cet accord ?',
  final:
    'En acceptant, vous donnez l’accord de votre entreprise. C’est définitif : rien ne peut être retiré ni modifié.',
  accept: 'Accepter l’accord',
} as const;

export const inbox = {
  title: 'Boîte de réception locale',
  intro:
    'Rien ne quitte cette machine : tous les e-mails et SMS de ce portail sont affichés ici à la place, à quiconque peut ouvrir cette page. En production, cette page n’existe pas.',
  filter: 'Messages à un destinataire',
  to: 'Destinataire',
  toHint: 'Une adresse e-mail ou un numéro de téléphone, exactement comme dans la liste.',
  show: 'Afficher',
  reload: 'Chercher de nouveaux messages',
  follow: 'Chercher de nouveaux messages toutes les {seconds} secondes',
  stopFollowing: 'Ne plus chercher toutes les {seconds} secondes',
  caption: 'Les 100 derniers messages, du plus récent au plus ancien',
  empty:
    'Il n’y a pas encore de message. Connectez-vous avec un SMS comme second facteur, ou demandez un nouveau mot de passe : ce qui est envoyé apparaît ici.',
  emptyTo:
    'Il n’y a pas de message à ce destinataire. Cherchez la bonne adresse ou le bon numéro dans la liste complète.',
  message: 'Message',
  recipient: 'À',
  channel: 'Envoyé par',
  email: 'E-mail',
  text: 'SMS',
  at: 'Date',
  kind: 'Genre',
  toList: 'Voir tous les messages',
  sameRecipient: 'Seulement les messages à ce destinataire',
} as const;

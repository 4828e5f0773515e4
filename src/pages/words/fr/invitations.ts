export const invitations = {
  title: 'Invitations',
  intro: 'Ces entreprises souhaitent vous compter parmi leurs membres. N’acceptez que ce que vous attendez.',
  caption: 'Invitations qui attendent votre réponse',
  empty:
    'Aucune entreprise n’attend votre réponse. Quand l’une d’elles vous invite, vous recevez un message et trouvez l’invitation ici.',
  company: 'Entreprise',
  invited: 'Invitation du',
  actions: 'Actions',
  accept: 'Accepter',
  decline: 'Refuser',
  acceptThis: 'Accepter {company}',
  declineThis: 'Refuser {company}',
  acceptTitle: 'Accepter cette invitation ?',
  acceptText:
    'Vous faites ensuite partie de <strong>{company}</strong>, et ses règles de connexion valent aussi pour vous. Si elle exige un second facteur, il vous est demandé.',
  declineTitle: 'Refuser cette invitation ?',
  declineText:
    'L’invitation de <strong>{company}</strong> disparaît. L’entreprise peut vous inviter de nouveau.',
} as const;

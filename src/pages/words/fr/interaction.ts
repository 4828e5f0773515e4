export const interaction = {
  signInTitle: 'Se connecter pour {client}',
  signInText:
    '<strong>{client}</strong> de <strong>{company}</strong> souhaite agir pour vous. Si vous vous connectez, il peut voir et préparer des paiements de <strong>{company}</strong> avec vos droits. Il ne peut rien faire qui exige votre approbation : pour chaque paiement, elle vous est demandée ici, avec un code.',
  neverSees: 'Il ne voit jamais votre mot de passe ni vos codes. Vous ne les donnez que sur cette page.',
  codeText:
    'Vous vous connectez pour <strong>{client}</strong> de <strong>{company}</strong>. Il ne voit jamais le code.',
  stepUpText:
    '<strong>{client}</strong> de <strong>{company}</strong> souhaite faire pour vous quelque chose qui exige un code récent. Il ne voit jamais le code.',
  approveTitle: 'Approuver ceci',
  approveText: '<strong>{client}</strong> de <strong>{company}</strong> demande votre approbation.',
  codeMalformed: 'Saisissez le code tel qu’il est affiché : six chiffres.',
  noWay:
    'Vous n’avez pas de second facteur utilisable ici. Connectez-vous au portail, configurez-en un, puis recommencez.',
  lostApp:
    'Vous n’avez plus accès à votre application ? Connectez-vous au portail avec votre code de récupération, configurez-y une nouvelle application, puis recommencez.',
  enrollTitle: 'Une chose d’abord',
  enrollText:
    'Il vous faut un second facteur pour vous connecter, et vous n’en avez pas encore. Connectez-vous au portail, configurez-le, puis recommencez.',
  nothingTitle: 'Rien à approuver ici',
  nothingText:
    'Ce que vous deviez approuver a changé, n’est plus valable ou a été demandé dans une autre session. Revenez en arrière et demandez-le de nouveau. Si cela n’aide pas, reconnectez-vous.',
  cancel: 'Annuler et revenir à {client}',
  refuse: 'Ne pas approuver ; revenir à {client}',
  back: 'Revenir à {client}',
  refusedTitle: 'La demande a été refusée',
  refusedText: 'Rien n’a été fait. Revenez au système financier d’où vous venez et réessayez.',
  refusedReason: 'Pour la personne qui gère ce système : {reason}',
} as const;

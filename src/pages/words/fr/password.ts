export const password = {
  changeTitle: 'Modifier le mot de passe',
  changeText:
    'Après la modification, vous êtes déconnecté partout, ici aussi. Reconnectez-vous avec le nouveau mot de passe et votre second facteur.',
  current: 'Mot de passe actuel',
  currentWrong:
    'Ce n’est pas votre mot de passe actuel. Après cinq mots de passe erronés, attendez une demi-heure ou choisissez-en un nouveau au moyen d’un lien.',
  next: 'Nouveau mot de passe',
  nextHint:
    'De 15 à 128 caractères. Quelques mots à la suite conviennent bien. Les espaces et tous les signes sont admis, aucun n’est exigé.',
  change: 'Modifier',
  forgotTitle: 'Choisir un nouveau mot de passe',
  forgotText:
    'Indiquez l’adresse avec laquelle vous vous connectez. Nous y envoyons un lien pour choisir un nouveau mot de passe.',
  email: 'Adresse e-mail',
  emailWrong: 'Indiquez l’adresse e-mail avec laquelle vous vous connectez.',
  send: 'Envoyer le lien',
  sentTitle: 'Consultez votre boîte de réception',
  sentText:
    'Si quelqu’un se connecte avec cette adresse, un lien y est en route. Il sert une seule fois, dans les 60 minutes. Votre mot de passe reste inchangé jusque-là.',
  sentNothing:
    'Rien n’arrive ? Regardez parmi les messages indésirables et vérifiez l’adresse. Qui se connecte par son entreprise n’a pas de mot de passe ici.',
  another: 'Essayer une autre adresse',
  toSignIn: 'Aller à la connexion',
  resetTitle: 'Choisissez un nouveau mot de passe',
  resetText:
    'Le nouveau mot de passe vous déconnecte partout et ne connecte personne : connectez-vous ensuite, avec votre second facteur comme avant.',
  link: 'Lien reçu par e-mail',
  linkHint:
    'Copiez le lien complet depuis l’e-mail et collez-le ici. Si les scripts sont actifs, il est rempli automatiquement.',
  linkWrong: 'Ce lien a déjà servi, date de plus de 60 minutes ou n’est pas complet. Demandez-en un nouveau.',
  askAgain: 'Demander un nouveau lien',
  set: 'Enregistrer le mot de passe',
  untypable:
    'Il contient un caractère qui ne peut pas être saisi, comme une tabulation. Utilisez des lettres, des chiffres, des espaces et des signes.',
  tooShort: 'Il a moins de 15 caractères. Quelques mots à la suite conviennent bien.',
  tooLong: 'Il a plus de 128 caractères.',
  breached: 'Il est connu par des vols de mots de passe et essayé en premier. Choisissez-en un autre.',
  repeats: 'Il répète quelque chose de court ou de courant, essayé en premier. Choisissez-en un autre.',
  walk: 'Il suit le clavier, l’alphabet ou les chiffres, essayés en premier. Choisissez-en un autre.',
  ownWords:
    'Il est fait de votre nom, de votre adresse, de votre entreprise ou du nom de ce service. Choisissez-en un autre.',
  notAcceptable: 'Ce mot de passe ne peut pas être utilisé. Choisissez-en un autre.',
} as const;

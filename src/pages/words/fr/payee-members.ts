export const payeeMembers = {
  title: 'Membres',
  intro:
    'Les administrateurs du bénéficiaire gèrent les comptes bancaires, les accords et les paiements. Ayez-en au moins deux : si l’un perd son téléphone, l’autre lui rend l’accès.',
  alone:
    'Vous êtes le seul administrateur du bénéficiaire. Ajoutez-en un deuxième : sans lui, seule l’assistance peut vous aider après la perte d’un téléphone.',
  caption: 'Administrateurs du bénéficiaire de votre entreprise',
  name: 'Nom',
  email: 'Adresse e-mail',
  companies: 'Entreprises',
  company: 'Entreprise',
  actions: 'Actions',
  you: 'Vous',
  ownMethods: 'Ma sécurité',
  add: 'Ajouter un administrateur du bénéficiaire',
  reset: 'Réinitialiser le second facteur',
  resetOf: 'Réinitialiser le second facteur de {name}',
  addTitle: 'Ajouter un administrateur du bénéficiaire',
  addText:
    'La personne reçoit un e-mail avec un lien pour choisir un mot de passe, et configure un second facteur avant de voir quoi que ce soit. Tous les administrateurs du bénéficiaire de l’entreprise en sont informés.',
  emailHint: 'La personne se connecte avec elle. Elle ne doit pas encore être utilisée ici.',
  nameWrong: 'Indiquez un nom de 1 à 100 caractères.',
  emailWrong: 'Indiquez une adresse e-mail complète, par exemple nom@entreprise.example.',
  emailTaken: 'Quelqu’un se connecte déjà avec cette adresse. Indiquez une autre adresse de la personne.',
  resetTitle: 'Réinitialiser le second facteur de {name} ?',
  resetText:
    'Ne le faites que si vous avez parlé à cette personne : au téléphone, à un numéro que vous connaissez, ou de vive voix. Son application et son numéro de téléphone cessent aussitôt de fonctionner, elle est déconnectée partout et reçoit par e-mail un code pour configurer un nouveau second facteur. Pendant un jour ensuite, elle ne peut pas modifier les comptes bancaires.',
  resetEmail: 'Son adresse e-mail de connexion',
  resetEmailHint: 'Saisissez-la exactement comme à la connexion, lettre par lettre.',
  notTheirs: 'Ce n’est pas l’adresse avec laquelle cette personne se connecte.',
  verified: 'J’ai vérifié cette demande.',
  verifiedMissing: 'Attestez que vous avez vérifié cette demande.',
} as const;

export const team = {
  title: 'Équipe',
  intro: 'Ces personnes participent aux paiements. Un rôle que vous donnez ou retirez compte aussitôt.',
  advice:
    'Votre entreprise a un seul administrateur des paiements. Demandez à l’assistance d’en nommer un deuxième : modifier les règles en exige deux, et l’un peut perdre son téléphone.',
  caption: 'Personnes de votre équipe',
  empty: 'L’équipe ne compte encore personne. Ajoutez quelqu’un.',
  name: 'Nom',
  email: 'E-mail',
  roles: 'Rôles',
  noRoles: 'Plus aucun rôle',
  you: 'Vous',
  inactive: 'Ne peut pas se connecter',
  actions: 'Actions',
  takeAway: 'Retirer : {role}',
  takeAwayLabel: 'Retirer le rôle {role} à {name}',
  add: 'Ajouter quelqu’un',
  mayTitle: 'Ce que chaque rôle peut faire',
  rulesTitle: 'Ce qui ne change jamais',
  ruleTogether:
    'Qui approuve des comptes bancaires ne déplace jamais d’argent et n’est jamais administrateur des paiements, dans aucune entreprise.',
  ruleSupport:
    'Seule l’assistance nomme et retire les administrateurs des paiements, et seulement sur la parole consignée de votre entreprise.',
  ruleOwn: 'Personne ne modifie ses propres rôles. Un autre administrateur des paiements le fait.',
  addTitle: 'Ajouter quelqu’un à l’équipe',
  addIntro:
    'Une nouvelle personne reçoit un lien pour choisir un mot de passe, et configure un second facteur à la première connexion. Pour donner un rôle de plus à quelqu’un de l’équipe, saisissez son adresse e-mail et laissez le nom vide.',
  emailHint: 'L’adresse avec laquelle la personne se connecte.',
  emailWrong: 'Indiquez une adresse e-mail, par exemple uma@example.com.',
  nameHint: 'Nécessaire pour une personne qui n’est pas encore dans l’équipe.',
  nameWrong: 'Indiquez le nom de la personne, 100 caractères au plus.',
  role: 'Rôle',
  roleWrong: 'Choisissez un rôle compatible avec les autres rôles de cette personne.',
  removeTitle: 'Retirer le rôle {role} à {name} ?',
  removeText:
    'Cela compte aussitôt, même là où cette personne est connectée. Ce qu’elle a approuvé avec ce rôle et qui n’est pas encore autorisé doit être approuvé par quelqu’un d’autre.',
  removeVerb: 'Retirer le rôle',
} as const;

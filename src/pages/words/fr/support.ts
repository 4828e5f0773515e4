export const support = {
  title: 'Assistance',
  intro:
    'Tout ce que vous faites ici est consigné avec votre nom et le motif que vous indiquez, et les personnes concernées en sont informées.',
  heldBack:
    'Après une modification de vos propres méthodes de connexion, vous ne décidez pour personne d’autre. Vous pourrez de nouveau le faire à partir du :',
  companiesTitle: 'Entreprises',
  companiesText:
    'Ajouter ou retirer des administrateurs des paiements, ajouter des administrateurs de l’entreprise, et permettre à une entreprise d’exiger un second facteur.',
  companiesFound: 'Entreprises de ce nom',
  noCompany: 'Aucune entreprise n’a ceci dans son nom. Essayez une partie plus courte du nom.',
  findCompany: 'Rechercher une entreprise',
  find: 'Rechercher',
  companyName: 'Nom de l’entreprise',
  companyNameHint: 'Une partie suffit.',
  company: 'Entreprise',
  companyId: 'Identifiant',
  side: 'Côté',
  payor: 'Paie',
  payee: 'Est payée',
  policy: 'Règles du second facteur',
  policyOn: 'Ses administrateurs peuvent exiger un second facteur',
  policyOff: 'Ses administrateurs ne peuvent pas exiger un second facteur',
  allowPolicy: 'Permettre ces règles',
  disallowPolicy: 'Ne plus permettre ces règles',
  allowPolicyTitle: 'Permettre à {company} d’exiger un second facteur ?',
  allowPolicyText:
    'Ses administrateurs de l’entreprise peuvent alors exiger un second facteur de tout le monde à partir d’une date.',
  disallowPolicyTitle: 'Ne plus permettre à {company} d’exiger un second facteur ?',
  disallowPolicyText:
    'Ce que ses administrateurs de l’entreprise ont enregistré reste inchangé ; ils ne peuvent plus rien enregistrer de nouveau.',
  paymentsAdmins: 'Administrateurs des paiements',
  noPaymentsAdmin:
    'Il n’y a pas encore d’administrateur des paiements. Ajoutez les deux premiers : un seul ne peut rien modifier après une perte.',
  addPaymentsAdmin: 'Ajouter un administrateur des paiements',
  addPaymentsAdminTitle: 'Ajouter un administrateur des paiements pour {company}',
  addPaymentsAdminText:
    'Une nouvelle personne reçoit un e-mail avec un lien pour choisir un mot de passe. Les autres administrateurs des paiements en sont informés et, s’il y en a, le nouveau ne décide rien sur l’argent pendant un jour.',
  payeeAdmins: 'Administrateurs du bénéficiaire',
  noPayeeAdmin:
    'Il n’y a pas encore d’administrateur du bénéficiaire. Ajoutez-en un, sur la parole de quelqu’un qui peut la donner.',
  addPayeeAdmin: 'Ajouter un administrateur du bénéficiaire',
  addPayeeAdminTitle: 'Ajouter un administrateur du bénéficiaire pour {company}',
  addPayeeAdminText:
    'Cette personne gère les comptes bancaires de l’entreprise et réinitialise d’autres administrateurs du bénéficiaire qui ont perdu leur second facteur. Tous les administrateurs du bénéficiaire en sont informés. S’il y en a d’autres, la nouvelle personne ne modifie aucun compte bancaire pendant un jour.',
  companyAdmins: 'Administrateurs de l’entreprise',
  noCompanyAdmin:
    'Il n’y a pas encore d’administrateur de l’entreprise. Ajoutez-en un, sur la parole de quelqu’un qui peut la donner.',
  addCompanyAdmin: 'Ajouter un administrateur de l’entreprise',
  addCompanyAdminTitle: 'Ajouter un administrateur de l’entreprise pour {company}',
  addCompanyAdminText:
    'Cette personne décide comment chacun dans l’entreprise se connecte et tient l’annuaire. Si elle est nouvelle, elle reçoit un e-mail avec un lien pour choisir un mot de passe ; les autres administrateurs de l’entreprise en sont informés.',
  remove: 'Retirer',
  removeWhom: 'Retirer {name}',
  removeTitle: 'Retirer à {name} le rôle d’administrateur des paiements de {company} ?',
  removeText:
    'Le droit prend fin aussitôt, dans toutes les sessions ouvertes. La personne et les autres administrateurs des paiements en sont informés.',
  name: 'Nom',
  nameHint: 'Seulement pour une personne qui ne se connecte pas encore ici.',
  nameWrong:
    'Personne ne se connecte encore avec cette adresse. Indiquez le nom de la personne, 100 caractères au plus.',
  email: 'Adresse e-mail de connexion',
  emailHint:
    'Si quelqu’un se connecte déjà avec elle, la personne garde son compte et reçoit aussi ce droit.',
  exactEmailHint: 'Exactement comme la personne la saisit pour se connecter, lettre par lettre.',
  emailWrong: 'Indiquez une adresse e-mail complète, par exemple nom@entreprise.example.',
  addressTaken:
    'Quelqu’un se connecte avec presque cette adresse. Indiquez-la exactement comme à la connexion.',
  personUnknown: 'Personne ne se connecte avec exactement cette adresse.',
  authorization: 'Qui l’a autorisé',
  authorizationHint: 'Qui a donné sa parole, comment vous l’avez vérifiée, et le numéro du ticket.',
  authorizationWrong: 'Indiquez qui l’a autorisé, en 500 caractères au plus, sur une seule ligne.',
  actions: 'Actions',
  resetsTitle: 'Seconds facteurs perdus',
  resetsText:
    'L’un de vous vérifie l’identité de la personne et demande la réinitialisation ; un autre lit la preuve et l’approuve.',
  requestReset: 'Demander une réinitialisation',
  openResets: 'Réinitialisations à approuver',
  unlockTitle: 'Débloquer quelqu’un plus tôt',
  unlockText:
    'Après trop de codes ou de mots de passe erronés, une personne est bloquée pendant une demi-heure. Vous pouvez la débloquer plus tôt, une fois que vous savez qui le demande. Personne ne se débloque soi-même.',
  toUnlock: 'Continuer pour débloquer',
  unlock: 'Débloquer',
  grounds: 'Pourquoi, et comment vous savez qui le demande',
  groundsHint: 'Par exemple : rappel au numéro du contrat, ticket 4713.',
  groundsWrong: 'Indiquez pourquoi, en 500 caractères au plus, sur une seule ligne.',
  toStart: 'Aller à l’accueil de l’assistance',
} as const;

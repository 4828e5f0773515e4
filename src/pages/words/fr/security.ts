export const security = {
  title: 'Ma sécurité',
  ways: 'Ma sécurité',
  overview: 'Vue d’ensemble',
  sessions: 'Où je suis connecté',
  addresses: 'Adresses pour les messages',
  devices: 'Appareils mémorisés',
  password: 'Mot de passe',
  invitations: 'Invitations',
  locked:
    'Un second facteur est toujours demandé. Ce réglage est actif et verrouillé : personne ne le désactive pour soi-même.',
  always: 'Toujours actif',
  becauseRole: 'Votre rôle l’exige : <strong>{role}</strong>.',
  becauseCompany: '<strong>{company}</strong> l’exige de tout le monde.',
  becauseReactivated: '<strong>{company}</strong> vous a réadmis, et l’exige.',
  whenEnrolled: 'Un second facteur est demandé à chaque connexion, parce que vous en avez configuré un.',
  notAsked: 'Votre entreprise ne demande pas de second facteur. Il n’y a rien à configurer.',
  mayEnroll:
    'Vous n’avez pas encore de second facteur. Avec un second facteur, votre mot de passe seul ne laisse entrer personne.',
  ahead:
    '<strong>{company}</strong> ne laisse entrer personne sans second facteur à partir de cette date. Configurez le vôtre dès maintenant : cela prend deux minutes, et votre mot de passe est d’abord demandé.',
  aheadSet:
    '<strong>{company}</strong> ne laisse entrer personne sans second facteur à partir de cette date. Vous avez déjà configuré le vôtre.',
  aheadFrom: 'Exigé à partir du',
  setUpNow: 'Le configurer maintenant',
  blocked:
    'Trop de codes erronés ont été saisis. Aucun code n’est accepté avant la date ci-dessous, pas même le bon.',
  blockedUntil: 'Bloqué jusqu’au',
  coolingOff:
    'Vos méthodes de connexion ont été modifiées ou récupérées. Jusqu’à la date ci-dessous, vous ne pouvez ni autoriser de paiement ni modifier de compte bancaire. Une autre personne qui en a le droit peut le faire entre-temps.',
  coolingOffUntil: 'Délai de sécurité jusqu’au',
  methods: 'Seconds facteurs',
  methodsCaption: 'Ce que vous avez configuré',
  method: 'Méthode',
  app: 'Application d’authentification',
  sms: 'SMS',
  smsTo: 'SMS au {hint}',
  since: 'Depuis',
  actions: 'Actions',
  replaceApp: 'Remplacer',
  changeNumber: 'Changer le numéro',
  remove: 'Retirer',
  lost: 'Déclarer perdu',
  addApp: 'Ajouter une application d’authentification',
  addSms: 'Ajouter un numéro de téléphone',
  lastStays:
    'C’est votre seul second facteur ; il ne peut donc pas être retiré. Vous pouvez le remplacer : l’ancien fonctionne jusqu’à ce que le nouveau soit vérifié.',
  lostOnlyTitle: 'Vous l’avez perdu ?',
  lostOnlyText:
    'Connectez-vous avec votre code de récupération et votre mot de passe. Aussitôt après, vous en configurez un nouveau, et l’ancien ne fonctionne plus.',
  lostOneText:
    'Déclarez-le perdu, et confirmez-le avec l’autre. Il cesse aussitôt de fonctionner, et vous pouvez en configurer un nouveau.',
  removeTitle: 'Retirer l’application d’authentification ?',
  removeSmsTitle: 'Retirer les SMS ?',
  lostTitle: 'Déclarer perdue l’application d’authentification ?',
  lostSmsTitle: 'Déclarer perdu le téléphone ?',
  removeText:
    'Ce second facteur cesse aussitôt de fonctionner. Partout ailleurs, vous êtes déconnecté, toutes vos adresses sont informées, et vous recevez un nouveau code de récupération. Pendant un jour, vous ne pouvez ni autoriser de paiement ni modifier de compte bancaire.',
  lostText:
    'Ce second facteur cesse aussitôt de fonctionner, où qu’il soit maintenant. Partout ailleurs, vous êtes déconnecté, toutes vos adresses sont informées, et vous recevez un nouveau code de récupération. Pendant un jour, vous ne pouvez ni autoriser de paiement ni modifier de compte bancaire. Confirmez avec l’autre, et non avec celui qui est perdu.',
  recovery: 'Code de récupération',
  recoveryNone:
    'Vous n’avez pas de code de récupération. Créez-en un, pour pouvoir entrer après la perte d’un téléphone.',
  recoveryUnsaved:
    'Vous avez un code de récupération, mais n’avez pas attesté l’avoir enregistré. Si ce n’est pas le cas, créez-en un nouveau.',
  recoverySaved:
    'Vous avez un code de récupération. Il vous permet d’entrer une fois, avec votre mot de passe.',
  newRecovery: 'Créer un nouveau code de récupération',
  newRecoveryTitle: 'Créer un nouveau code de récupération ?',
  newRecoveryText:
    'Il est affiché une seule fois. Celui que vous avez maintenant ne fonctionne plus, et toutes vos adresses sont informées.',
  roleOther: 'votre participation aux paiements',
} as const;

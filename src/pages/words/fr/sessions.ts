export const sessions = {
  title: 'Où je suis connecté',
  intro:
    'Si vous ne reconnaissez pas l’une d’elles, fermez-la et choisissez un nouveau mot de passe. Les navigateurs se nomment eux-mêmes, un nom peut donc être faux ; l’heure et l’adresse viennent de nous.',
  caption: 'Sessions ouvertes',
  device: 'Navigateur',
  address: 'Adresse réseau',
  since: 'Connexion',
  lastActivity: 'Dernière utilisation',
  actions: 'Actions',
  here: 'Celle-ci',
  onSystem: '{browser} sur {system}',
  saysItIs: 'Se nomme : {name}',
  unknown: 'Un programme qui ne dit pas son nom',
  noAddress: 'inconnue',
  end: 'Fermer',
  endThis: 'Fermer : {device}, connexion {time}',
  endAll: 'Fermer toutes les autres',
  endTitle: 'Fermer cette session ?',
  endText: 'La personne qui l’utilise est aussitôt déconnectée et doit se reconnecter.',
  endAllTitle: 'Fermer toutes les autres sessions ?',
  endAllText:
    '{count, plural, one {Une session est aussitôt fermée. Vous restez connecté ici.} other {# sessions sont aussitôt fermées. Vous restez connecté ici.}}',
  onlyThis: 'Vous n’êtes connecté nulle part ailleurs.',
  devicesTitle: 'Appareils mémorisés',
  devicesIntro:
    'Sur ces appareils, votre mot de passe seul vous laisse entrer pendant un certain temps, parce que votre entreprise le permet. Ce qui exige un code récent le demande malgré tout.',
  devicesCaption: 'Appareils mémorisés',
  devicesEmpty:
    'Aucun appareil n’est mémorisé : un second facteur est demandé à chaque connexion. Si votre entreprise le permet, vous pouvez choisir autrement en vous connectant.',
  rememberedSince: 'Code donné',
  forget: 'Oublier',
  forgetThis: 'Oublier : {device}, code donné {time}',
  forgetTitle: 'Oublier cet appareil ?',
  forgetText:
    'La prochaine connexion y redemande votre second facteur. Les sessions qu’il a ouvertes sans second facteur sont aussitôt fermées, celle-ci aussi si elle en fait partie.',
} as const;
